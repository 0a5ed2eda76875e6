// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.time.Instant;
import java.util.Arrays;

import org.mtlive.acquisition.driver.ClockReading;

/**
 * Clock offsets of one instrument over time, the newest last. Immutable.
 *
 * <p>Design note: plain arrays, since a month of readings passes through here.
 */
public final class ClockTrace {

    /** No reading yet. */
    public static final ClockTrace EMPTY = new ClockTrace(new double[0], new double[0], new boolean[0], Long.MIN_VALUE);

    private static final int MOST_POINTS = 3600;
    private static final double NANOS = 1e9;

    private final double[] seconds;
    private final double[] offsets;
    private final boolean[] locked;
    private final long lastNanos;

    private ClockTrace(double[] seconds, double[] offsets, boolean[] locked, long lastNanos) {
        this.seconds = seconds;
        this.offsets = offsets;
        this.locked = locked;
        this.lastNanos = lastNanos;
    }

    /**
     * With a further reading. The offset is what the instrument says, else its time minus the time of this computer.
     *
     * @param reading  what the instrument said; the one that is there already changes nothing
     * @param now      time of this computer
     * @param nowNanos {@link System#nanoTime()} at that time
     * @return a trace of at most 3600 points
     */
    ClockTrace with(ClockReading reading, Instant now, long nowNanos) {
        if (size() > 0 && reading.hostNanos() == lastNanos) {
            return this;
        }
        double age = (nowNanos - reading.hostNanos()) / NANOS;
        double host = now.getEpochSecond() + now.getNano() / NANOS - age;
        double device = reading.deviceTime().getEpochSecond() + reading.deviceTime().getNano() / NANOS;
        double offset = Double.isNaN(reading.offsetSeconds()) ? device - host : reading.offsetSeconds();
        int from = size() == MOST_POINTS ? 1 : 0;
        int count = size() - from;
        double[] newSeconds = Arrays.copyOfRange(seconds, from, size() + 1);
        double[] newOffsets = Arrays.copyOfRange(offsets, from, size() + 1);
        boolean[] newLocked = Arrays.copyOfRange(locked, from, size() + 1);
        newSeconds[count] = host;
        newOffsets[count] = offset;
        newLocked[count] = reading.locked();
        return new ClockTrace(newSeconds, newOffsets, newLocked, reading.hostNanos());
    }

    /** {@return number of points} */
    public int size() {
        return seconds.length;
    }

    /** {@return when a point was taken, seconds since 1970 UTC} */
    public double second(int index) {
        return seconds[index];
    }

    /** {@return offset of the instrument's clock, seconds} */
    public double offset(int index) {
        return offsets[index];
    }

    /** {@return whether the clock followed its reference} */
    public boolean locked(int index) {
        return locked[index];
    }
}
