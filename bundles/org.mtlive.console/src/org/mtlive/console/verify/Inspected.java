// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.verify;

import java.util.ArrayList;
import java.util.List;

import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.StationId;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.SuperblockInfo;

/**
 * A file under inspection.
 *
 * @param file open for reading
 * @param superblock what its first bytes say
 * @param channels all channels, found by walking the file
 */
record Inspected(Mth5File file, SuperblockInfo superblock, List<ChannelId> channels) {

    Inspected {
        channels = List.copyOf(channels);
    }

    /** {@return whether a writer has the file open, or left it so when it died} */
    boolean isBeingWritten() {
        return superblock.isOpenForWriting();
    }

    List<StationId> stations() throws Mth5Exception {
        List<StationId> stations = new ArrayList<>();
        for (String survey : file.surveyNames()) {
            file.getSurvey(survey).stationNames().forEach(name -> stations.add(new StationId(survey, name)));
        }
        return stations;
    }

    List<RunId> runs() throws Mth5Exception {
        List<RunId> runs = new ArrayList<>();
        for (StationId station : stations()) {
            file.getStation(station.station(), station.survey()).runNames()
                    .forEach(name -> runs.add(station.child(name)));
        }
        return runs;
    }
}
