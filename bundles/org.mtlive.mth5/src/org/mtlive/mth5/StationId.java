// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.util.Comparator;
import java.util.Objects;

/**
 * Names a station of a survey.
 *
 * <p>The constructor takes names as they stand in a file; names that are to be created go through
 * {@link #of(String, String)}.
 *
 * @param survey the survey's name
 * @param station the station's name
 */
public record StationId(String survey, String station) implements Comparable<StationId> {
    private static final Comparator<StationId> ORDER =
            Comparator.comparing(StationId::survey).thenComparing(StationId::station);

    /** Takes names as they stand in a file. */
    public StationId {
        Objects.requireNonNull(survey);
        Objects.requireNonNull(station);
    }

    /**
     * Checks the names of a station that is to be created.
     *
     * @param survey the survey's name; blanks become '_'
     * @param station the station's name; blanks become '_'
     * @return the id
     * @throws Mth5Exception if a name is not allowed
     */
    public static StationId of(String survey, String station) throws Mth5Exception {
        return new StationId(Names.survey(survey), Names.station(station));
    }

    /**
     * The survey of this station.
     *
     * @return its id
     */
    public SurveyId parent() {
        return new SurveyId(survey);
    }

    /**
     * Names a run of this station.
     *
     * @param run the run's name as it stands in the file
     * @return its id
     */
    public RunId child(String run) {
        return new RunId(survey, station, run);
    }

    @Override
    public int compareTo(StationId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return survey + "/" + station;
    }
}
