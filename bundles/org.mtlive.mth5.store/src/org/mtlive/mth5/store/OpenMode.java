// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

/** How a file is opened; the letters are those of the MTH5 guide ({@code open_mth5(file, mode)}). */
public enum OpenMode {
    /** Read an existing file; with SWMR: follow a file that is being written. */
    READ("r", false),
    /** Read and write an existing file. */
    READ_PLUS("r+", true),
    /** Read and write; a missing file is created (not with SWMR). */
    APPEND("a", true),
    /** Create a new file; what was there is lost. A file that is being written live is refused. */
    WRITE("w", true);

    private final String text;
    private final boolean writes;

    OpenMode(String text, boolean writes) {
        this.text = text;
        this.writes = writes;
    }

    /** {@return the letters of this mode, as in {@code open_mth5}} */
    public String text() {
        return text;
    }

    /** {@return whether this mode needs the writer's lock} */
    public boolean writes() {
        return writes;
    }
}
