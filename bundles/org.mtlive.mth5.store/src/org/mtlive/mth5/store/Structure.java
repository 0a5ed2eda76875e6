// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5Group;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSpec;
import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.FourierCoefficientSummaryRow;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.MetadataClass;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.ResponseFilter;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.RunSpec;
import org.mtlive.mth5.StationId;
import org.mtlive.mth5.SurveyId;
import org.mtlive.mth5.TransferFunctionSummaryRow;

/** What can be done with surveys, stations, runs, channels and filters of an open file. */
final class Structure {
    /** The name that mth5 gives the survey of a new file with the layout of one survey. */
    static final String DEFAULT_SURVEY = "default_survey";

    private final OpenFile file;
    private final Tree tree;
    private final Requirements required;
    private final StructureBuilder builder;
    private final FilterStore filters;
    private final NewChannels newChannels;

    Structure(OpenFile file) {
        this.file = file;
        this.tree = new Tree(file);
        this.required = new Requirements(file, tree);
        this.builder = new StructureBuilder(file);
        this.filters = new FilterStore(file);
        this.newChannels = new NewChannels(file);
    }

    SurveyGroup addSurvey(SurveyId id) throws Mth5Exception {
        ensureSurvey(id, Metadata.of(MetadataClass.SURVEY));
        return new SurveyGroup(id, this);
    }

    StationGroup addStation(StationId id) throws Mth5Exception {
        ensureStation(id, Metadata.of(MetadataClass.STATION), Map.of());
        return new StationGroup(id, this);
    }

    RunGroup addRun(RunId id) throws Mth5Exception {
        ensureRun(id, Metadata.of(MetadataClass.RUN), List.of());
        return new RunGroup(id, this);
    }

    Channel addChannel(ChannelSpec spec) throws Mth5Exception {
        ChannelId.of(spec.id().survey(), spec.id().station(), spec.id().run(), spec.id().component());
        if (file.get("look for " + spec.id(), () -> tree.find(spec.id()).isPresent())) {
            throw new Mth5Exception("Cannot add channel " + spec.id() + " to " + file.path()
                    + ": it is there already. Use append to add samples, or remove it first.");
        }
        file.requireWritable("add channel " + spec.id());
        if (exists(() -> tree.exists(spec.id().parent()))) {
            file.run("add channel " + spec.id(),
                    () -> newChannels.enter(List.of(spec), List.of(builder.channel(spec))));
            file.changed();
        } else {
            ensureRun(spec.id().parent(), Metadata.of(MetadataClass.RUN), List.of(spec));
        }
        return getChannel(spec.id());
    }

    SurveyGroup getSurvey(SurveyId id) throws Mth5Exception {
        return file.get("look for survey " + id, () -> {
            SurveyId resolved = tree.resolve(id);
            required.require(resolved);
            return new SurveyGroup(resolved, this);
        });
    }

    StationGroup getStation(StationId id) throws Mth5Exception {
        return file.get("look for station " + id, () -> {
            StationId resolved = tree.resolve(new SurveyId(id.survey())).child(id.station());
            required.require(resolved);
            return new StationGroup(resolved, this);
        });
    }

    RunGroup getRun(RunId id) throws Mth5Exception {
        return file.get("look for run " + id, () -> {
            required.require(id);
            return new RunGroup(id, this);
        });
    }

    Channel getChannel(ChannelId id) throws Mth5Exception {
        return file.get("open channel " + id, () -> file.channels().get(id, () -> {
            String path = required.require(id);
            H5Dataset dataset = ChannelBuilder.open(file.root(), path);
            ChannelInfo info = ChannelBuilder.info(id, path, dataset);
            file.summaryRows().ensureKnown(info.reference());
            return new Channel(file, info, dataset);
        }));
    }

    void removeSurvey(SurveyId id) throws Mth5Exception {
        file.requireNormal("remove survey " + id);
        if (file.version() == FileVersion.V0_1_0) {
            throw new Mth5Exception("Cannot remove survey " + id + " from " + file.path()
                    + ": a file of version 0.1.0 has exactly one survey. Remove its stations instead.");
        }
        remove("survey " + id, () -> {
            required.require(id);
            return file.version().surveyPath(id.survey());
        });
    }

    void removeStation(StationId id) throws Mth5Exception {
        file.requireNormal("remove station " + id);
        remove("station " + id, () -> {
            required.require(id);
            return file.version().path(id);
        });
    }

    void removeRun(RunId id) throws Mth5Exception {
        file.requireNormal("remove run " + id);
        remove("run " + id, () -> {
            required.require(id);
            return file.version().path(id);
        });
    }

    void removeChannel(ChannelId id) throws Mth5Exception {
        file.requireNormal("remove channel " + id);
        remove("channel " + id, () -> required.require(id));
    }

    void ensure(RunSpec spec) throws Mth5Exception {
        new RunPreparation(file, this, tree).prepare(spec);
    }

    void ensureSurvey(SurveyId id, Metadata metadata) throws Mth5Exception {
        if (exists(() -> tree.exists(id))) {
            return;
        }
        file.requireWritable("add survey " + id);
        if (file.version() == FileVersion.V0_1_0) {
            file.requireNormal("add survey " + id);
            nameOnlySurvey(id, metadata);
        } else {
            file.run("add survey " + id, () -> builder.survey(id, metadata));
        }
        file.changed();
    }

    /** @param known attributes that follow from what the station will hold */
    void ensureStation(StationId id, Metadata metadata, Map<String, Object> known) throws Mth5Exception {
        if (!exists(() -> tree.exists(id))) {
            file.requireWritable("add station " + id);
            ensureSurvey(new SurveyId(id.survey()), Metadata.of(MetadataClass.SURVEY));
            file.run("add station " + id, () -> builder.station(id, metadata, known));
            file.changed();
        }
    }

    /** @param channels that a new run begins with; of a run that is there nothing is changed */
    void ensureRun(RunId id, Metadata metadata, List<ChannelSpec> channels) throws Mth5Exception {
        if (!exists(() -> tree.exists(id))) {
            file.requireWritable("add run " + id);
            ensureStation(id.parent(), Metadata.of(MetadataClass.STATION),
                    ParentAttributes.ofStation(id.run(), channels));
            file.run("add run " + id, () -> newChannels.enter(channels, builder.run(id, metadata, channels)));
            file.changed();
        }
    }

    Metadata metadata(SurveyId id) throws Mth5Exception {
        return MetadataStore.read(file, "survey " + id, file.version().surveyPath(id.survey()), MetadataClass.SURVEY);
    }

    Metadata metadata(StationId id) throws Mth5Exception {
        return MetadataStore.read(file, "station " + id, file.version().path(id), MetadataClass.STATION);
    }

    Metadata metadata(RunId id) throws Mth5Exception {
        return MetadataStore.read(file, "run " + id, file.version().path(id), MetadataClass.RUN);
    }

    void writeMetadata(SurveyId id, Metadata metadata) throws Mth5Exception {
        MetadataStore.write(file, "survey " + id, file.version().surveyPath(id.survey()), metadata);
    }

    void writeMetadata(StationId id, Metadata metadata) throws Mth5Exception {
        MetadataStore.write(file, "station " + id, file.version().path(id), metadata);
    }

    void writeMetadata(RunId id, Metadata metadata) throws Mth5Exception {
        MetadataStore.write(file, "run " + id, file.version().path(id), metadata);
    }

    List<String> surveyNames() throws Mth5Exception {
        return file.get("list the surveys", () -> tree.surveys().stream().map(SurveyId::survey).toList());
    }

    List<String> stationNames(SurveyId id) throws Mth5Exception {
        return file.get("list the stations", () -> tree.stations(id).stream().map(StationId::station).toList());
    }

    List<String> runNames(StationId id) throws Mth5Exception {
        return file.get("list the runs", () -> tree.runs(id).stream().map(RunId::run).toList());
    }

    List<String> channelNames(RunId id) throws Mth5Exception {
        return file.get("list the channels", () -> tree.channels(id).stream().map(ChannelId::component).toList());
    }

    List<ChannelId> channels() throws Mth5Exception {
        return file.get("list the channels", tree::channels);
    }

    List<String> filterNames(SurveyId id) throws Mth5Exception {
        return file.get("list the filters", () -> filters.names(id));
    }

    void addFilter(SurveyId id, ResponseFilter filter) throws Mth5Exception {
        String what = "add filter " + filter.name() + " to survey " + id;
        file.run(what, () -> {
            var there = filters.find(id, filter.name());
            if (there.isPresent() && !FilterEquality.same(there.get(), filter)) {
                throw new Mth5Exception("Cannot " + what + " in " + file.path() + ": there is another filter of this "
                        + "name. Give it another name, or remove that one first.");
            }
            if (there.isEmpty()) {
                file.requireWritable(what);
                filters.add(id, filter);
                file.changed();
            }
        });
    }

    ResponseFilter getFilter(SurveyId id, String name) throws Mth5Exception {
        return file.get("read filter " + name, () -> filters.get(id, name));
    }

    void removeFilter(SurveyId id, String name) throws Mth5Exception {
        file.requireNormal("remove filter " + name);
        file.run("remove filter " + name, () -> filters.remove(id, name));
        file.changed();
    }

    List<TransferFunctionSummaryRow> tfSummary() throws Mth5Exception {
        return file.get("read tf_summary", () -> StoredTables.transferFunctions(file));
    }

    List<FourierCoefficientSummaryRow> fcSummary() throws Mth5Exception {
        return file.get("read fc_summary", () -> StoredTables.fourierCoefficients(file));
    }

    void summarize() throws IOException {
        new Summariser(file, tree).summarise();
        file.summarised();
    }

    Tree walk() {
        return tree;
    }

    private void nameOnlySurvey(SurveyId id, Metadata metadata) throws Mth5Exception {
        file.run("name the survey " + id, () -> {
            SurveyId there = tree.surveys().getFirst();
            boolean unused = there.survey().isEmpty()
                    || there.survey().equals(DEFAULT_SURVEY) && tree.stations(there).isEmpty();
            if (!unused) {
                throw new Mth5Exception("Cannot add survey " + id + " to " + file.path() + ": a file of version 0.1.0 "
                        + "has exactly one survey, here " + there + ". Use that one, or a file of version 0.2.0.");
            }
            try (H5Group survey = file.root().openGroup(file.version().rootPath())) {
                AttributeCodec.write(survey, StructureBuilder.surveyAttributes(id, metadata));
            }
        });
    }

    private boolean exists(IoSupplier<Boolean> look) throws Mth5Exception {
        return file.get("look into the file", look);
    }

    private void remove(String what, IoSupplier<String> path) throws Mth5Exception {
        file.run("remove " + what, () -> {
            String found = path.get();
            file.channels().releaseBelow(found);
            file.root().unlink(found);
            summarize();
        });
    }
}
