// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.util.Map;
import java.util.Optional;

import org.mtlive.mth5.RunId;
import org.mtlive.ui.acquisition.desk.DeskSnapshot;
import org.mtlive.ui.acquisition.desk.FileTemplate;
import org.mtlive.ui.acquisition.desk.InstrumentSetup;
import org.mtlive.ui.acquisition.desk.RecordingDesk;

/** Suggests survey, station and run, from what was used before. */
final class Places {

    private Places() {
    }

    /** A place for a new instrument: the one used last, else a first one. */
    static InstrumentSetup suggest(RecordingDesk desk, InstrumentSetup setup) {
        return setup.at(desk.last("survey").orElse("Survey1"), desk.last("station").orElse("MT001"),
                desk.last("run").orElse("001"));
    }

    static void remember(RecordingDesk desk, InstrumentSetup setup) {
        desk.remember(Map.of("survey", setup.survey(), "station", setup.station(), "run", setup.run()));
    }

    /** The setup with the next run, where its run is the one that was recorded last. */
    static InstrumentSetup next(DeskSnapshot snapshot, InstrumentSetup setup) {
        Optional<RunId> recorded = snapshot.recording().flatMap(facts -> facts.runs().stream()
                .filter(run -> run.toString().equals(setup.place())).findFirst());
        return recorded.isEmpty() ? setup
                : setup.at(setup.survey(), setup.station(), FileTemplate.nextRun(setup.run()));
    }
}
