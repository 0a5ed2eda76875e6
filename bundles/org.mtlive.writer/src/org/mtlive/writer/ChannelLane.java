// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.acquisition.driver.InstrumentReading;
import org.mtlive.acquisition.driver.OfferResult;
import org.mtlive.acquisition.driver.QualityBit;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.writer.GapPolicy;
import org.mtlive.acquisition.writer.NanPolicy;

/**
 * The sink of one driver. All that is wrong with a batch is said here, in the driver's own call, before the batch is
 * accepted; so the writer's thread never meets a batch that it cannot write.
 */
final class ChannelLane implements SampleSink {

    private final String title;
    private final List<ChannelFeed> feeds;
    private final BatchQueue queue;
    private final NanPolicy nan;
    private final GapPolicy gap;
    private final WriterClock clock;
    private final LaneSeries series;
    private final QueueShare share = new QueueShare();
    private final AtomicBoolean ended = new AtomicBoolean();

    ChannelLane(String title, List<ChannelFeed> feeds, BatchQueue queue, NanPolicy nan, GapPolicy gap,
            WriterClock clock, LaneSeries series) {
        this.series = series;
        this.title = title;
        this.feeds = List.copyOf(feeds);
        this.queue = queue;
        this.nan = nan;
        this.gap = gap;
        this.clock = clock;
    }

    /** The instrument, for people. */
    String title() {
        return title;
    }

    boolean isEnded() {
        return ended.get();
    }

    @Override
    public OfferResult offer(SampleBatch batch) {
        if (ended.get()) {
            return OfferResult.CLOSED;
        }
        ChannelFeed feed = feedOf(batch);
        refuseBadSamples(feed, batch);
        OfferResult result = queue.offer(new WriterCommand.Append(feed, batch, clock.nanos(), share));
        if (result == OfferResult.ACCEPTED) {
            feed.accepted(batch.endSample());
            if (batch.channel() == 0) {
                series.accepted(batch);
            }
            if ((batch.quality() & QualityBit.CLIPPED.mask()) != 0) {
                series.clipped(feed.id().component(), batch.count());
            }
        }
        return result;
    }

    @Override
    public boolean awaitSpace(Duration limit) throws InterruptedException {
        return queue.awaitSpace(share, BatchQueue.boundedNanos(limit));
    }

    @Override
    public void status(DriverStatus status) {
        queue.command(new WriterCommand.Status(this, status));
    }

    @Override
    public void report(InstrumentReading reading) {
        if (!ended.get()) {
            series.reported(reading);
        }
    }

    @Override
    public void end(EndReason reason, String text) {
        if (ended.compareAndSet(false, true)) {
            series.end();
            queue.command(new WriterCommand.End(this, reason, text));
        }
    }

    private ChannelFeed feedOf(SampleBatch batch) {
        if (batch.channel() >= feeds.size()) {
            throw new IllegalArgumentException(title + " has " + feeds.size() + " channels, there is no number "
                    + batch.channel() + " (" + batch + "). Nothing of the batch was written.");
        }
        ChannelFeed feed = feeds.get(batch.channel());
        if (batch.samples().type() != feed.type()) {
            throw new IllegalArgumentException("channel " + feed.id() + " takes " + feed.type().text() + ", not "
                    + batch.samples().type().text() + " (" + batch + "). Nothing of the batch was written.");
        }
        return feed;
    }

    /** Ends the lane when the policies say so: such a driver would go on sending nonsense. */
    private void refuseBadSamples(ChannelFeed feed, SampleBatch batch) {
        long missing = batch.firstSample() - feed.acceptedEnd();
        if (missing > gap.longestPadSamples()) {
            refuse("channel " + feed.id() + " jumps from sample " + feed.acceptedEnd() + " to " + batch.firstSample()
                    + "; at most " + gap.longestPadSamples() + " missing samples are padded."
                    + " Check the instrument's clock.");
        }
        if (nan == NanPolicy.REFUSE) {
            int bad = NanScan.count(batch.samples());
            if (bad > 0) {
                refuse("channel " + feed.id() + " brings " + bad + " samples that are NaN or infinite from sample "
                        + batch.firstSample() + " on, and this recording refuses them.");
            }
        }
    }

    private void refuse(String text) {
        end(EndReason.FAILED, text);
        throw new IllegalArgumentException(text);
    }
}
