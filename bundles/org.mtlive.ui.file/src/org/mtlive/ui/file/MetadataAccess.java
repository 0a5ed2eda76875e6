// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

import java.nio.file.Path;
import java.util.List;

import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.StationId;
import org.mtlive.mth5.SurveyId;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.Mth5Store;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;
import org.mtlive.reader.LiveReader;

/** Metadata of what stands in the tree, from and to the file. */
final class MetadataAccess {
    private MetadataAccess() { }

    static Metadata read(LiveReader reader, TreeNode node) throws Mth5Exception {
        List<String> path = node.path();
        return switch (node.kind()) {
            case SURVEY -> reader.metadata(new SurveyId(path.get(0)));
            case STATION -> reader.metadata(new StationId(path.get(0), path.get(1)));
            case RUN -> reader.metadata(new RunId(path.get(0), path.get(1), path.get(2)));
            case CHANNEL -> reader.channel(channel(path)).metadata().copy();
        };
    }

    /** Opens the file for writing, which fails with the reason while anybody else writes it. */
    static void write(Mth5Store store, Path file, TreeNode node, Metadata metadata) throws Mth5Exception {
        List<String> path = node.path();
        try (Mth5File open = store.open(file, OpenMode.READ_PLUS, OpenOptions.normal().withRole("metadata"))) {
            switch (node.kind()) {
                case SURVEY -> open.getSurvey(path.get(0)).writeMetadata(metadata);
                case STATION -> open.getStation(path.get(1), path.get(0)).writeMetadata(metadata);
                case RUN -> open.getRun(new RunId(path.get(0), path.get(1), path.get(2))).writeMetadata(metadata);
                case CHANNEL -> open.getChannel(channel(path)).writeMetadata(metadata);
            }
        }
    }

    private static ChannelId channel(List<String> path) {
        return new ChannelId(path.get(0), path.get(1), path.get(2), path.get(3));
    }
}
