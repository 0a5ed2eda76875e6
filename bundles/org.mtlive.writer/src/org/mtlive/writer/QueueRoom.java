// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

/**
 * How much waits in a {@link BatchQueue}, and whether more may come. Each share has room for a number of batches, and
 * for an equal part of the bytes among those whose batches wait. A share that was full once takes nothing until a
 * quarter of it is free: so a driver that floods loses its samples in a few long gaps, not in one between any two
 * batches. Guarded by the queue's lock.
 */
final class QueueRoom {
    private final int maxBatches;
    private final long maxBytes;
    private int batches;
    private int waitingShares;
    private long bytes;
    private long samples;
    private int highWater;
    private long mostBytes;

    /**
     * @param maxBatches of a share
     * @param maxBytes   of all shares together
     */
    QueueRoom(int maxBatches, long maxBytes) {
        if (maxBatches < 1 || maxBytes < 1) {
            throw new IllegalArgumentException(
                    "the queue needs room: " + maxBatches + " batches, " + maxBytes + " bytes");
        }
        this.maxBatches = maxBatches;
        this.maxBytes = maxBytes;
    }

    int maxBatches() {
        return maxBatches;
    }

    /** Whether the batch may come; one that is larger than its share's room may when none of its share waits. */
    boolean isFor(WriterCommand.Append append) {
        QueueShare share = append.share();
        return share.isEmpty() || isRoom(share, append.sizeBytes()) && !(share.isRefusing() && isCrowded(share));
    }

    private boolean isRoom(QueueShare share, long size) {
        return share.batches() < maxBatches
                && (bytes + size <= maxBytes || share.bytes() + size <= maxBytes / waitingShares);
    }

    /** Whether more than three quarters of a share's room are taken. */
    boolean isCrowded(QueueShare share) {
        return !share.isEmpty() && (share.batches() > maxBatches - Math.max(1, maxBatches / 4)
                || bytes > maxBytes - maxBytes / 4 && share.bytes() > maxBytes * 3 / 4 / waitingShares);
    }

    void came(WriterCommand.Append append) {
        if (append.share().isEmpty()) {
            waitingShares++;
        }
        append.share().add(append.sizeBytes());
        batches++;
        bytes += append.sizeBytes();
        samples += append.batch().count();
        highWater = Math.max(highWater, batches);
        mostBytes = Math.max(mostBytes, bytes);
    }

    void went(WriterCommand.Append append) {
        append.share().remove(append.sizeBytes());
        if (append.share().isEmpty()) {
            waitingShares--;
        }
        batches--;
        bytes -= append.sizeBytes();
        samples -= append.batch().count();
    }

    int batches() {
        return batches;
    }

    /** The most that ever waited at once. */
    long mostBytes() {
        return mostBytes;
    }

    /** Of all channels. */
    long samples() {
        return samples;
    }

    /** The most batches that ever waited. */
    int highWater() {
        return highWater;
    }
}
