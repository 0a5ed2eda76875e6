// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Consumer;

import org.mtlive.acquisition.driver.ClockReading;
import org.mtlive.acquisition.driver.ContactReading;
import org.mtlive.acquisition.driver.InstrumentReading;
import org.mtlive.acquisition.driver.PowerReading;
import org.mtlive.acquisition.driver.QualityBit;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.TemperatureReading;
import org.mtlive.acquisition.recording.ClockFit;
import org.mtlive.acquisition.recording.InstrumentReadings;

/**
 * What is known of one instrument of a recording, over all its connections: counts, moments, readings, time. Written by
 * the thread that delivers, read by any.
 */
final class InstrumentWatch {

    /** Never, as a moment. */
    static final long NEVER = Long.MIN_VALUE;

    private static final long OLDEST_NANOS = Duration.ofHours(1).toNanos();

    private final SessionClock clock;
    private final Consumer<ClockEvent> clockEvents;
    private final AtomicLong samples = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private volatile AtomicLongArray clipped;
    private volatile AtomicLongArray ends;
    private volatile SameValues sameValues;
    private final Map<String, TemperatureReading> temperatures = new HashMap<>();
    private final Map<String, ContactReading> contacts = new HashMap<>();
    private final Map<String, String> unanswered = new TreeMap<>();
    private Optional<ClockReading> clockReading = Optional.empty();
    private Optional<PowerReading> power = Optional.empty();
    private long seenSamples;
    private volatile ClockTrack track;
    private volatile long clippedNanos = NEVER;
    private volatile long clippingSince;
    private volatile long unlockedNanos = NEVER;
    private volatile long jumpedNanos = NEVER;
    private volatile long lostNanos = NEVER;

    InstrumentWatch(SessionClock clock, int channels, ClockTrack track, Consumer<ClockEvent> clockEvents) {
        this.clock = clock;
        this.clipped = new AtomicLongArray(channels);
        this.ends = new AtomicLongArray(channels);
        this.sameValues = new SameValues(channels);
        this.track = track;
        this.clockEvents = clockEvents;
    }

    /** A batch is on its way to the file, at its place in the run. */
    void accepted(SampleBatch batch) {
        samples.addAndGet(batch.count());
        ends.accumulateAndGet(batch.channel(), batch.endSample(), Math::max);
        sameValues.add(batch);
        long now = clock.nanos();
        if ((batch.quality() & QualityBit.CLIPPED.mask()) != 0) {
            clipped.incrementAndGet(batch.channel());
            clippingSince = clippedNanos != NEVER && now - clippedNanos < InstrumentRules.RECENT.toNanos()
                    ? clippingSince : now;
            clippedNanos = now;
        }
        if ((batch.quality() & QualityBit.CLOCK_UNLOCKED.mask()) != 0) {
            unlockedNanos = now;
        }
        if (batch.channel() == 0) {
            long age = now - batch.hostNanos();
            Instant arrived = clock.now().minusNanos(age >= 0 && age < OLDEST_NANOS ? age : 0);
            track.add(batch.firstSample(), batch.endSample(), batch.deviceTime(), arrived).ifPresent(event -> {
                jumpedNanos = event instanceof ClockEvent.Jump ? now : jumpedNanos;
                clockEvents.accept(event);
            });
        }
    }

    /** A batch found no room. */
    void refused() {
        refused.incrementAndGet();
    }

    /** Samples that were refused never came again. */
    void lost(long count) {
        lost.addAndGet(count);
        lostNanos = clock.nanos();
    }

    /** The instrument told something. */
    synchronized void reported(InstrumentReading reading) {
        switch (reading) {
            case ClockReading told -> {
                clockReading = Optional.of(told);
                if (!Double.isNaN(told.offsetSeconds())) {
                    track.offset(told.offsetSeconds());
                }
            }
            case PowerReading told -> power = Optional.of(told);
            case TemperatureReading told -> temperatures.put(told.sensor(), told);
            case ContactReading told -> contacts.put(told.component(), told);
        }
    }

    /**
     * The instrument could not say something.
     *
     * @return whether that is new
     */
    synchronized boolean unanswered(String what, String why) {
        return unanswered.put(what, why) == null;
    }

    /**
     * It could.
     *
     * @return whether it could not before
     */
    synchronized boolean answered(String what) {
        return unanswered.remove(what) != null;
    }

    synchronized InstrumentReadings readings() {
        return new InstrumentReadings(clockReading, power, temperatures, contacts, unanswered);
    }

    /** Another run begins, of so many channels. */
    void begins(ClockTrack other, int channels) {
        track = other;
        ends = new AtomicLongArray(channels);
        sameValues = new SameValues(channels);
        if (clipped.length() != channels) {
            clipped = new AtomicLongArray(channels);
        }
    }

    /** Index after the last sample of each channel in the run that was accepted. */
    long[] ends() {
        long[] now = new long[ends.length()];
        Arrays.setAll(now, ends::get);
        return now;
    }

    /** For how long each channel has had the same value. */
    SameValues sameValues() {
        return sameValues;
    }

    Optional<ClockFit> fit() {
        return track.fit();
    }

    Optional<String> wrongRate() {
        return track.wrongRate();
    }

    long samples() {
        return samples.get();
    }

    /** Whether samples came since it was asked last. */
    synchronized boolean takeProgress() {
        boolean came = samples.get() > seenSamples;
        seenSamples = samples.get();
        return came;
    }

    long refusals() {
        return refused.get();
    }

    long lost() {
        return lost.get();
    }

    List<Long> clipped() {
        Long[] counts = new Long[clipped.length()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = clipped.get(i);
        }
        return List.of(counts);
    }

    long clippedNanos() {
        return clippedNanos;
    }

    /** How long it has clipped, from the first of the clipped batches that followed each other closely to the last. */
    long clippingNanos() {
        return clippedNanos - clippingSince;
    }

    long jumpedNanos() {
        return jumpedNanos;
    }

    long unlockedNanos() {
        return unlockedNanos;
    }

    long lostNanos() {
        return lostNanos;
    }
}
