// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.recording;

/** How bad an {@link Alarm} is. */
public enum AlarmSeverity {
    /** Somebody should look at it. */
    WARNING,
    /** Samples are lost, or soon will be. */
    CRITICAL
}
