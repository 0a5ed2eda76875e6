// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader;

/** What is known about the writer of a file. */
public enum FileLife {
    /** A writer is at work: its heartbeat is fresh, or data of a foreign writer have just grown. */
    LIVE,
    /** The file is marked as being written, but heartbeat or growth is older than the limit; the writer may live. */
    STALLED,
    /** The writer is proven dead and did not finish: everything committed is readable, the file wants recovery. */
    CRASHED,
    /** The writer has finished (or given up) and said so in the file's contract. */
    FINISHED,
    /** Nobody writes, and the file has no contract: an ordinary MTH5 file. */
    CLOSED,
    /** Marked as being written by a program that keeps no contract; not yet watched long enough to say more. */
    UNKNOWN_WRITER;

    /** {@return whether samples may still be added by the writer that has the file now} */
    public boolean mayGrow() {
        return switch (this) {
            case LIVE, STALLED, UNKNOWN_WRITER -> true;
            case CRASHED, FINISHED, CLOSED -> false;
        };
    }
}
