// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.util.Locale;
import java.util.Optional;

/** The five kinds of filters and where they stand: {@code Filters/<group>/<name>} of a survey. */
public enum FilterKind {
    /** One factor. */
    COEFFICIENT("coefficient", "coefficient", MetadataClass.COEFFICIENT_FILTER),
    /** A table of frequency, amplitude and phase. */
    FAP("fap", "fap", MetadataClass.FAP_FILTER),
    /** Finite impulse response. */
    FIR("fir", "fir", MetadataClass.FIR_FILTER),
    /** A delay. */
    TIME_DELAY("time_delay", "time delay", MetadataClass.TIME_DELAY_FILTER),
    /** Zeros and poles. */
    ZPK("zpk", "zpk", MetadataClass.ZPK_FILTER);

    private final String groupName;
    private final String text;
    private final MetadataClass metadataClass;

    FilterKind(String groupName, String text, MetadataClass metadataClass) {
        this.groupName = groupName;
        this.text = text;
        this.metadataClass = metadataClass;
    }

    /**
     * The name of the group below {@code Filters}.
     *
     * @return such as "time_delay"
     */
    public String groupName() {
        return groupName;
    }

    /**
     * The text of the attribute {@code type}.
     *
     * @return such as "time delay"
     */
    public String text() {
        return text;
    }

    /**
     * The class of its attributes.
     *
     * @return the class
     */
    public MetadataClass metadataClass() {
        return metadataClass;
    }

    /**
     * Finds a kind by the name of its group or the text of its attribute {@code type}, in any case.
     *
     * @param text the name
     * @return the kind, empty for others
     */
    public static Optional<FilterKind> of(String text) {
        String key = text.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
        for (FilterKind kind : values()) {
            if (kind.text.equals(key)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
