// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.recording;

import java.util.Map;
import java.util.Objects;

/**
 * One instrument of a recording and where its channels go.
 *
 * @param driverId       id of the driver
 * @param settings       option name to text, as the user gave them
 * @param survey         survey name
 * @param station        station name
 * @param run            run name; instruments may share a run when their component names differ
 * @param surveyMetadata attributes for the survey, by their dotted names, as text or number
 * @param stationMetadata the same for the station; goes before what the instrument knows, such as its position
 * @param runMetadata    the same for the run
 * @param title          what the user calls the instrument, in alarms and lists; empty for the name its driver gives it
 */
public record InstrumentPlan(String driverId, Map<String, String> settings, String survey, String station, String run,
        Map<String, Object> surveyMetadata, Map<String, Object> stationMetadata, Map<String, Object> runMetadata,
        String title) {

    /** Copies the collections. */
    public InstrumentPlan {
        Objects.requireNonNull(driverId, "driverId");
        Objects.requireNonNull(survey, "survey");
        Objects.requireNonNull(station, "station");
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(title, "title");
        settings = Map.copyOf(settings);
        surveyMetadata = Map.copyOf(surveyMetadata);
        stationMetadata = Map.copyOf(stationMetadata);
        runMetadata = Map.copyOf(runMetadata);
    }

    /**
     * An instrument that is called as its driver calls it.
     *
     * @param driverId        id of the driver
     * @param settings        option name to text
     * @param survey          survey name
     * @param station         station name
     * @param run             run name
     * @param surveyMetadata  attributes for the survey
     * @param stationMetadata attributes for the station
     * @param runMetadata     attributes for the run
     */
    public InstrumentPlan(String driverId, Map<String, String> settings, String survey, String station, String run,
            Map<String, Object> surveyMetadata, Map<String, Object> stationMetadata, Map<String, Object> runMetadata) {
        this(driverId, settings, survey, station, run, surveyMetadata, stationMetadata, runMetadata, "");
    }

    /**
     * An instrument without extra metadata.
     *
     * @param driverId id of the driver
     * @param settings option name to text
     * @param survey   survey name
     * @param station  station name
     * @param run      run name
     */
    public InstrumentPlan(String driverId, Map<String, String> settings, String survey, String station, String run) {
        this(driverId, settings, survey, station, run, Map.of(), Map.of(), Map.of());
    }

    /**
     * With a name of the user's.
     *
     * @param value what the user calls the instrument
     * @return a copy
     */
    public InstrumentPlan withTitle(String value) {
        return new InstrumentPlan(driverId, settings, survey, station, run, surveyMetadata, stationMetadata, runMetadata,
                value);
    }
}
