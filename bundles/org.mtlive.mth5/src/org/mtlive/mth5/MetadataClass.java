// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.util.Locale;

/** The classes of the metadata standard that stand as attributes in a file. */
public enum MetadataClass {
    /** Attributes of a survey's group. */
    SURVEY("Survey"),
    /** Attributes of a station's group. */
    STATION("Station"),
    /** Attributes of a run's group. */
    RUN("Run"),
    /** Attributes of an electric channel's dataset. */
    ELECTRIC("Electric"),
    /** Attributes of a magnetic channel's dataset. */
    MAGNETIC("Magnetic"),
    /** Attributes of an auxiliary channel's dataset. */
    AUXILIARY("Auxiliary"),
    /** Attributes of a filter of zeros and poles. */
    ZPK_FILTER("PoleZeroFilter"),
    /** Attributes of a filter that is one factor. */
    COEFFICIENT_FILTER("CoefficientFilter"),
    /** Attributes of a table of frequency, amplitude and phase. */
    FAP_FILTER("FrequencyResponseTableFilter"),
    /** Attributes of a filter of finite impulse response. */
    FIR_FILTER("FIRFilter"),
    /** Attributes of a delay. */
    TIME_DELAY_FILTER("TimeDelayFilter");

    private final String standardName;

    MetadataClass(String standardName) {
        this.standardName = standardName;
    }

    /**
     * The name of the class in the standard.
     *
     * @return such as "PoleZeroFilter"
     */
    public String standardName() {
        return standardName;
    }

    /**
     * The name for messages.
     *
     * @return such as "station" or "zpk filter"
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * Tells whether this is one of the three classes of channels.
     *
     * @return true for electric, magnetic and auxiliary
     */
    public boolean isChannel() {
        return this == ELECTRIC || this == MAGNETIC || this == AUXILIARY;
    }
}
