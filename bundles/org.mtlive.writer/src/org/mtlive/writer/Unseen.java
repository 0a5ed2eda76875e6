// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

/**
 * What was taken from the queue and is not yet to be seen by readers: how many samples, and since when. Written by the
 * writer's thread; the age may be asked by any.
 */
final class Unseen {

    private long unflushed;
    private long unflushedSinceNanos;
    private long unpublished;
    private volatile long sinceNanos;
    private volatile boolean any;

    void taken(int samples, long offeredNanos) {
        if (unflushed == 0) {
            unflushedSinceNanos = offeredNanos;
        }
        unflushed += samples;
        if (!any) {
            sinceNanos = offeredNanos;
            any = true;
        }
    }

    void flushed() {
        unpublished += unflushed;
        unflushed = 0;
    }

    void published() {
        unpublished = 0;
        sinceNanos = unflushedSinceNanos;
        any = unflushed > 0;
    }

    long samples() {
        return unflushed + unpublished;
    }

    boolean isAny() {
        return any;
    }

    /** When the oldest sample was offered; only if there {@linkplain #isAny() is any}. */
    long sinceNanos() {
        return sinceNanos;
    }
}
