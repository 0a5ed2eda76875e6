// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.net.URI;
import java.util.List;

import org.mtlive.acquisition.recording.AlarmSeverity;

/**
 * How people are called when an alarm is raised.
 *
 * @param sound    whether critical alarms are heard until they are acknowledged
 * @param warnings whether that goes for warnings too, such as clipped samples
 * @param tell     where else people are told, see {@link org.mtlive.acquisition.recording.AlarmMessenger}
 */
public record AlarmCalls(boolean sound, boolean warnings, List<URI> tell) {

    /** Critical alarms are heard, and told nowhere else. */
    public static final AlarmCalls DEFAULT = new AlarmCalls(true, false, List.of());

    /** Copies the list. */
    public AlarmCalls {
        tell = List.copyOf(tell);
    }

    /** {@return whether such an alarm is heard} */
    public boolean isHeard(AlarmSeverity severity) {
        return sound && (warnings || severity == AlarmSeverity.CRITICAL);
    }

    AlarmCalls withSound(boolean value) {
        return new AlarmCalls(value, warnings, tell);
    }
}
