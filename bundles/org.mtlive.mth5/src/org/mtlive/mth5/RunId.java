// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.util.Comparator;
import java.util.Objects;

/**
 * Names a run of a station.
 *
 * <p>The constructor takes names as they stand in a file; names that are to be created go through
 * {@link #of(String, String, String)}.
 *
 * @param survey the survey's name
 * @param station the station's name
 * @param run the run's name
 */
public record RunId(String survey, String station, String run) implements Comparable<RunId> {
    private static final Comparator<RunId> ORDER =
            Comparator.comparing(RunId::survey).thenComparing(RunId::station).thenComparing(RunId::run);

    /** Takes names as they stand in a file. */
    public RunId {
        Objects.requireNonNull(survey);
        Objects.requireNonNull(station);
        Objects.requireNonNull(run);
    }

    /**
     * Checks the names of a run that is to be created.
     *
     * @param survey the survey's name; blanks become '_'
     * @param station the station's name; blanks become '_'
     * @param run the run's name; blanks become '_'
     * @return the id
     * @throws Mth5Exception if a name is not allowed
     */
    public static RunId of(String survey, String station, String run) throws Mth5Exception {
        return new RunId(Names.survey(survey), Names.station(station), Names.run(run));
    }

    /**
     * The station of this run.
     *
     * @return its id
     */
    public StationId parent() {
        return new StationId(survey, station);
    }

    /**
     * Names a channel of this run.
     *
     * @param component the component, in any case
     * @return its id
     */
    public ChannelId child(String component) {
        return new ChannelId(survey, station, run, component);
    }

    @Override
    public int compareTo(RunId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return survey + "/" + station + "/" + run;
    }
}
