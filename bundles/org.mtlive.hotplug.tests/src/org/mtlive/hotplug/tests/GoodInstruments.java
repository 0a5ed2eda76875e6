// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hotplug.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mtlive.acquisition.recording.InstrumentPlan;
import org.mtlive.acquisition.recording.InstrumentStatus;
import org.mtlive.acquisition.recording.Recording;
import org.mtlive.acquisition.recording.RecordingPlan;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.store.Channel;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;

/** Two instruments with ten channels that mind their own business, and the proof that they lost nothing. */
final class GoodInstruments {

    static final int COUNT = 2;
    private static final List<String> COMPONENTS = List.of("ex", "ey", "hx", "hy", "hz");
    private static final Duration LIMIT = Duration.ofSeconds(120);

    private GoodInstruments() {
    }

    /** The two, for the beginning of a plan. */
    static List<InstrumentPlan> plans() {
        return List.of(plan(0, Map.of()), plan(1, Map.of()));
    }

    private static InstrumentPlan plan(int number, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of("sample-rate", "200", "batch", "10", "filter-length", "1024",
                "seed", Integer.toString(number + 1), "start", "2026-01-01T00:00:00"));
        settings.putAll(more);
        return new InstrumentPlan("simulator", settings, "survey", "good" + number, "a");
    }

    /** Waits until each of the two has brought so many samples more. */
    static void awaitMore(Recording recording, long samples) {
        List<Long> wanted = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            wanted.add(recording.instruments().get(i).samples() + samples);
        }
        Services.await(() -> {
            for (int i = 0; i < COUNT; i++) {
                if (recording.instruments().get(i).samples() < wanted.get(i)) {
                    return false;
                }
            }
            return true;
        }, () -> "the good instruments do not go on: " + recording.instruments());
    }

    /** No sample of the two was lost, doubled, changed or held up. Call it when the recording is closed. */
    static long assertUntouched(Path file, List<InstrumentStatus> ended, Path folder) throws Exception {
        long samples = 0;
        for (int i = 0; i < COUNT; i++) {
            InstrumentStatus status = ended.get(i);
            assertEquals(0, status.refused(), () -> "the queue was full for " + status);
            int each = (int) (status.samples() / COMPONENTS.size());
            Path again = folder.resolve("reference" + i + ".h5");
            InstrumentPlan plan = plan(i, Map.of("speed", "0", "samples", Integer.toString(each)));
            try (Recording reference = Services.recordings().start(RecordingPlan.of(again, List.of(plan)))) {
                assertTrue(reference.awaitEnd(LIMIT));
            }
            try (Mth5File live = open(file); Mth5File whole = open(again)) {
                for (String component : COMPONENTS) {
                    ChannelId id = new ChannelId("survey", "good" + i, "a", component);
                    assertArrayEquals(samples(whole, id), samples(live, id), "values of " + id);
                    samples += each;
                }
            }
        }
        return samples;
    }

    private static Mth5File open(Path file) throws Exception {
        return Services.store().open(file, OpenMode.READ, OpenOptions.normal().withRole("reader"));
    }

    private static double[] samples(Mth5File file, ChannelId id) throws Exception {
        try (Channel channel = file.getChannel(id)) {
            return channel.readDoubles(0, (int) channel.length());
        }
    }
}
