// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import org.mtlive.acquisition.writer.WriterRequest;

/**
 * What the parts of one writer share.
 *
 * @param request  what is to be written
 * @param queue    the way to the writer's thread
 * @param counters what was done
 * @param events   who is told
 * @param clock    time
 * @param board    what is told of the inside
 */
record WriterSetup(WriterRequest request, BatchQueue queue, WriterCounters counters, FlushEvents events,
        WriterClock clock, WriterBoard board) {

    /** Half a minute of 32 channels at 24 kHz; a bound against huge batches, the number of batches is the usual one. */
    private static final long QUEUE_BYTES = 256L << 20;
    /** What waits may take this part of the program's memory at most. */
    private static final int MEMORY_PART = 4;

    /** Tells a trouble that does not end the recording; any thread. */
    void warn(String text) {
        board.warn(text);
        events.warned(text);
    }

    static WriterSetup of(WriterRequest request, WriterClock clock) {
        long queueBytes = Math.min(QUEUE_BYTES, Runtime.getRuntime().maxMemory() / MEMORY_PART);
        return new WriterSetup(request, new BatchQueue(request.queueBatches(), queueBytes), new WriterCounters(),
                new FlushEvents(), clock, new WriterBoard(clock.now()));
    }
}
