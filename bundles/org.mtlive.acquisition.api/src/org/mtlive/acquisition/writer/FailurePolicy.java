// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.writer;

/** What a {@link LiveWriter} does when the file cannot be written, or the disk is nearly full. */
public enum FailurePolicy {

    /**
     * It ends: what was committed is in the file, the state says why and how much is lost. The default, because a disk
     * that failed once should be looked at, and because a program that waits looks to scripts like one that works.
     */
    STOP,

    /**
     * It waits for the cause to go away, keeps meanwhile what has room in the queue, cuts every channel to what was
     * committed and writes on in the same run; what had no room is a gap. For stations that nobody looks after.
     */
    RESUME
}
