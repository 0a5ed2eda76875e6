// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.recording;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How a recording is watched over, before it starts and while it runs. Made from {@link #DEFAULT}, refined by the
 * {@code with...} methods; {@link RecordingPlan} has the same methods.
 *
 * @param override        the wish to start although the pre-flight list has a red item
 * @param plannedDuration how long it is to record, for the disk space that the pre-flight list asks for; empty when
 *                        that is not known
 * @param required        channels without which it is not worth recording: components such as {@code ex}, or
 *                        {@code survey/station/run/component}; missing ones are red
 * @param rejoin          what is done when an instrument drops out
 * @param silence         alarm when nothing of an instrument has reached the disk for so long; zero for never
 * @param limits          from where on clipped samples, a low supply and a dead channel are an alarm
 * @param calibration     instruments that can are to calibrate themselves before the start, and how long each may take;
 *                        empty for no calibration
 * @param tell            where people are told of alarms, see {@link AlarmMessenger}; none for nowhere
 */
public record Supervision(Optional<PreflightOverride> override, Optional<Duration> plannedDuration,
        Set<String> required, RejoinPolicy rejoin, Duration silence, AlarmLimits limits,
        Optional<Duration> calibration, List<URI> tell) {

    /** No override, no planned time, nothing required, rejoins, alarms after 30 s without data and at the usual limits. */
    public static final Supervision DEFAULT = new Supervision(Optional.empty(), Optional.empty(), Set.of(),
            RejoinPolicy.DEFAULT, Duration.ofSeconds(30));

    /** Checks the times and copies the set. */
    public Supervision {
        Objects.requireNonNull(override, "override");
        Objects.requireNonNull(rejoin, "rejoin");
        Objects.requireNonNull(limits, "limits");
        required = Set.copyOf(required);
        tell = List.copyOf(tell);
        if (plannedDuration.isPresent() && !plannedDuration.get().isPositive()) {
            throw new IllegalArgumentException("plannedDuration must be > 0: " + plannedDuration.get());
        }
        if (silence.isNegative()) {
            throw new IllegalArgumentException("silence must be >= 0: " + silence);
        }
        if (calibration.isPresent() && !calibration.get().isPositive()) {
            throw new IllegalArgumentException("calibration must be > 0: " + calibration.get());
        }
    }

    /**
     * A supervision with the usual {@linkplain AlarmLimits#DEFAULT limits} and without a calibration.
     *
     * @param override        the wish to start in spite of red items
     * @param plannedDuration how long it is to record
     * @param required        channels without which it is not worth recording
     * @param rejoin          what is done when an instrument drops out
     * @param silence         without data on the disk until the alarm; zero for never
     */
    public Supervision(Optional<PreflightOverride> override, Optional<Duration> plannedDuration, Set<String> required,
            RejoinPolicy rejoin, Duration silence) {
        this(override, plannedDuration, required, rejoin, silence, AlarmLimits.DEFAULT, Optional.empty());
    }

    /**
     * A supervision without messages.
     *
     * @param override        the wish to start in spite of red items
     * @param plannedDuration how long it is to record
     * @param required        channels without which it is not worth recording
     * @param rejoin          what is done when an instrument drops out
     * @param silence         without data on the disk until the alarm; zero for never
     * @param limits          from where on clipped samples, a low supply and a dead channel are an alarm
     * @param calibration     how long each instrument may calibrate itself before the start
     */
    public Supervision(Optional<PreflightOverride> override, Optional<Duration> plannedDuration, Set<String> required,
            RejoinPolicy rejoin, Duration silence, AlarmLimits limits, Optional<Duration> calibration) {
        this(override, plannedDuration, required, rejoin, silence, limits, calibration, List.of());
    }

    /**
     * With an override.
     *
     * @param value who wants to start in spite of red items, and why
     * @return a copy
     */
    public Supervision withOverride(PreflightOverride value) {
        return new Supervision(Optional.of(value), plannedDuration, required, rejoin, silence, limits, calibration,
                tell);
    }

    /**
     * With a planned time.
     *
     * @param value how long it is to record
     * @return a copy
     */
    public Supervision withPlannedDuration(Duration value) {
        return new Supervision(override, Optional.of(value), required, rejoin, silence, limits, calibration, tell);
    }

    /**
     * With required channels.
     *
     * @param value components, or {@code survey/station/run/component}
     * @return a copy
     */
    public Supervision withRequired(Set<String> value) {
        return new Supervision(override, plannedDuration, value, rejoin, silence, limits, calibration, tell);
    }

    /**
     * With another rule for instruments that drop out.
     *
     * @param value the rule
     * @return a copy
     */
    public Supervision withRejoin(RejoinPolicy value) {
        return new Supervision(override, plannedDuration, required, value, silence, limits, calibration, tell);
    }

    /**
     * With another time until the alarm.
     *
     * @param value without data on the disk; zero for no alarm
     * @return a copy
     */
    public Supervision withSilence(Duration value) {
        return new Supervision(override, plannedDuration, required, rejoin, value, limits, calibration, tell);
    }

    /**
     * With other limits.
     *
     * @param value from where on clipped samples, a low supply and a dead channel are an alarm
     * @return a copy
     */
    public Supervision withLimits(AlarmLimits value) {
        return new Supervision(override, plannedDuration, required, rejoin, silence, value, calibration, tell);
    }

    /**
     * With a calibration before the start.
     *
     * @param value how long each instrument may take for it
     * @return a copy
     */
    public Supervision withCalibration(Duration value) {
        return new Supervision(override, plannedDuration, required, rejoin, silence, limits, Optional.of(value),
                tell);
    }

    /**
     * With people who are told of alarms.
     *
     * @param value their addresses
     * @return a copy
     */
    public Supervision withTell(List<URI> value) {
        return new Supervision(override, plannedDuration, required, rejoin, silence, limits, calibration, value);
    }
}
