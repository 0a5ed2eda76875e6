// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5Group;
import org.mtlive.hdf5.H5Object;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.StationId;
import org.mtlive.mth5.SurveyId;

/** Finds surveys, stations, runs and channels in a file of either layout, whoever wrote it. */
final class Tree {
    /** Is shown every channel, open only during the call. */
    @FunctionalInterface
    interface Visitor {
        void visit(ChannelId id, H5Dataset dataset) throws IOException;
    }

    /** Groups of a station that are no runs. */
    private static final Set<String> NOT_RUNS = Set.of("Features", "Fourier_Coefficients", "Transfer_Functions");
    private static final Set<String> CHANNEL_TYPES = Set.of("electric", "magnetic", "auxiliary");
    private static final String TYPE = "type";

    private final OpenFile file;
    private final Set<Object> known = new HashSet<>();

    Tree(OpenFile file) {
        this.file = file;
    }

    List<SurveyId> surveys() throws IOException {
        if (file.version() == FileVersion.V0_1_0) {
            return List.of(new SurveyId(onlySurvey()));
        }
        return groups(file.version().rootPath() + "/Surveys").stream().map(SurveyId::new).toList();
    }

    List<StationId> stations(SurveyId survey) throws IOException {
        return groups(stationsPath(survey)).stream().map(survey::child).toList();
    }

    List<RunId> runs(StationId station) throws IOException {
        List<RunId> runs = new ArrayList<>();
        if (isThere(file.version().path(station))) {
            try (H5Group group = openGroup(file.version().path(station))) {
                for (String name : group.childNames()) {
                    if (!NOT_RUNS.contains(name) && isRun(group, name)) {
                        runs.add(station.child(name));
                    }
                }
            }
        }
        return runs;
    }

    List<ChannelId> channels(RunId run) throws IOException {
        List<ChannelId> channels = new ArrayList<>();
        visit(run, (id, dataset) -> channels.add(id));
        return channels;
    }

    /** All channels, sorted by survey, station, run, component. */
    List<ChannelId> channels() throws IOException {
        List<ChannelId> all = new ArrayList<>();
        visit((id, dataset) -> all.add(id));
        return all;
    }

    /** Shows all channels, sorted by survey, station, run, component. */
    void visit(Visitor visitor) throws IOException {
        for (SurveyId survey : surveys()) {
            for (StationId station : stations(survey)) {
                for (RunId run : runs(station)) {
                    visit(run, visitor);
                }
            }
        }
    }

    boolean exists(SurveyId survey) throws IOException {
        return isKnown(survey, () -> switch (file.version()) {
            case V0_1_0 -> survey.survey().equals(onlySurvey());
            case V0_2_0 -> isThere(file.version().surveyPath(survey.survey()));
        });
    }

    boolean exists(StationId station) throws IOException {
        return isKnown(station,
                () -> exists(new SurveyId(station.survey())) && isThere(file.version().path(station)));
    }

    boolean exists(RunId run) throws IOException {
        return isKnown(run, () -> exists(run.parent()) && isThere(file.version().path(run))
                && !NOT_RUNS.contains(run.run()));
    }

    /** What the writer of a live file has found once stays there: nothing is removed in SWMR mode. */
    private boolean isKnown(Object id, IoSupplier<Boolean> look) throws IOException {
        if (!file.isSwmr() || file.isFollowing()) {
            known.clear();
            return look.get();
        }
        if (known.contains(id)) {
            return true;
        }
        boolean found = look.get();
        if (found) {
            known.add(id);
        }
        return found;
    }

    /** Path of a channel; its name in the file may be in another case. Empty if there is none. */
    Optional<String> find(ChannelId id) throws IOException {
        String path = file.version().path(id);
        if (!exists(id.parent())) {
            return Optional.empty();
        }
        if (isThere(path)) {
            return Optional.of(path);
        }
        String run = file.version().path(id.parent());
        try (H5Group group = openGroup(run)) {
            return group.childNames().stream().filter(n -> n.toLowerCase(Locale.ROOT).equals(id.component()))
                    .findFirst().map(n -> run + "/" + n);
        }
    }

    /** Of a layout with one survey an empty name means that one. */
    SurveyId resolve(SurveyId given) throws IOException {
        return file.version() == FileVersion.V0_1_0 && given.survey().isEmpty() ? new SurveyId(onlySurvey()) : given;
    }

    private String stationsPath(SurveyId survey) {
        return file.version().surveyPath(survey.survey()) + "/Stations";
    }

    private String onlySurvey() throws IOException {
        try (H5Group survey = file.root().openGroup(file.version().rootPath())) {
            return AttributeCodec.text(survey, "id").orElse("");
        }
    }

    private List<String> groups(String path) throws IOException {
        List<String> names = new ArrayList<>();
        if (isThere(path)) {
            try (H5Group group = openGroup(path)) {
                for (String name : group.childNames()) {
                    try (H5Object child = group.open(name)) {
                        if (child instanceof H5Group) {
                            names.add(name);
                        }
                    }
                }
            }
        }
        return names;
    }

    private void visit(RunId run, Visitor visitor) throws IOException {
        try (H5Group group = openGroup(file.version().path(run))) {
            for (String name : group.childNames()) {
                try (H5Object child = group.open(name)) {
                    if (child instanceof H5Dataset dataset && isChannel(dataset)) {
                        visitor.visit(run.child(name), dataset);
                    }
                }
            }
        }
    }

    /** A follower looks again, group by group, for a name that it does not find: it may have come since. */
    boolean isThere(String path) throws IOException {
        return file.root().exists(path) || file.isFollowing() && isFoundAgain(path);
    }

    private boolean isFoundAgain(String path) throws IOException {
        for (int end = path.indexOf('/', 1); end > 0; end = path.indexOf('/', end + 1)) {
            String part = path.substring(0, end);
            if (!file.root().exists(part)) {
                return false;
            }
            openGroup(part).close();
        }
        return file.root().exists(path);
    }

    /** A follower looks for children that came since the group was read last. */
    H5Group openGroup(String path) throws IOException {
        H5Group group = file.root().openGroup(path);
        if (file.isFollowing()) {
            group.refresh();
        }
        return group;
    }

    private static boolean isRun(H5Group station, String name) throws IOException {
        try (H5Object child = station.open(name)) {
            return child instanceof H5Group
                    && AttributeCodec.text(child, AttributeCodec.TYPE).map("Run"::equalsIgnoreCase).orElse(true);
        }
    }

    static boolean isChannel(H5Dataset dataset) throws IOException {
        return dataset.shape().length == 1 && AttributeCodec.text(dataset, TYPE)
                .map(t -> CHANNEL_TYPES.contains(t.toLowerCase(Locale.ROOT))).orElse(false);
    }
}
