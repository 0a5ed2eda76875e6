// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What was taken from the queue and is not yet to be seen by readers: how many samples, since when, and the batches
 * themselves, so that a failed write costs none of them. Written by the writer's thread; the age may be asked by any.
 */
final class Unseen {

    /** What is kept of a recording that is flushed seldom; more of it is lost when a write fails. */
    private static final long KEPT_BYTES = 64L << 20;

    private final Deque<WriterCommand.Append> unflushedBatches = new ArrayDeque<>();
    private final Deque<WriterCommand.Append> unpublishedBatches = new ArrayDeque<>();
    private long keptBytes;
    private long unflushed;
    private long unflushedSinceNanos;
    private long unpublished;
    private volatile long sinceNanos;
    private volatile boolean any;

    void taken(WriterCommand.Append append) {
        if (unflushed == 0) {
            unflushedSinceNanos = append.offeredNanos();
        }
        unflushed += append.batch().count();
        if (!any) {
            sinceNanos = append.offeredNanos();
            any = true;
        }
        unflushedBatches.addLast(append);
        keptBytes += append.sizeBytes();
        while (keptBytes > KEPT_BYTES) {
            forget(unpublishedBatches.isEmpty() ? unflushedBatches.removeFirst() : unpublishedBatches.removeFirst());
        }
    }

    void flushed() {
        unpublished += unflushed;
        unflushed = 0;
        unpublishedBatches.addAll(unflushedBatches);
        unflushedBatches.clear();
    }

    void published() {
        unpublished = 0;
        sinceNanos = unflushedSinceNanos;
        any = unflushed > 0;
        unpublishedBatches.forEach(this::forget);
        unpublishedBatches.clear();
    }

    long samples() {
        return unflushed + unpublished;
    }

    /** The batches that are still in memory, oldest first; a new list. */
    List<WriterCommand.Append> kept() {
        List<WriterCommand.Append> kept = new ArrayList<>(unpublishedBatches);
        kept.addAll(unflushedBatches);
        return kept;
    }

    boolean isAny() {
        return any;
    }

    /** When the oldest sample was offered; only if there {@linkplain #isAny() is any}. */
    long sinceNanos() {
        return sinceNanos;
    }

    private void forget(WriterCommand.Append append) {
        keptBytes -= append.sizeBytes();
    }
}
