// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
 * last, by the {@link Publisher} of the file. So no reader, and no file after a crash, ever has half of it.
 */
final class StructureBuilder {
    private static final int SURVEY_CHILDREN = 8;
    private static final int STATION_CHILDREN = 32;
    private static final int RUN_CHILDREN = 12;
    private static final int MANY_CHILDREN = 64;
    private static final int SURVEY_OBJECTS = 10;
    private static final int STATION_OBJECTS = 4;
    private static final Addition.Filling<H5Group> EMPTY = group -> { };

    private final OpenFile file;

    StructureBuilder(OpenFile file) {
        this.file = file;
    }

    /** The group below which the summaries stand, and all beside the surveys. Layout 0.1.0: with its survey. */
    void root(H5Group root, Map<String, Object> surveyAttributes) throws IOException {
        String name = file.version().rootPath().substring(1);
        switch (file.version()) {
            case V0_1_0 -> child(root, name, surveyAttributes, SURVEY_CHILDREN, survey -> {
                fillSurvey(survey);
                summaries(survey);
            });
            case V0_2_0 -> child(root, name, Map.of(), SURVEY_CHILDREN, experiment -> {
                typed(experiment, "Reports", "Reports", SURVEY_CHILDREN, EMPTY);
                typed(experiment, "Standards", "Standards", SURVEY_CHILDREN, Standards::write);
                typed(experiment, "Surveys", "MasterSurvey", STATION_CHILDREN, EMPTY);
                summaries(experiment);
            });
        }
    }

    void survey(SurveyId id, Metadata metadata) throws IOException {
        try (H5Group surveys = file.root().openGroup(file.version().rootPath() + "/Surveys")) {
            publish(new Addition<>(surveys, "the survey list", "surveys", id.survey(), SURVEY_OBJECTS,
                    () -> surveys.createAnonymousGroup(GroupCreation.live(SURVEY_CHILDREN)),
                    filling(surveyAttributes(id, metadata), this::fillSurvey)));
        }
    }

    static Map<String, Object> surveyAttributes(SurveyId id, Metadata metadata) {
        return attributes(metadata, "Survey", id.survey(), Map.of());
    }

    /** @param known attributes that follow from what the station will hold */
    void station(StationId id, Metadata metadata, Map<String, Object> known) throws IOException {
        try (H5Group stations = file.root().openGroup(file.version().surveyPath(id.survey()) + "/Stations")) {
            publish(new Addition<>(stations, "survey " + id.survey(), "stations", id.station(), STATION_OBJECTS,
                    () -> stations.createAnonymousGroup(GroupCreation.live(STATION_CHILDREN)),
                    filling(attributes(metadata, "Station", id.station(), known), station -> {
                        typed(station, "Features", "MasterFeatures", SURVEY_CHILDREN, EMPTY);
                        typed(station, "Fourier_Coefficients", "MasterFC", SURVEY_CHILDREN, EMPTY);
                        typed(station, "Transfer_Functions", "TransferFunctions", SURVEY_CHILDREN, EMPTY);
                    })));
        }
    }

    /** A run with its first channels, which come into the file together; they are returned open. */
    List<H5Dataset> run(RunId id, Metadata metadata, List<ChannelSpec> channels) throws IOException {
        List<H5Dataset> made = new ArrayList<>();
        try (H5Group station = file.root().openGroup(file.version().path(id.parent()))) {
            Map<String, Object> known = channels.isEmpty() ? Map.of() : ParentAttributes.ofRun(channels);
            publish(new Addition<>(station, "station " + id.station(), "runs", id.run(), 1 + channels.size(),
                    () -> station.createAnonymousGroup(GroupCreation.live(RUN_CHILDREN)),
                    filling(attributes(metadata, "Run", id.run(), known), run -> {
                        for (ChannelSpec channel : channels) {
                            made.add(run.createDataset(channel.id().component(),
                                    ChannelBuilder.type(channel), ChannelBuilder.creation(channel)));
                        }
                        for (int i = 0; i < made.size(); i++) {
                            ChannelBuilder.describe(made.get(i), channels.get(i));
                        }
                    })));
            return made;
        }
    }

    /** A channel of a run that is there; returned open. */
    H5Dataset channel(ChannelSpec spec) throws IOException {
        try (H5Group run = file.root().openGroup(file.version().path(spec.id().parent()))) {
            return file.publisher().publish(new Addition<>(run, "run " + spec.id().parent(), "channels",
                    spec.id().component(), 1,
                    () -> run.createAnonymousDataset(ChannelBuilder.type(spec), ChannelBuilder.creation(spec)),
                    dataset -> ChannelBuilder.describe(dataset, spec)));
        }
    }

    private void publish(Addition<H5Group> addition) throws IOException {
        file.publisher().publish(addition).close();
    }

    /** A group in one that nobody sees yet, or that nobody reads. */
    private static void child(H5Group parent, String name, Map<String, ?> attributes, int children,
            Addition.Filling<H5Group> rest) throws IOException {
        try (H5Group group = parent.createGroup(name, GroupCreation.live(children))) {
            filling(attributes, rest).fill(group);
        }
    }

    static Addition.Filling<H5Group> filling(Map<String, ?> attributes, Addition.Filling<H5Group> rest) {
        return group -> {
            AttributeCodec.write(group, attributes);
            rest.fill(group);
        };
    }

    private void fillSurvey(H5Group survey) throws IOException {
        typed(survey, "Filters", "Filters", SURVEY_CHILDREN, filters -> {
            for (FilterKind kind : FilterKind.values()) {
                child(filters, kind.groupName(), Map.of(), RUN_CHILDREN, EMPTY);
            }
        });
        typed(survey, "Reports", "Reports", SURVEY_CHILDREN, EMPTY);
        // Its compressed table would take half a hundred holes of the reserve; the finaliser makes what is missing.
        typed(survey, "Standards", "Standards", SURVEY_CHILDREN, file.isSwmr() ? EMPTY : Standards::write);
        typed(survey, "Stations", "MasterStation", MANY_CHILDREN, EMPTY);
    }

    private static void summaries(H5Group parent) throws IOException {
        SummaryRows.create(parent, 0, false).close();
        StoredTables.createBlank(parent);
    }

    private static void typed(H5Group parent, String name, String type, int children,
            Addition.Filling<H5Group> filling) throws IOException {
        child(parent, name, Map.of(AttributeCodec.TYPE, type, AttributeCodec.REFERENCE, AttributeCodec.REFERENCE_TEXT),
                children, filling);
    }

    private static Map<String, Object> attributes(Metadata metadata, String type, String id,
            Map<String, Object> known) {
        Map<String, Object> values = new TreeMap<>(metadata.toAttributes());
        values.putAll(known);
        values.put("id", id);
        values.put(AttributeCodec.TYPE, type);
        values.put(AttributeCodec.REFERENCE, AttributeCodec.REFERENCE_TEXT);
        return values;
    }
}
