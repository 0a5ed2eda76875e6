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
 */
public record InstrumentPlan(String driverId, Map<String, String> settings, String survey, String station, String run,
        Map<String, Object> surveyMetadata, Map<String, Object> stationMetadata, Map<String, Object> runMetadata) {

    /** Copies the collections. */
    public InstrumentPlan {
        Objects.requireNonNull(driverId, "driverId");
        Objects.requireNonNull(survey, "survey");
        Objects.requireNonNull(station, "station");
        Objects.requireNonNull(run, "run");
        settings = Map.copyOf(settings);
        surveyMetadata = Map.copyOf(surveyMetadata);
        stationMetadata = Map.copyOf(stationMetadata);
        runMetadata = Map.copyOf(runMetadata);
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
}
