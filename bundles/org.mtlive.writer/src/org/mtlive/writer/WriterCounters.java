// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.util.concurrent.atomic.LongAdder;

import org.mtlive.acquisition.writer.WriterStatistics;

/** What the writer counts; written by its thread, read by any. */
final class WriterCounters {

    final LongAdder samples = new LongAdder();
    final LongAdder bytes = new LongAdder();
    final LongAdder gaps = new LongAdder();
    final LongAdder gapSamples = new LongAdder();
    final LongAdder overlaps = new LongAdder();
    final LongAdder duplicates = new LongAdder();
    final LongAdder nans = new LongAdder();
    final LongAdder safetyNanos = new LongAdder();
    final TimeHistogram flushes = new TimeHistogram();
    final BatchDelays delays = new BatchDelays();

    WriterStatistics snapshot(BatchQueue queue) {
        return new WriterStatistics(samples.sum(), bytes.sum(), queue.depth(), queue.highWater(), queue.refused(),
                gaps.sum(), gapSamples.sum(), overlaps.sum(), duplicates.sum(), nans.sum(), flushes.count(),
                flushes.quantileMicros(0.50), flushes.quantileMicros(0.99), flushes.maxMicros(), safetyNanos.sum() / 1e9);
    }
}
