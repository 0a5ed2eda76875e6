// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.writer.FlushedExtent;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.GapKind;

/**
 * Keeps one channel continuous: the index of a sample in the file is its index in the recording, always. What is
 * missing is padded, what came before is left out; both are counted and noted. Belongs to the writer's thread.
 */
final class ChannelAppender {

    private LiveChannel channel;
    private final Padding padding;
    private final GapLedger ledger;
    private final WriterCounters counters;
    private long end;
    private long flushedEnd;
    private long publishedEnd;
    private long endBefore;

    ChannelAppender(LiveChannel channel, Padding padding, GapLedger ledger, WriterCounters counters) {
        this.channel = channel;
        this.padding = padding;
        this.ledger = ledger;
        this.counters = counters;
        this.end = channel.length();
        this.flushedEnd = end;
        this.publishedEnd = end;
    }

    ChannelId id() {
        return channel.id();
    }

    /** Index after the last sample in the file. */
    long end() {
        return end;
    }

    /** Index after the last sample that is in the tables, and so seen by readers. */
    long publishedEnd() {
        return publishedEnd;
    }

    /** Samples that wait for a flush. */
    long unflushed() {
        return end - flushedEnd;
    }

    /** Samples that wait to be in the tables. */
    long unpublished() {
        return flushedEnd - publishedEnd;
    }

    /**
     * The file was opened again, its channel cut to what was committed. Batches that were taken before may come once
     * more, which is no irregularity.
     */
    void reopened(LiveChannel again) {
        channel = again;
        endBefore = Math.max(end, endBefore);
        long cut = again.length() - end;
        counters.samples.add(cut);
        counters.bytes.add(cut * again.sampleType().bytes());
        end = again.length();
        flushedEnd = end;
        publishedEnd = end;
    }

    void markFlushed() {
        flushedEnd = end;
    }

    /** What was flushed is in the tables now: the stretch that readers can see from now on. */
    FlushedExtent markPublished() {
        FlushedExtent extent = new FlushedExtent(id(), publishedEnd, flushedEnd);
        publishedEnd = flushedEnd;
        return extent;
    }

    void append(SampleBatch batch) throws Mth5Exception {
        boolean known = batch.endSample() <= endBefore;
        if (known && batch.firstSample() <= end) {
            if (batch.endSample() > end) {
                write(batch, (int) (end - batch.firstSample()));
            }
            return;
        }
        if (!known) {
            counters.nans.add(NanScan.count(batch.samples()));
        }
        if (batch.endSample() <= end) {
            counters.duplicates.increment();
            ledger.add(id(), GapKind.DUPLICATE, batch.firstSample(), batch.count(), "batch left out, expected " + end);
            return;
        }
        if (batch.firstSample() > end) {
            pad(batch.firstSample() - end);
        }
        int skip = (int) (end - batch.firstSample());
        if (skip > 0) {
            counters.overlaps.increment();
            ledger.add(id(), GapKind.OVERLAP, batch.firstSample(), skip, "start of a batch left out");
        }
        write(batch, skip);
    }

    private void write(SampleBatch batch, int skip) throws Mth5Exception {
        int count = batch.count() - skip;
        channel.append(batch.samples(), skip, count);
        advance(count);
    }

    private void pad(long missing) throws Mth5Exception {
        long first = end;
        padding.append(channel, missing);
        advance(missing);
        counters.gaps.increment();
        counters.gapSamples.add(missing);
        ledger.add(id(), GapKind.GAP, first, missing,
                channel.sampleType().isReal() ? "padded with NaN" : "padded with 0");
    }

    private void advance(long count) {
        end += count;
        counters.samples.add(count);
        counters.bytes.add(count * channel.sampleType().bytes());
    }
}
