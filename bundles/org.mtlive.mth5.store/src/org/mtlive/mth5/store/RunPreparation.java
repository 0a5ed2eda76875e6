// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mtlive.hdf5.H5Group;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSpec;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.ResponseFilter;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.RunSpec;
import org.mtlive.mth5.StationId;
import org.mtlive.mth5.SurveyId;

/**
 * Makes all that a run needs, after it has made sure that nothing contradicts. While the file is written live, metadata
 * of a survey, station or run that is there already stay as they are.
 */
final class RunPreparation {
    private final OpenFile file;
    private final Structure structure;
    private final Tree tree;

    RunPreparation(OpenFile file, Structure structure, Tree tree) {
        this.file = file;
        this.structure = structure;
        this.tree = tree;
    }

    void prepare(RunSpec spec) throws Mth5Exception {
        RunId run = RunId.of(spec.id().survey(), spec.id().station(), spec.id().run());
        StationId station = run.parent();
        SurveyId survey = new SurveyId(run.survey());
        boolean complete = file.get("prepare run " + run, () -> isComplete(spec));
        if (complete && file.isSwmr()) {
            return;
        }
        file.requireWritable("prepare run " + run);
        structure.ensureSurvey(survey, spec.survey());
        for (ResponseFilter filter : spec.filters()) {
            structure.addFilter(survey, filter);
        }
        structure.ensureStation(station, spec.station(), ParentAttributes.ofStation(run.run(), spec.channels()));
        boolean isNew = !file.get("look for run " + run, () -> tree.exists(run));
        structure.ensureRun(run, spec.run(), spec.channels());
        if (!file.isSwmr()) {
            file.run("prepare run " + run, () -> {
                complement(file.version().surveyPath(run.survey()), spec.survey());
                complement(file.version().path(station), spec.station());
                complement(file.version().path(run), spec.run());
            });
        }
        for (ChannelSpec channel : isNew ? List.<ChannelSpec>of() : spec.channels()) { // a new run came with its own
            if (file.get("look for " + channel.id(), () -> tree.find(channel.id()).isEmpty())) {
                Channel added = structure.addChannel(channel);
                if (!file.isSwmr()) {
                    added.close();
                }
            }
        }
    }

    /** Whether all channels are there; refuses those that contradict. */
    private boolean isComplete(RunSpec spec) throws IOException {
        boolean runIsThere = tree.exists(spec.id());
        boolean complete = runIsThere;
        for (ChannelSpec channel : spec.channels()) {
            ChannelId id = channel.id();
            ChannelId.of(id.survey(), id.station(), id.run(), id.component());
            Optional<String> there = runIsThere ? tree.find(id) : Optional.empty();
            if (there.isPresent()) {
                checkThere(channel);
            }
            complete &= there.isPresent();
        }
        return complete;
    }

    /** A channel that the caller has open stays open: it may be recorded just now. */
    private void checkThere(ChannelSpec spec) throws Mth5Exception {
        boolean wasOpen = file.channels().find(spec.id()).isPresent();
        Channel there = structure.getChannel(spec.id());
        try {
            check(spec, there);
        } finally {
            if (!wasOpen) {
                there.close();
            }
        }
    }

    private void check(ChannelSpec spec, Channel there) throws Mth5Exception {
        String is = null;
        if (there.sampleType() != spec.sampleType()) {
            is = "its samples are " + there.sampleType().text() + ", not " + spec.sampleType().text();
        } else if (there.sampleRateHz() != spec.sampleRateHz()) {
            is = "its sample rate is " + there.sampleRateHz() + " Hz, not " + spec.sampleRateHz() + " Hz";
        } else if (there.kind() != spec.kind()) {
            is = "it is " + there.kind().text() + ", not " + spec.kind().text();
        } else if (there.length() > 0) {
            is = "it has " + there.length() + " samples already";
        }
        if (is != null) {
            throw new Mth5Exception("Cannot record into channel " + spec.id() + " of " + file.path() + ": " + is
                    + ". Choose another run name.");
        }
    }

    /** Writes what the file has not, or has as the default of the standard. */
    private void complement(String path, Metadata wanted) throws IOException {
        Map<String, Object> defaults = Metadata.of(wanted.type()).toAttributes();
        try (H5Group group = file.root().openGroup(path)) {
            Map<String, Object> there = AttributeCodec.read(group);
            Map<String, Object> missing = new TreeMap<>(AttributeCodec.fileAttributes(wanted));
            missing.remove("id");
            missing.entrySet().removeIf(e -> there.containsKey(e.getKey())
                    && !there.get(e.getKey()).equals(defaults.get(e.getKey())));
            AttributeCodec.write(group, missing);
        }
    }
}
