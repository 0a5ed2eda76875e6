// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.acquisition.recording.Alarm;
import org.mtlive.acquisition.recording.AlarmKind;
import org.mtlive.acquisition.recording.AlarmLimits;
import org.mtlive.acquisition.recording.Recording;
import org.mtlive.acquisition.recording.RecordingPlan;
import org.mtlive.acquisition.recording.Supervision;
import org.mtlive.mth5.store.Mth5File;

/** A channel that dies while a real file is written: rehearsed with the simulator. */
@Timeout(120)
class DeadChannelTest {

    private static final Map<String, String> STATION = Map.of("sample-rate", "200", "batch", "10", "filter-length",
            "1024", "sample-type", "int32", "channels", "ex,ey,hx,hy,hz,temperature");

    @TempDir
    Path folder;

    @Test
    void itIsNamedWhileItIsDeadAndTheNotesOfTheFileSayFromWhenOn() throws Exception {
        Map<String, String> dies = new HashMap<>(STATION);
        dies.putAll(Map.of("dead", "ey,temperature", "dead-after", "500ms"));
        Path file = folder.resolve("dies.h5");
        RecordingPlan plan = RecordingPlan.of(file, List.of(Recordings.instrument("simulator", "dies", dies),
                Recordings.instrument("simulator", "lives", STATION))).withSupervision(Supervision.DEFAULT.withLimits(
                        AlarmLimits.DEFAULT.withFlat(Optional.of(Duration.ofSeconds(1)))));

        try (Recording recording = Services.recording().start(plan)) {
            await(recording, true);
            List<Alarm> found = recording.alarms();
            assertEquals(List.of("ey has had the same value, 0 counts, for 1 s"),
                    found.stream().map(Alarm::text).toList());
            assertTrue(recording.instruments().getFirst().samples() >= 6 * (100 + 200 - 10),
                    () -> recording.instruments().toString());

            recording.pause(0);
            await(recording, false);
        }

        try (Mth5File mth5 = Recordings.open(file)) {
            double[] samples = Recordings.samples(mth5, "dies", "ey");
            assertTrue(Arrays.stream(samples, 0, 100).anyMatch(value -> value != 0));
            assertTrue(Arrays.stream(samples, 100, 300).allMatch(value -> value == 0));
            String notes = mth5.live().notes().toString();
            assertTrue(notes.contains("FLAT_CHANNEL (simulated station): ey has had the same value"), notes);
            assertTrue(notes.contains("FLAT_CHANNEL (simulated station): is over"), notes);
        }
    }

    /** A recording says nothing by itself here, so it is asked. */
    private static void await(Recording recording, boolean active) throws Exception {
        while (recording.alarms().stream().anyMatch(
                alarm -> alarm.kind() == AlarmKind.FLAT_CHANNEL && alarm.isActive()) != active) {
            assertFalse(recording.awaitEnd(Duration.ofMillis(5)), () -> "ended early: " + recording.instruments());
        }
    }
}
