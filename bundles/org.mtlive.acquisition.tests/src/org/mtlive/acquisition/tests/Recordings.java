// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
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

/** Recordings from start to end, and what is in the file afterwards. */
final class Recordings {

    private static final Duration LIMIT = Duration.ofSeconds(120);

    private Recordings() {
    }

    static InstrumentPlan instrument(String driver, String station, Map<String, String> settings) {
        return new InstrumentPlan(driver, settings, "survey", station, "a");
    }

    /** Records until the instruments end by themselves, and closes the file. */
    static List<InstrumentStatus> complete(Path file, InstrumentPlan... instruments) throws Exception {
        try (Recording recording = Services.recording().start(RecordingPlan.of(file, List.of(instruments)))) {
            assertTrue(recording.awaitEnd(LIMIT), "no end within " + LIMIT);
            return recording.instruments();
        }
    }

    static Mth5File open(Path file) throws Exception {
        return Services.store().open(file, OpenMode.READ, OpenOptions.normal().withRole("reader"));
    }

    /** All samples of a channel of the run a. */
    static double[] samples(Mth5File file, String station, String component) throws Exception {
        try (Channel channel = file.getChannel(new ChannelId("survey", station, "a", component))) {
            return channel.readDoubles(0, (int) channel.length());
        }
    }
}
