// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.phoenix;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mtlive.acquisition.driver.PowerReading;
import org.mtlive.acquisition.driver.QualityBit;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.Samples;
import org.mtlive.acquisition.driver.support.Delivery;
import org.mtlive.acquisition.driver.support.DeliveryWork;
import org.mtlive.acquisition.driver.support.Findings;
import org.mtlive.mth5.Times;

/** Reads all channels of a recording, a stretch each in turn, and sends them. */
final class PhoenixWork implements DeliveryWork {

    private final PhoenixOptions options;
    private final List<RecordedChannel> channels;
    private final Instant start;
    private final Findings findings = new Findings("file", "samples");
    private final List<ChannelReader> readers = new ArrayList<>();
    private final long[] endSample;
    private Optional<FileHeader> told = Optional.empty();

    PhoenixWork(PhoenixOptions options, List<RecordedChannel> channels, RecordingStart place, Instant start) {
        this.options = options;
        this.channels = channels;
        this.start = start;
        this.endSample = new long[channels.size()];
        for (RecordedChannel channel : channels) {
            readers.add(new ChannelReader(channel.component(), channel.folder(), options.band(), place,
                    channel.header().sampleRateHz(), findings));
        }
    }

    @Override
    public boolean step(Delivery delivery) throws IOException, InterruptedException {
        boolean more = false;
        for (int channel = 0; channel < readers.size(); channel++) {
            Optional<Stretch> stretch = readers.get(channel).next(batchSamples(channel));
            if (stretch.isPresent() && !send(channel, stretch.get(), delivery)) {
                return false;
            }
            more |= stretch.isPresent();
        }
        tell(delivery);
        if (more) {
            return true;
        }
        if (options.follow()) {
            return delivery.pause(options.poll());
        }
        for (ChannelReader reader : readers) {
            reader.finish();
        }
        tell(delivery);
        return false;
    }

    /** Where the pace is that of the recording, about one batch a second. */
    private int batchSamples(int channel) {
        double rate = channels.get(channel).header().sampleRateHz();
        return options.speed() > 0 ? (int) Math.clamp(rate * options.speed(), 1, options.batchSamples())
                : options.batchSamples();
    }

    private boolean send(int channel, Stretch stretch, Delivery delivery) throws InterruptedException {
        double rate = channels.get(channel).header().sampleRateHz();
        if (!delivery.awaitDue(stretch.endSample() / rate * 1e9)) {
            return false;
        }
        int quality = stretch.firstSample() > endSample[channel] ? QualityBit.GAP_BEFORE.mask() : 0;
        Instant time = Times.ofSample(start, stretch.firstSample(), rate);
        delivery.send(new SampleBatch(channel, stretch.firstSample(), time, delivery.nanoTime(), quality,
                new Samples.Float32(stretch.samples())));
        endSample[channel] = stretch.endSample();
        return true;
    }

    private void tell(Delivery delivery) {
        Optional<FileHeader> header = readers.getFirst().header();
        if (!header.equals(told)) {
            told = header;
            delivery.report(new PowerReading(header.orElseThrow().batteryVolts(), Double.NaN));
        }
        if (findings.takeNews()) {
            delivery.status(findings.degraded());
        }
    }

    @Override
    public String remark() {
        return findings.text();
    }

    @Override
    public void close() throws IOException {
        for (ChannelReader reader : readers) {
            reader.close();
        }
    }
}
