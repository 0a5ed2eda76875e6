// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.writer;

import java.util.Objects;

import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.MetadataClass;
import org.mtlive.mth5.RunSpec;
import org.mtlive.mth5.StationId;
import org.mtlive.mth5.SurveyId;

/**
 * Structure that is to be added to a file while it is recorded. Parents that are missing are added too; what is there
 * and agrees is kept. Sealed: switch over it without a default.
 */
public sealed interface Addition {

    /**
     * What it is, for people.
     *
     * @return such as "station S1/MT002"
     */
    String title();

    /**
     * A survey.
     *
     * @param id       its name
     * @param metadata of class SURVEY; a copy is kept
     */
    record Survey(SurveyId id, Metadata metadata) implements Addition {
        /** Checks and copies. */
        public Survey {
            Objects.requireNonNull(id, "id");
            metadata = copyOf(metadata, MetadataClass.SURVEY);
        }

        @Override
        public String title() {
            return "survey " + id;
        }
    }

    /**
     * A station.
     *
     * @param id       its names
     * @param metadata of class STATION; a copy is kept
     */
    record Station(StationId id, Metadata metadata) implements Addition {
        /** Checks and copies. */
        public Station {
            Objects.requireNonNull(id, "id");
            metadata = copyOf(metadata, MetadataClass.STATION);
        }

        @Override
        public String title() {
            return "station " + id;
        }
    }

    /**
     * A run with its channels, or further channels of a run that is there. The writer takes samples for these channels
     * from then on.
     *
     * @param spec the run and the channels that are to be there
     */
    record Run(RunSpec spec) implements Addition {
        /** Refuses null. */
        public Run {
            Objects.requireNonNull(spec, "spec");
        }

        @Override
        public String title() {
            return "run " + spec.id();
        }
    }

    private static Metadata copyOf(Metadata metadata, MetadataClass expected) {
        if (metadata.type() != expected) {
            throw new IllegalArgumentException(
                    "metadata of class " + metadata.type().text() + " where " + expected.text() + " is expected");
        }
        return metadata.copy();
    }
}
