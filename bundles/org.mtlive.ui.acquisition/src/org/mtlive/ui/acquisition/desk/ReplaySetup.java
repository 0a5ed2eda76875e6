// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A file that is played into another one, as if its instruments delivered now.
 *
 * @param source  the file that is played
 * @param survey  survey to play; empty where there is one only
 * @param station station to play; empty where there is one only
 * @param run     run to play; empty where there is one only
 * @param speed   1 for the pace of the recording, 0 for as fast as possible
 * @param now     whether samples get the times of the replay instead of those of the recording
 * @param target  the new file
 */
public record ReplaySetup(Path source, String survey, String station, String run, double speed, boolean now, Path target) {

    /** Refuses null. */
    public ReplaySetup {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(survey, "survey");
        Objects.requireNonNull(station, "station");
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(target, "target");
    }

    /** {@return what is wrong, for people; empty when it can be tried} */
    public Optional<String> problem() {
        if (!Files.isRegularFile(source)) {
            return Optional.of("Choose the MTH5 file that is to be played.");
        }
        if (Files.exists(target)) {
            return Optional.of(target.getFileName() + " is there already; name a new file.");
        }
        return PlanChecks.file(target).or(() -> PlanChecks.names(place(survey, "Replay"), place(station, "MT001"),
                place(run, "001")));
    }

    private static String place(String given, String otherwise) {
        return given.isBlank() ? otherwise : given.strip();
    }

    /** {@return the instrument that plays it; it takes part in no later recording} */
    public InstrumentSetup instrument() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("file", source.toString());
        settings.put("speed", String.valueOf(speed));
        settings.put("times", now ? "now" : "recorded");
        Map.of("survey", survey, "station", station, "run", run).forEach((name, text) -> {
            if (!text.isBlank()) {
                settings.put(name, text.strip());
            }
        });
        return InstrumentSetup.of("Replay of " + source.getFileName(), "replay", settings)
                .at(place(survey, "Replay"), place(station, "MT001"), place(run, "001")).select(false);
    }

    /** {@return the recording} */
    public SessionPlan plan(InstrumentSetup instrument) {
        return SessionPlan.of(target, List.of(instrument));
    }
}
