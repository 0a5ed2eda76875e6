// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hotplug.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.recording.InstrumentPlan;
import org.mtlive.acquisition.recording.InstrumentStatus;
import org.mtlive.acquisition.recording.Recording;
import org.mtlive.acquisition.recording.RecordingPlan;
import org.mtlive.acquisition.recording.RecordingState;

/** A vendor's bundle that does everything wrong costs nothing but its own channels. */
@Timeout(300)
class HostileBundleTest {

    private static final String JAR = "hostile.jar";
    /** What goes wrong before anything is delivered: the instrument cannot take part. */
    private static final List<String> BEFORE = List.of("describe-hangs", "describe-throws", "describe-null",
            "arm-hangs", "arm-throws");
    private static final List<String> WHILE = List.of("start-hangs", "start-throws", "stop-hangs", "stop-throws",
            "close-hangs", "floods", "nan", "wrong-type", "wrong-channel", "overlaps", "jumps", "giant", "ragged",
            "callers-thread", "two-threads", "dies", "silent", "talks-after-end", "null-batch");

    @TempDir
    Path folder;

    @BeforeEach
    void drop() throws IOException {
        Services.hangAgain();
        VendorJar.good("hostile").drop(Services.folder(), JAR);
        Services.awaitStarted(JAR, "hostile");
    }

    @AfterEach
    void remove() throws IOException {
        Services.releaseHanging();
        Services.remove(JAR);
    }

    @Test
    void everyKindOfMischiefAtOnceLeavesTheGoodInstrumentsWhole() throws Exception {
        Path file = folder.resolve("live.h5");
        List<InstrumentPlan> plans = new ArrayList<>(GoodInstruments.plans());
        WHILE.forEach(mode -> plans.add(hostile(mode)));
        Recording recording = Services.recordings()
                .start(RecordingPlan.of(file, plans).withCallLimit(Duration.ofSeconds(1)));
        GoodInstruments.awaitMore(recording, 2000);

        for (String mode : BEFORE) {
            RecordingPlan plan = RecordingPlan.of(folder.resolve(mode + ".h5"), List.of(hostile(mode)));
            assertThrows(DriverException.class,
                    () -> Services.recordings().start(plan.withCallLimit(Duration.ofMillis(200))), mode);
        }
        Services.bundle("com.example.hostile").stop();
        GoodInstruments.awaitMore(recording, 2000);

        assertInstanceOf(RecordingState.Running.class, recording.state());
        for (InstrumentStatus status : recording.instruments().subList(GoodInstruments.COUNT, plans.size())) {
            assertTrue(!status.status().text().isBlank() || status.end().isPresent(), () -> "no word about " + status);
        }
        recording.close();
        assertTrue(GoodInstruments.assertUntouched(file, recording.instruments(), folder) > 0);
    }

    @Test
    void aFloodDoesNotFillTheQueueOfTheOthers() throws Exception {
        Path file = folder.resolve("flood.h5");
        List<InstrumentPlan> plans = new ArrayList<>(GoodInstruments.plans());
        plans.add(hostile("floods"));
        Recording recording = Services.recordings().start(RecordingPlan.of(file, plans).withQueueBatches(400));

        GoodInstruments.awaitMore(recording, 5000);

        InstrumentStatus flood = recording.instruments().get(GoodInstruments.COUNT);
        assertTrue(flood.refused() > 0, flood::toString);
        recording.close();
        GoodInstruments.assertUntouched(file, recording.instruments(), folder);
        assertEquals(0, recording.instruments().getFirst().refused());
    }

    private static InstrumentPlan hostile(String mode) {
        return new InstrumentPlan("hostile", Map.of("mode", mode), "survey", mode, "a");
    }
}
