// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

/**
 * What one driver has waiting in the {@link BatchQueue}, so that one that floods fills its own share and nobody else's.
 * Guarded by the queue's lock.
 */
final class QueueShare {

    private int batches;
    private long bytes;
    private boolean refusing;

    int batches() {
        return batches;
    }

    long bytes() {
        return bytes;
    }

    boolean isEmpty() {
        return batches == 0;
    }

    /** Whether the last batch was refused, and the share has not become emptier since. */
    boolean isRefusing() {
        return refusing;
    }

    void refuse(boolean full) {
        refusing = full;
    }

    void add(long size) {
        batches++;
        bytes += size;
    }

    void remove(long size) {
        batches--;
        bytes -= size;
    }
}
