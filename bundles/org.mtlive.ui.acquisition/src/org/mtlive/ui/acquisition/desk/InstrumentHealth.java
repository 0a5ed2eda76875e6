// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.util.Objects;
import java.util.Optional;

import org.mtlive.acquisition.recording.ClockFit;
import org.mtlive.acquisition.recording.InstrumentReadings;
import org.mtlive.acquisition.recording.InstrumentStatus;

/**
 * One instrument of a recording with all it says about itself.
 *
 * @param status   where it stands
 * @param readings what it last said
 * @param timing   how its samples keep time; empty until that is known
 * @param offsets  its clock over the last hours
 */
public record InstrumentHealth(InstrumentStatus status, InstrumentReadings readings, Optional<ClockFit> timing,
        ClockTrace offsets) {

    /** Refuses null. */
    public InstrumentHealth {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(readings, "readings");
        Objects.requireNonNull(timing, "timing");
        Objects.requireNonNull(offsets, "offsets");
    }
}
