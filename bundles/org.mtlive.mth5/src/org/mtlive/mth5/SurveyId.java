// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.util.Objects;

/**
 * Names a survey.
 *
 * <p>The constructor takes a name as it stands in a file, whoever wrote it; names that are to be created go through
 * {@link #of(String)}.
 *
 * @param survey the survey's name
 */
public record SurveyId(String survey) implements Comparable<SurveyId> {
    /** Takes a name as it stands in a file. */
    public SurveyId {
        Objects.requireNonNull(survey);
    }

    /**
     * Checks a name for a survey that is to be created.
     *
     * @param survey the name; blanks become '_'
     * @return the id
     * @throws Mth5Exception if the name is not allowed
     */
    public static SurveyId of(String survey) throws Mth5Exception {
        return new SurveyId(Names.survey(survey));
    }

    /**
     * Names a station of this survey.
     *
     * @param station the station's name as it stands in the file
     * @return its id
     */
    public StationId child(String station) {
        return new StationId(survey, station);
    }

    @Override
    public int compareTo(SurveyId other) {
        return survey.compareTo(other.survey);
    }

    @Override
    public String toString() {
        return survey;
    }
}
