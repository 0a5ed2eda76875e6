// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.StationId;
import org.mtlive.mth5.SurveyId;
import org.mtlive.reader.ChannelInfo;
import org.mtlive.reader.FileStatus;
import org.mtlive.reader.LiveReader;

/**
 * What is in a file at one moment. Immutable.
 *
 * @param file    the file; empty when none is shown
 * @param status  its life; empty when it could not be read
 * @param surveys the tree
 * @param problem why there is no tree
 */
record FileTree(Optional<Path> file, Optional<FileStatus> status, List<TreeNode> surveys, Optional<String> problem) {

    FileTree {
        surveys = List.copyOf(surveys);
    }

    static FileTree none() {
        return new FileTree(Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    static FileTree broken(Path file, String problem) {
        return new FileTree(Optional.of(file), Optional.empty(), List.of(), Optional.of(problem));
    }

    /** Reads the whole structure; the reader's thread. */
    static FileTree of(LiveReader reader) throws Mth5Exception {
        List<TreeNode> surveys = new ArrayList<>();
        for (SurveyId survey : reader.surveys()) {
            List<TreeNode> stations = new ArrayList<>();
            for (StationId station : reader.stations(survey)) {
                List<TreeNode> runs = new ArrayList<>();
                for (RunId run : reader.runs(station)) {
                    runs.add(run(reader, run));
                }
                stations.add(new TreeNode(NodeKind.STATION, List.of(survey.survey(), station.station()),
                        count(runs.size(), "run"), runs));
            }
            surveys.add(new TreeNode(NodeKind.SURVEY, List.of(survey.survey()), count(stations.size(), "station"),
                    stations));
        }
        return new FileTree(Optional.of(reader.file()), Optional.of(reader.status()), surveys, Optional.empty());
    }

    private static TreeNode run(LiveReader reader, RunId run) throws Mth5Exception {
        List<TreeNode> channels = new ArrayList<>();
        for (ChannelId id : reader.channels()) {
            if (id.parent().equals(run)) {
                ChannelInfo info = reader.channel(id);
                channels.add(new TreeNode(NodeKind.CHANNEL,
                        List.of(id.survey(), id.station(), id.run(), id.component()), String.format(Locale.ROOT,
                                "%s Hz, %,d samples, %s", rate(info.sampleRateHz()), reader.safeSamples(id),
                                info.units()), List.of()));
            }
        }
        return new TreeNode(NodeKind.RUN, List.of(run.survey(), run.station(), run.run()),
                count(channels.size(), "channel"), channels);
    }

    private static String rate(double hz) {
        return hz == Math.rint(hz) ? Long.toString((long) hz) : Double.toString(hz);
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** {@return why metadata cannot be changed now; empty when they can} */
    Optional<String> lock() {
        if (status.isEmpty()) {
            return Optional.of("The file cannot be read.");
        }
        return switch (status.get().life()) {
            case LIVE, STALLED, UNKNOWN_WRITER -> Optional.of("Locked while the file is being written: HDF5 allows no"
                    + " change of attributes under readers. Stop the recording first.");
            case CRASHED -> Optional.of("Locked: the writer of this file is gone. Recover the file first (File >"
                    + " Recover).");
            case FINISHED, CLOSED -> Optional.empty();
        };
    }
}
