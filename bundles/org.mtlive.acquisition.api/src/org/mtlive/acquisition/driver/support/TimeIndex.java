// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver.support;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Gives stretches of samples of one channel their indices from the time of their first sample, for sources that send
 * times and no counter: SeedLink, PV Access. Used by one thread.
 *
 * <p>A stretch that begins where the one before ended, within a tolerance, goes on with the next index. One that begins
 * later leaves a gap; one that begins earlier was there before and is left out, wholly or as far as it overlaps. A
 * stretch far ahead is held to be a damaged time and left out, until a second one that follows it confirms it.
 *
 * <p>Design note: times are compared from stretch to stretch and not with the start, so that a clock that is a little
 * off the nominal rate never tears a hole into samples that are all there. What adds up is told by
 * {@link #driftSamples}.
 */
public final class TimeIndex {

    /** A step that needs no confirmation. */
    public static final Duration NEAR = Duration.ofDays(1);

    private static final double NANOS = 1e9;

    private final Instant start;
    private final double sampleRateHz;
    private final double toleranceSamples;
    private long next;
    private double measuredEnd;
    private double heldEnd = Double.NaN;

    /**
     * An index that has placed nothing.
     *
     * @param start            time of sample 0
     * @param sampleRateHz     samples a second, above 0
     * @param toleranceSamples how far from its expected time a stretch may begin and still follow, in samples, above 0
     */
    public TimeIndex(Instant start, double sampleRateHz, double toleranceSamples) {
        if (!(sampleRateHz > 0) || !(toleranceSamples > 0)) {
            throw new IllegalArgumentException("sampleRateHz and toleranceSamples must be > 0: " + sampleRateHz + ", "
                    + toleranceSamples);
        }
        this.start = Objects.requireNonNull(start, "start");
        this.sampleRateHz = sampleRateHz;
        this.toleranceSamples = toleranceSamples;
    }

    /**
     * Places a stretch.
     *
     * @param first time of its first sample
     * @param count its samples, at least 1
     * @return where it belongs; with {@code count} 0 where it is to be left out
     */
    public Placement place(Instant first, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("count must be >= 1: " + count);
        }
        double measured = samplesUntil(first);
        double step = measured - measuredEnd;
        if (step / sampleRateHz > NEAR.toSeconds() && !(Math.abs(measured - heldEnd) <= toleranceSamples)) {
            heldEnd = measured + count;
            return new Placement(next, 0, 0, 0, true);
        }
        heldEnd = Double.NaN;
        long jump = Math.abs(step) <= toleranceSamples ? 0 : Math.round(step);
        if (jump + count <= 0) {
            return new Placement(next, 0, 0, 0, false);
        }
        int skip = (int) Math.max(-jump, 0);
        long gap = Math.max(jump, 0);
        Placement placement = new Placement(next + gap, skip, count - skip, gap, false);
        next = placement.firstSample() + placement.count();
        measuredEnd = measured + count;
        return placement;
    }

    /**
     * The index after the last sample that was placed.
     *
     * @return 0 before the first
     */
    public long nextSample() {
        return next;
    }

    /**
     * How far the times have run away from the indices: positive when the source takes fewer samples a second than its
     * nominal rate says.
     *
     * @return samples, 0 before the first
     */
    public double driftSamples() {
        return measuredEnd - next;
    }

    private double samplesUntil(Instant time) {
        Duration since = Duration.between(start, time);
        return (since.getSeconds() + since.getNano() / NANOS) * sampleRateHz;
    }

    /**
     * Where a stretch belongs.
     *
     * @param firstSample index of the first sample to keep
     * @param skip        samples at the beginning of the stretch that were there before
     * @param count       samples to keep after those; 0 for none
     * @param gap         samples missing before it
     * @param held        whether it was left out because its time lies far ahead
     */
    public record Placement(long firstSample, int skip, int count, long gap, boolean held) {
    }
}
