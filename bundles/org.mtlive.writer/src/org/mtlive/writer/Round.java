// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

/**
 * The channels that one instrument delivers at one sample rate, to tell when they have all come to the same sample: the
 * right moment for a flush, because readers then see whole rows.
 */
final class Round {

    private final int members;
    private long furthest = -1;
    private int there;

    Round(int members) {
        this.members = members;
    }

    /** A member has grown to the given end. */
    void reached(long end) {
        if (end > furthest) {
            furthest = end;
            there = 1;
        } else if (end == furthest) {
            there++;
        }
    }

    /** The members were cut, each to an end of its own. */
    void restart() {
        furthest = -1;
        there = 0;
    }

    boolean isLevel() {
        return there >= members;
    }
}
