// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;

/**
 * Names a channel of a run. The component is lower case, as mth5 stores it, whatever the caller typed.
 *
 * <p>The constructor takes names as they stand in a file; names that are to be created go through
 * {@link #of(String, String, String, String)}.
 *
 * @param survey the survey's name
 * @param station the station's name
 * @param run the run's name
 * @param component the component such as "ex"
 */
public record ChannelId(String survey, String station, String run, String component)
        implements Comparable<ChannelId> {
    private static final Comparator<ChannelId> ORDER = Comparator.comparing(ChannelId::survey)
            .thenComparing(ChannelId::station).thenComparing(ChannelId::run).thenComparing(ChannelId::component);

    /** Takes names as they stand in a file; makes the component lower case. */
    public ChannelId {
        Objects.requireNonNull(survey);
        Objects.requireNonNull(station);
        Objects.requireNonNull(run);
        component = component.toLowerCase(Locale.ROOT);
    }

    /**
     * Checks the names of a channel that is to be created.
     *
     * @param survey the survey's name; blanks become '_'
     * @param station the station's name; blanks become '_'
     * @param run the run's name; blanks become '_'
     * @param component the component in any case
     * @return the id
     * @throws Mth5Exception if a name is not allowed
     */
    public static ChannelId of(String survey, String station, String run, String component) throws Mth5Exception {
        return new ChannelId(Names.survey(survey), Names.station(station), Names.run(run), Names.component(component));
    }

    /**
     * The run of this channel.
     *
     * @return its id
     */
    public RunId parent() {
        return new RunId(survey, station, run);
    }

    @Override
    public int compareTo(ChannelId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return survey + "/" + station + "/" + run + "/" + component;
    }
}
