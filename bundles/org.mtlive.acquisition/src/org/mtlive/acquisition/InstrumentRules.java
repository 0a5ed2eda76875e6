// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import static org.mtlive.acquisition.recording.AlarmSeverity.CRITICAL;
import static org.mtlive.acquisition.recording.AlarmSeverity.WARNING;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.acquisition.driver.PowerReading;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.recording.AlarmKind;
import org.mtlive.acquisition.recording.AlarmLimits;
import org.mtlive.acquisition.recording.InstrumentReadings;
import org.mtlive.acquisition.recording.Supervision;

/** What is an alarm about an instrument. On the recording's thread. */
final class InstrumentRules {

    /** What was so within this time is so. */
    static final Duration RECENT = Duration.ofSeconds(10);
    /** A channel is missed only when it is late by so many samples. */
    private static final double LATE_SAMPLES = 4;

    private final SessionClock clock;
    private final DiskTrace disk;
    private final Duration silence;
    private final AlarmLimits limits;
    private final AlarmBoard alarms;
    private final Map<Lane, Long> silentSince = new WeakHashMap<>();
    private final Map<Lane, Set<String>> deadBefore = new WeakHashMap<>();
    private final Set<Lane> failed = new HashSet<>();

    InstrumentRules(SessionClock clock, DiskTrace disk, Supervision supervision, AlarmBoard alarms) {
        this.clock = clock;
        this.disk = disk;
        this.silence = supervision.silence();
        this.limits = supervision.limits();
        this.alarms = alarms;
    }

    void look(Lane lane) {
        presence(lane);
        silence(lane);
        clipping(lane);
        flat(lane);
        clock(lane);
        queue(lane);
        power(lane);
    }

    private void presence(Lane lane) {
        DriverStatus status = lane.driverStatus();
        boolean away = lane.ended().isEmpty() && status.state() == DriverState.OFFLINE;
        alarms.set(away, AlarmKind.INSTRUMENT_OFFLINE, CRITICAL, lane.name(), "is offline: " + status.text(),
                "Check its cable, supply and network. It is tried again by itself; its gap is marked in the file.");
        if (lane.ended().equals(Optional.of(EndReason.FAILED)) && failed.add(lane)) {
            alarms.raise(AlarmKind.INSTRUMENT_FAILED, CRITICAL, lane.name(), "has failed: " + status.text(),
                    "It is not tried again by itself. Mend the cause, then add the instrument to the recording anew.");
        }
    }

    /** The time that counts begins anew when it is paused or has ended. */
    private void silence(Lane lane) {
        if (silence.isZero()) {
            return;
        }
        long now = clock.nanos();
        boolean expected = lane.ended().isEmpty() && !lane.isPaused();
        if (!expected) {
            silentSince.remove(lane);
            alarms.clear(AlarmKind.NOTHING_RECORDED, lane.name());
            return;
        }
        long since = disk.lastNanos(lane.link().instrument().channels(),
                silentSince.computeIfAbsent(lane, fresh -> now));
        alarms.set(now - since > limitNanos(lane), AlarmKind.NOTHING_RECORDED, CRITICAL, lane.name(),
                "nothing of it has reached the disk for " + words(silence),
                "Look at the state of the instrument and of the writer. Samples of this time may be lost.");
    }

    private long limitNanos(Lane lane) {
        double slowestHz = lane.link().instrument().description().channels().stream()
                .mapToDouble(ChannelDescription::sampleRateHz).min().orElse(1);
        return Math.max(silence.toNanos(), (long) (LATE_SAMPLES / slowestHz * 1e9));
    }

    /** {@return words for a time} */
    static String words(Duration time) {
        return time.toMillis() < 1000 ? time.toMillis() + " ms" : time.toSeconds() + " s";
    }

    private void clipping(Lane lane) {
        boolean clips = limits.clipping().isPresent() && isRecent(lane.watch().clippedNanos())
                && lane.watch().clippingNanos() >= limits.clipping().get().toNanos();
        alarms.set(clips, AlarmKind.CLIPPING, WARNING, lane.name(),
                "samples of " + clipped(lane) + " are at the end of the digitiser's range",
                "Lower the gain, or look for a broken line or sensor. Health counts them for each channel.");
    }

    /** The channels that were ever clipped. */
    private static String clipped(Lane lane) {
        List<ChannelDescription> channels = lane.link().instrument().description().channels();
        List<Long> counts = lane.watch().clipped();
        return IntStream.range(0, Math.min(channels.size(), counts.size())).filter(i -> counts.get(i) > 0)
                .mapToObj(i -> channels.get(i).component()).collect(Collectors.joining(", "));
    }

    /** An instrument that delivers nothing has no dead channel; when it is back, its channels are looked at anew. */
    private void flat(Lane lane) {
        boolean delivers = lane.isConnected() && !lane.isPaused()
                && lane.driverStatus().state() != DriverState.OFFLINE;
        if (!delivers) {
            lane.watch().sameValues().restart();
        }
        Optional<FlatRule.Trouble> trouble = limits.flat().filter(limit -> delivers).flatMap(limit ->
                FlatRule.trouble(lane.link().instrument().description().channels(), lane.watch().sameValues(), limit));
        Set<String> dead = trouble.map(FlatRule.Trouble::components).orElse(Set.of());
        Set<String> before = Objects.requireNonNullElse(deadBefore.put(lane, dead), Set.of());
        if (!before.containsAll(dead) && isSeen(AlarmKind.FLAT_CHANNEL, lane.name())) {
            alarms.clear(AlarmKind.FLAT_CHANNEL, lane.name()); // who has seen it did not see this channel
        }
        alarms.set(trouble.isPresent(), AlarmKind.FLAT_CHANNEL, WARNING, lane.name(),
                trouble.map(FlatRule.Trouble::text).orElse(""), FlatRule.GUIDANCE);
    }

    private boolean isSeen(AlarmKind kind, String source) {
        return alarms.standing().stream().anyMatch(alarm -> alarm.kind() == kind && alarm.source().equals(source)
                && alarm.acknowledged().isPresent());
    }

    private void clock(Lane lane) {
        InstrumentReadings readings = lane.watch().readings();
        Optional<String> trouble = lane.isConnected() ? clockTrouble(lane, readings) : Optional.empty();
        alarms.set(trouble.isPresent(), AlarmKind.CLOCK, WARNING, lane.name(), trouble.orElse(""),
                "Check its GPS antenna. Samples are kept as they are; what the clock said is in the file beside them.");
    }

    private Optional<String> clockTrouble(Lane lane, InstrumentReadings readings) {
        if (lane.driverStatus().detail() == StatusDetail.CLOCK_ERROR) {
            return Optional.of(lane.driverStatus().text());
        }
        boolean unlocked = readings.clock().filter(reading -> !reading.locked()).isPresent();
        if (unlocked || isRecent(lane.watch().unlockedNanos())) {
            return Optional.of("its clock is not locked");
        }
        if (isRecent(lane.watch().jumpedNanos())) {
            return Optional.of("its clock jumped");
        }
        return lane.watch().wrongRate().map(text -> "wrong sample rate");
    }

    private void queue(Lane lane) {
        alarms.set(isRecent(lane.watch().lostNanos()), AlarmKind.QUEUE_FULL, CRITICAL, lane.name(),
                "samples came faster than the disk took them, and were lost",
                "Stop other programs that use the disk, or record fewer channels. What was lost is a marked gap.");
    }

    private void power(Lane lane) {
        Optional<PowerReading> low = lane.watch().readings().power().filter(
                reading -> limits.isLow(reading.volts(), reading.percent()));
        alarms.set(low.isPresent() && lane.ended().isEmpty(), AlarmKind.POWER, WARNING, lane.name(),
                "its supply is low", "Change or charge its battery.");
    }

    /** {@return words for a supply} */
    static String words(PowerReading power) {
        return String.format(Locale.ROOT, "%.1f V", power.volts())
                + (Double.isNaN(power.percent()) ? "" : String.format(Locale.ROOT, ", %.0f %%", power.percent()));
    }

    private boolean isRecent(long nanos) {
        return nanos != InstrumentWatch.NEVER && clock.nanos() - nanos < RECENT.toNanos();
    }
}
