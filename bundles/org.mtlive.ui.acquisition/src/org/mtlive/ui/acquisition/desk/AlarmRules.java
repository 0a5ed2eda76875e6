// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.time.Duration;
import java.util.Objects;

import org.mtlive.acquisition.recording.AlarmLimits;
import org.mtlive.acquisition.recording.RejoinPolicy;

/**
 * When the desk raises alarms, and how.
 *
 * @param silence     alarm when nothing of an instrument reached the disk for so long; zero for never
 * @param diskWarning alarm when the disk will be full in that time; zero for never
 * @param rejoin      what is done about instruments that drop out
 * @param limits      from where on clipped samples, a low supply and a dead channel are an alarm
 * @param calls       how people are called
 */
public record AlarmRules(Duration silence, Duration diskWarning, RejoinPolicy rejoin, AlarmLimits limits,
        AlarmCalls calls) {

    /** 30 s without data, two hours before the disk is full, dropped instruments are awaited; usual limits, calls. */
    public static final AlarmRules DEFAULT =
            new AlarmRules(Duration.ofSeconds(30), Duration.ofHours(2), RejoinPolicy.DEFAULT, AlarmLimits.DEFAULT,
                    AlarmCalls.DEFAULT);

    /** Checks the times. */
    public AlarmRules {
        Objects.requireNonNull(rejoin, "rejoin");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(calls, "calls");
        if (silence.isNegative() || diskWarning.isNegative()) {
            throw new IllegalArgumentException("alarm times must be >= 0: " + silence + ", " + diskWarning);
        }
    }

    /** {@return a copy that is heard, or is not} */
    public AlarmRules withSound(boolean value) {
        return new AlarmRules(silence, diskWarning, rejoin, limits, calls.withSound(value));
    }
}
