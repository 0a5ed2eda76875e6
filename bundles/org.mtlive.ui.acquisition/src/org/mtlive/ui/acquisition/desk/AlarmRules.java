// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.mtlive.acquisition.recording.AlarmLimits;
import org.mtlive.acquisition.recording.RejoinPolicy;

/**
 * When the desk raises alarms, and how.
 *
 * @param silence     alarm when nothing of an instrument reached the disk for so long; zero for never
 * @param diskWarning alarm when the disk will be full in that time; zero for never
 * @param rejoin      what is done about instruments that drop out
 * @param limits      from where on clipped samples and a low supply are an alarm
 * @param sound       whether critical alarms are heard until they are acknowledged
 * @param tell        where else people are told, see {@link org.mtlive.acquisition.recording.AlarmMessenger}
 */
public record AlarmRules(Duration silence, Duration diskWarning, RejoinPolicy rejoin, AlarmLimits limits,
        boolean sound, List<URI> tell) {

    /** 30 s without data, two hours before the disk is full, dropped instruments are awaited, usual limits, with sound, told nowhere else. */
    public static final AlarmRules DEFAULT =
            new AlarmRules(Duration.ofSeconds(30), Duration.ofHours(2), RejoinPolicy.DEFAULT, AlarmLimits.DEFAULT, true,
                    List.of());

    /** Checks the times. */
    public AlarmRules {
        Objects.requireNonNull(rejoin, "rejoin");
        Objects.requireNonNull(limits, "limits");
        tell = List.copyOf(tell);
        if (silence.isNegative() || diskWarning.isNegative()) {
            throw new IllegalArgumentException("alarm times must be >= 0: " + silence + ", " + diskWarning);
        }
    }

    /** {@return a copy that is heard, or is not} */
    public AlarmRules withSound(boolean value) {
        return new AlarmRules(silence, diskWarning, rejoin, limits, value, tell);
    }
}
