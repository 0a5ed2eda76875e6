// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.util.Optional;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.StationId;
import org.mtlive.mth5.SurveyId;

/** Errors for what is not there; they name what is. */
final class Requirements {
    private final OpenFile file;
    private final Tree tree;

    Requirements(OpenFile file, Tree tree) {
        this.file = file;
        this.tree = tree;
    }

    void require(SurveyId survey) throws IOException {
        if (!tree.exists(survey)) {
            throw Mth5Exception.notFound("survey " + survey, file.path(),
                    tree.surveys().stream().map(SurveyId::survey).toList());
        }
    }

    void require(StationId station) throws IOException {
        SurveyId survey = new SurveyId(station.survey());
        require(survey);
        if (!tree.exists(station)) {
            throw Mth5Exception.notFound("station " + station.station() + " of survey " + survey, file.path(),
                    tree.stations(survey).stream().map(StationId::station).toList());
        }
    }

    void require(RunId run) throws IOException {
        require(run.parent());
        if (!tree.exists(run)) {
            throw Mth5Exception.notFound("run " + run.run() + " of station " + run.parent(), file.path(),
                    tree.runs(run.parent()).stream().map(RunId::run).toList());
        }
    }

    /** Its path. */
    String require(ChannelId channel) throws IOException {
        Optional<String> path = tree.find(channel);
        if (path.isEmpty()) {
            require(channel.parent());
            throw Mth5Exception.notFound("channel " + channel.component() + " of run " + channel.parent(), file.path(),
                    tree.channels(channel.parent()).stream().map(ChannelId::component).toList());
        }
        return path.get();
    }
}
