// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.epics;

import java.time.Instant;

import org.mtlive.acquisition.driver.QualityBit;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.support.Delivery;
import org.mtlive.acquisition.driver.support.Findings;
import org.mtlive.acquisition.driver.support.TimeIndex;
import org.mtlive.mth5.SampleType;

/** The way of one variable's waveforms to batches: their place follows from their time stamp. Used by one thread. */
final class ChannelFeed {

    private final EpicsOptions options;
    private final String name;
    private final int channel;
    private final SampleType type;
    private final Findings findings;
    private final TimeIndex index;
    private final long end;

    ChannelFeed(EpicsOptions options, int channel, SampleType type, Instant start, Findings findings) {
        this.options = options;
        this.name = options.channels().keySet().stream().skip(channel).findFirst().orElseThrow();
        this.channel = channel;
        this.type = type;
        this.findings = findings;
        this.index = new TimeIndex(start, options.sampleRateHz(), options.tolerance());
        this.end = options.samples() == 0 ? Long.MAX_VALUE : options.samples();
    }

    /** Whether the wanted length is reached. */
    boolean isDone() {
        return index.nextSample() >= end;
    }

    void send(Waveform waveform, long hostNanos, Delivery delivery) throws InterruptedException {
        if (waveform.samples().type() != type) {
            findings.unfit(name + " as " + waveform.samples().type() + " instead of " + type);
            return;
        }
        if (isDone()) {
            return;
        }
        Instant first = firstSample(options, waveform);
        TimeIndex.Placement place = index.place(first, waveform.samples().count());
        if (place.held()) {
            findings.strayTime();
        }
        int count = (int) Math.max(Math.min(place.count(), end - place.firstSample()), 0);
        if (count == 0) {
            return;
        }
        if (place.gap() > 0) {
            findings.gap(place.gap());
        }
        int quality = place.gap() > 0 ? QualityBit.GAP_BEFORE.mask() : 0;
        delivery.send(new SampleBatch(channel, place.firstSample(), first.plusNanos(nanos(options, place.skip())),
                hostNanos, quality, waveform.samples().part(place.skip(), place.skip() + count)));
        findings.drift(name, index.driftSamples());
    }

    /** The time of a waveform's first sample. */
    static Instant firstSample(EpicsOptions options, Waveform waveform) {
        return options.stampIsOfLast() ? waveform.stamp().minusNanos(nanos(options, waveform.samples().count() - 1))
                : waveform.stamp();
    }

    private static long nanos(EpicsOptions options, int samples) {
        return Math.round(samples / options.sampleRateHz() * 1e9);
    }
}
