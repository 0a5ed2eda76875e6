// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.mtlive.acquisition.recording.InstrumentPlan;

/**
 * An instrument as the user set it up; kept from one start of the program to the next.
 *
 * @param id       names it within the desk
 * @param title    what the user calls it
 * @param driverId id of its driver
 * @param settings option name to text
 * @param survey   survey its samples go to
 * @param station  station its samples go to
 * @param run      run its samples go to
 * @param selected whether it takes part in the next recording
 */
public record InstrumentSetup(String id, String title, String driverId, Map<String, String> settings, String survey,
        String station, String run, boolean selected) {

    /** Copies the map. */
    public InstrumentSetup {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(driverId, "driverId");
        Objects.requireNonNull(survey, "survey");
        Objects.requireNonNull(station, "station");
        Objects.requireNonNull(run, "run");
        settings = Map.copyOf(settings);
    }

    /**
     * A new instrument, selected.
     *
     * @param title    what the user calls it
     * @param driverId id of its driver
     * @param settings option name to text
     * @return with an id of its own, of no station yet
     */
    public static InstrumentSetup of(String title, String driverId, Map<String, String> settings) {
        return new InstrumentSetup(UUID.randomUUID().toString(), title, driverId, settings, "", "", "", true);
    }

    /** {@return a copy with another title and other settings} */
    public InstrumentSetup with(String newTitle, Map<String, String> newSettings) {
        return new InstrumentSetup(id, newTitle, driverId, newSettings, survey, station, run, selected);
    }

    /** {@return a copy whose samples go elsewhere} */
    public InstrumentSetup at(String newSurvey, String newStation, String newRun) {
        return new InstrumentSetup(id, title, driverId, settings, newSurvey, newStation, newRun, selected);
    }

    /** {@return a copy that takes part in the next recording, or does not} */
    public InstrumentSetup select(boolean value) {
        return new InstrumentSetup(id, title, driverId, settings, survey, station, run, value);
    }

    /** {@return where its samples go, for people; empty when that is not said yet} */
    public String place() {
        return survey.isEmpty() && station.isEmpty() && run.isEmpty() ? "" : survey + "/" + station + "/" + run;
    }

    /** {@return what the recording service takes} */
    public InstrumentPlan plan() {
        return new InstrumentPlan(driverId, settings, survey, station, run).withTitle(title);
    }
}
