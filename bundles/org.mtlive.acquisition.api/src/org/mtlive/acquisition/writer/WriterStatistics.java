// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.writer;

/**
 * Counters of a {@link LiveWriter} since it was opened, over all channels.
 *
 * @param samples        samples written, padding included
 * @param bytes          bytes of these samples
 * @param queueDepth     batches waiting now
 * @param queueHighWater most batches that ever waited
 * @param refused        offers answered FULL
 * @param gaps           stretches of missing samples
 * @param gapSamples     samples padded for them
 * @param overlaps       batches that began before the expected sample and were trimmed
 * @param duplicates     batches that brought nothing new and were dropped
 * @param nans           samples that came as NaN
 * @param flushes        flushes
 * @param flushP50Us     median time of a flush, microseconds, 0 before the first
 * @param flushP99Us     99th percentile
 * @param flushMaxUs     longest
 * @param safetySeconds  time given to what keeps samples safe and counted, not to the samples: rows of the summary, the
 *                       commit record, checkpoints
 */
public record WriterStatistics(long samples, long bytes, int queueDepth, int queueHighWater, long refused, long gaps,
        long gapSamples, long overlaps, long duplicates, long nans, long flushes, double flushP50Us, double flushP99Us,
        double flushMaxUs, double safetySeconds) {

    /** Of a writer that has done nothing yet. */
    public static final WriterStatistics NONE = new WriterStatistics(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            0);
}
