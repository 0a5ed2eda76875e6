// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.mtlive.hdf5.GroupCreation;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5Group;
import org.mtlive.mth5.ChannelSpec;
import org.mtlive.mth5.FilterKind;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.StationId;
import org.mtlive.mth5.SurveyId;

/**
 * Builds the groups and datasets of an MTH5 file so that they can be read while they grow: compact links and
 * attributes, chunked datasets.
 *
 * <p>Design note: everything is built without a name, complete with attributes and children, and linked into its parent
 * last. So no reader, and no file after a crash, ever has half of it.
 */
final class StructureBuilder {
    /** Something that fills a group that has no name yet. */
    @FunctionalInterface
    interface Filling {
        void fill(H5Group group) throws IOException;
    }

    private static final int SURVEY_CHILDREN = 8;
    private static final int STATION_CHILDREN = 32;
    private static final int RUN_CHILDREN = 12;
    private static final int MANY_CHILDREN = 64;
    private static final Filling EMPTY = group -> { };

    private final OpenFile file;

    StructureBuilder(OpenFile file) {
        this.file = file;
    }

    /** The group below which the summaries stand, and all beside the surveys. Layout 0.1.0: with its survey. */
    void root(H5Group root, Map<String, Object> surveyAttributes) throws IOException {
        String name = file.version().rootPath().substring(1);
        switch (file.version()) {
            case V0_1_0 -> group(root, name, surveyAttributes, SURVEY_CHILDREN, survey -> {
                fillSurvey(survey);
                summaries(survey);
            });
            case V0_2_0 -> group(root, name, Map.of(), SURVEY_CHILDREN, experiment -> {
                typed(experiment, "Reports", "Reports", SURVEY_CHILDREN, EMPTY);
                typed(experiment, "Standards", "Standards", SURVEY_CHILDREN, Standards::write);
                typed(experiment, "Surveys", "MasterSurvey", STATION_CHILDREN, EMPTY);
                summaries(experiment);
            });
        }
    }

    void survey(SurveyId id, Metadata metadata) throws IOException {
        try (H5Group surveys = file.root().openGroup(file.version().rootPath() + "/Surveys")) {
            group(surveys, id.survey(), surveyAttributes(id, metadata), SURVEY_CHILDREN, this::fillSurvey);
        }
    }

    static Map<String, Object> surveyAttributes(SurveyId id, Metadata metadata) {
        return attributes(metadata, "Survey", id.survey());
    }

    void station(StationId id, Metadata metadata) throws IOException {
        try (H5Group stations = file.root().openGroup(file.version().surveyPath(id.survey()) + "/Stations")) {
            group(stations, id.station(), attributes(metadata, "Station", id.station()), STATION_CHILDREN, station -> {
                typed(station, "Features", "MasterFeatures", SURVEY_CHILDREN, EMPTY);
                typed(station, "Fourier_Coefficients", "MasterFC", SURVEY_CHILDREN, EMPTY);
                typed(station, "Transfer_Functions", "TransferFunctions", SURVEY_CHILDREN, EMPTY);
            });
        }
    }

    void run(RunId id, Metadata metadata) throws IOException {
        try (H5Group station = file.root().openGroup(file.version().path(id.parent()))) {
            group(station, id.run(), attributes(metadata, "Run", id.run()), RUN_CHILDREN, EMPTY);
        }
    }

    void channel(ChannelSpec spec) throws IOException {
        try (H5Group run = file.root().openGroup(file.version().path(spec.id().parent()));
                H5Dataset dataset = ChannelBuilder.build(run, spec)) {
            run.link(dataset, spec.id().component());
        }
    }

    /** A group with attributes and children, linked when it is complete. */
    static void group(H5Group parent, String name, Map<String, ?> attributes, int children, Filling filling)
            throws IOException {
        try (H5Group group = parent.createAnonymousGroup(GroupCreation.live(children))) {
            AttributeCodec.write(group, attributes);
            filling.fill(group);
            parent.link(group, name);
        }
    }

    private void fillSurvey(H5Group survey) throws IOException {
        typed(survey, "Filters", "Filters", SURVEY_CHILDREN, filters -> {
            for (FilterKind kind : FilterKind.values()) {
                group(filters, kind.groupName(), Map.of(), RUN_CHILDREN, EMPTY);
            }
        });
        typed(survey, "Reports", "Reports", SURVEY_CHILDREN, EMPTY);
        typed(survey, "Standards", "Standards", SURVEY_CHILDREN, Standards::write);
        typed(survey, "Stations", "MasterStation", MANY_CHILDREN, EMPTY);
    }

    private static void summaries(H5Group parent) throws IOException {
        SummaryRows.create(parent, 0, false).close();
        StoredTables.createBlank(parent);
    }

    private static void typed(H5Group parent, String name, String type, int children, Filling filling)
            throws IOException {
        group(parent, name, Map.of(AttributeCodec.TYPE, type, AttributeCodec.REFERENCE, AttributeCodec.REFERENCE_TEXT),
                children, filling);
    }

    private static Map<String, Object> attributes(Metadata metadata, String type, String id) {
        Map<String, Object> values = new TreeMap<>(metadata.toAttributes());
        values.put("id", id);
        values.put(AttributeCodec.TYPE, type);
        values.put(AttributeCodec.REFERENCE, AttributeCodec.REFERENCE_TEXT);
        return values;
    }
}
