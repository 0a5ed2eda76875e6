// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

/** What another program can do to a file under the hands of its writer. */
public enum ForeignChange {
    /** It has another name now, and is whole. */
    MOVED("moved away", true),
    /** It has no name any more; its content is whole as long as it is open. */
    REMOVED("removed", true),
    /** Another file has its name; its content is whole as long as it is open. */
    REPLACED("replaced by another file", true),
    /** It was opened with mode 'w', copied over or emptied: its content is gone. */
    OVERWRITTEN("overwritten or emptied", false),
    /** Its end was cut off; what is before may be recovered. */
    CUT("cut off", false);

    private final String words;
    private final boolean whole;

    ForeignChange(String words, boolean whole) {
        this.words = words;
        this.whole = whole;
    }

    /** {@return words for people, such as "moved away"} */
    public String words() {
        return words;
    }

    /** {@return whether the content is as its writer left it, so that it may be written on and closed in order} */
    public boolean isWhole() {
        return whole;
    }
}
