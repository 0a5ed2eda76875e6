// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * Consecutive samples of one channel.
 *
 * <p>Design note: a class, not a record, so that it can gain fields without breaking drivers, and so that two batches
 * are equal only when they are the same one. Nothing is copied: making a batch costs one object.
 */
public final class SampleBatch {

    private final int channel;
    private final long firstSample;
    private final Instant deviceTime;
    private final long hostNanos;
    private final int quality;
    private final Samples samples;

    /**
     * Makes a batch.
     *
     * @param channel     index into {@link InstrumentDescription#channels()}, 0-based
     * @param firstSample index of the first sample, 0-based from the time {@link InstrumentDriver#arm()} returned
     * @param deviceTime  the time the instrument gives for the first sample; where it gives none, the time that follows
     *                    from the index
     * @param hostNanos   {@link System#nanoTime()} when the last sample arrived; for measuring delays
     * @param quality     bits of {@link QualityBit}, 0 for none
     * @param samples     at least one sample; the array belongs to the batch from now on
     */
    public SampleBatch(int channel, long firstSample, Instant deviceTime, long hostNanos, int quality,
            Samples samples) {
        if (channel < 0) {
            throw new IllegalArgumentException("channel must be >= 0: " + channel);
        }
        if (firstSample < 0) {
            throw new IllegalArgumentException("firstSample must be >= 0: " + firstSample);
        }
        if (samples.count() == 0) {
            throw new IllegalArgumentException("a batch needs at least one sample");
        }
        this.channel = channel;
        this.firstSample = firstSample;
        this.deviceTime = Objects.requireNonNull(deviceTime, "deviceTime");
        this.hostNanos = hostNanos;
        this.quality = quality;
        this.samples = samples;
    }

    /**
     * The channel.
     *
     * @return index into {@link InstrumentDescription#channels()}
     */
    public int channel() {
        return channel;
    }

    /**
     * The place in time of the first sample.
     *
     * @return index, 0-based from the start of the recording
     */
    public long firstSample() {
        return firstSample;
    }

    /**
     * The place after the last sample.
     *
     * @return {@code firstSample() + count()}
     */
    public long endSample() {
        return firstSample + samples.count();
    }

    /**
     * The number of samples.
     *
     * @return at least 1
     */
    public int count() {
        return samples.count();
    }

    /**
     * The instrument's own time of the first sample.
     *
     * @return for the record; the sample index decides
     */
    public Instant deviceTime() {
        return deviceTime;
    }

    /**
     * When the batch reached this computer.
     *
     * @return a value of {@link System#nanoTime()}
     */
    public long hostNanos() {
        return hostNanos;
    }

    /**
     * What the driver knows about the samples.
     *
     * @return bits of {@link QualityBit}
     */
    public int quality() {
        return quality;
    }

    /**
     * The same as {@link #quality()}, as a set.
     *
     * @return a new set
     */
    public Set<QualityBit> qualityBits() {
        return QualityBit.of(quality);
    }

    /**
     * The samples.
     *
     * @return not a copy
     */
    public Samples samples() {
        return samples;
    }

    /**
     * The same samples at another place: as when an instrument that came back counts from 0 again.
     *
     * @param first index of the first sample
     * @param bits  bits of {@link QualityBit} instead of those it has
     * @return a batch over the same array
     */
    public SampleBatch at(long first, int bits) {
        return new SampleBatch(channel, first, deviceTime, hostNanos, bits, samples);
    }

    @Override
    public String toString() {
        return "channel " + channel + " samples " + firstSample + ".." + endSample() + " " + samples.type();
    }
}
