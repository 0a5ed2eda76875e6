// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.recording.InstrumentPlan;
import org.mtlive.acquisition.recording.InstrumentStatus;
import org.mtlive.acquisition.recording.Recording;
import org.mtlive.acquisition.recording.RecordingPlan;
import org.mtlive.acquisition.recording.RecordingState;
import org.mtlive.acquisition.writer.WriterState;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.store.GapKind;
import org.mtlive.mth5.store.GapRow;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.testing.TestData;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Several instruments, one file, and what happens when one of them goes. */
@Timeout(120)
class RecordingTogetherTest {

    private static final Map<String, String> BROADBAND = Map.of("sample-rate", "100", "speed", "0", "samples", "20000",
            "filter-length", "1024", "start", "2026-01-01T00:00:00");
    private static final Map<String, String> ENDLESS = Map.of("sample-rate", "200", "batch", "10", "filter-length",
            "1024");

    @TempDir
    Path folder;

    @Test
    void aBroadbandAndALongPeriodStationAreRecordedTogether() throws Exception {
        Path text = TestData.copy("example_lemi.txt", folder);
        Path file = folder.resolve("together.h5");

        List<InstrumentStatus> ended = Recordings.complete(file, Recordings.instrument("simulator", "sim", BROADBAND),
                Recordings.instrument("lemi424", "lemi", Map.of("file", text.toString())));

        assertEquals(List.of(Optional.of(EndReason.FINISHED), Optional.of(EndReason.FINISHED)),
                ended.stream().map(InstrumentStatus::end).toList());
        assertEquals(List.of(DriverState.ENDED, DriverState.ENDED),
                ended.stream().map(status -> status.status().state()).toList());
        try (Mth5File mth5 = Recordings.open(file)) {
            assertEquals(12, mth5.channels().size());
            assertEquals(20_000, Recordings.samples(mth5, "sim", "ex").length);
            assertEquals(60, Recordings.samples(mth5, "lemi", "e1").length);
        }
    }

    @Test
    void wholeNumbersComeBackAsPhysicalValuesThroughTheirFilter() throws Exception {
        Map<String, String> counts = new HashMap<>(BROADBAND);
        counts.put("sample-type", "int32");
        Path file = folder.resolve("counts.h5");

        Recordings.complete(file, Recordings.instrument("simulator", "counts", counts),
                Recordings.instrument("simulator", "plain", BROADBAND));

        try (Mth5File mth5 = Recordings.open(file)) {
            double[] plain = Recordings.samples(mth5, "plain", "ey");
            double[] raw = Recordings.samples(mth5, "counts", "ey");
            double[] physical = mth5.getChannel(
                    new ChannelId("survey", "counts", "a", "ey")).filters().toPhysical(raw, 100);
            for (int i = 0; i < plain.length; i++) {
                assertEquals(plain[i], physical[i], 1e-4 + 1e-6 * Math.abs(plain[i]));
            }
        }
    }

    @Test
    void gapsOfAnInstrumentAreInTheFileAndItsOtherSamplesStayInPlace() throws Exception {
        Map<String, String> gappy = new HashMap<>(BROADBAND);
        gappy.put("gaps-per-hour", "120");
        gappy.put("gap-length", "1s");
        Path file = folder.resolve("gaps.h5");

        Recordings.complete(file, Recordings.instrument("simulator", "gappy", gappy),
                Recordings.instrument("simulator", "whole", BROADBAND));

        try (Mth5File mth5 = Recordings.open(file)) {
            double[] gaps = Recordings.samples(mth5, "gappy", "hx");
            double[] whole = Recordings.samples(mth5, "whole", "hx");
            int missing = 0;
            for (int i = 0; i < gaps.length; i++) {
                if (Double.isNaN(gaps[i])) {
                    missing++;
                } else {
                    assertEquals(whole[i], gaps[i]);
                }
            }
            assertTrue(missing >= 100 && missing % 100 == 0, missing + " missing");
            assertEquals(5 * missing / 100, mth5.live().gaps().size());
        }
    }

    @Test
    void stoppingLeavesAValidFile() throws Exception {
        Path file = folder.resolve("stopped.h5");
        Recording recording = start(file, Recordings.instrument("simulator", "sim", ENDLESS));
        awaitSamples(recording, 0, 1000);

        recording.stop(Duration.ofSeconds(5));
        assertInstanceOf(RecordingState.Ended.class, recording.state());
        recording.close();

        long samples = assertInstanceOf(RecordingState.Closed.class, recording.state()).samples();
        try (Mth5File mth5 = Recordings.open(file)) {
            assertEquals(samples / 5, Recordings.samples(mth5, "sim", "hz").length);
        }
    }

    @Test
    void anInstrumentThatIsTakenAwayEndsAloneAndLosesNothing() throws Exception {
        RenamedDriver vendor = new RenamedDriver(Services.driver("simulator"), "vendor");
        Services.Offered offered = Services.offer(vendor);
        Path file = folder.resolve("pulled.h5");
        Recording recording = start(file, Recordings.instrument("vendor", "gone", ENDLESS),
                Recordings.instrument("simulator", "stays", ENDLESS));
        awaitSamples(recording, 0, 500);

        offered.close();
        InstrumentStatus gone = recording.instruments().getFirst();
        assertEquals(StatusDetail.GONE, gone.status().detail());
        long before = recording.instruments().get(1).samples();
        awaitSamples(recording, 1, before + 500);
        assertInstanceOf(WriterState.Recording.class, recording.writer().state());
        assertEquals(new RecordingState.Running(1, 0), recording.state());
        assertEquals(DriverState.OFFLINE, gone.status().state());
        recording.close();

        try (Mth5File mth5 = Recordings.open(file)) {
            double[] stays = Recordings.samples(mth5, "stays", "ex");
            for (double value : stays) {
                assertFalse(Double.isNaN(value));
            }
            assertEquals(gone.samples(), 5L * Recordings.samples(mth5, "gone", "ex").length, 5 * 10);
        }
        assertThrows(DriverException.class, () -> start(folder.resolve("x.h5"),
                Recordings.instrument("vendor", "gone", ENDLESS)));
    }

    @Test
    void stoppingADriversBundleTakesItsInstrumentAwayAndStartingItBringsBothBack() throws Exception {
        assumeTrue(Services.inFramework(), "needs an OSGi framework");
        Bundle bundle = FrameworkUtil.getBundle(Services.driver("simulator").getClass());
        Path text = TestData.copy("test1.asc", folder);
        Recording recording = start(folder.resolve("bundle.h5"), Recordings.instrument("simulator", "sim", ENDLESS),
                Recordings.instrument("ascii", "text", Map.of("file", text.toString(), "block", "1", "speed", "100")));
        try {
            awaitSamples(recording, 0, 500);
            bundle.stop();
            assertEquals(StatusDetail.GONE, recording.instruments().getFirst().status().detail());
            assertFalse(Services.recording().drivers().stream().anyMatch(driver -> driver.id().equals("simulator")));
            awaitSamples(recording, 1, recording.instruments().get(1).samples() + 100);
            bundle.start();
            awaitSamples(recording, 0, recording.instruments().getFirst().samples() + 500);
        } finally {
            bundle.start();
            recording.close();
        }
        assertEquals("simulator", Services.driver("simulator").id());
    }

    @Test
    void anInstrumentThatDropsOutGoesOnInItsRunAfterAMarkedGap() throws Exception {
        Map<String, String> breaks = new HashMap<>(ENDLESS);
        breaks.put("fail-after", "2s");
        Path file = folder.resolve("back.h5");
        Recording recording = start(file, Recordings.instrument("simulator", "breaks", breaks),
                Recordings.instrument("simulator", "stays", ENDLESS));
        awaitSamples(recording, 0, 5 * 400 + 1); // more than before its cable was pulled
        recording.close();

        try (Mth5File mth5 = Recordings.open(file)) {
            List<GapRow> gaps = mth5.live().gaps().stream().filter(gap -> gap.kind() == GapKind.GAP).toList();
            assertEquals(List.of("breaks"), gaps.stream().map(gap -> gap.channel().station()).distinct().toList());
            GapRow gap = gaps.stream().filter(row -> row.channel().component().equals("hx")).findFirst().orElseThrow();
            double[] samples = Recordings.samples(mth5, "breaks", "hx");
            assertEquals(400, gap.firstSample());
            assertEquals(0, gap.samples() % 200, "its clock counts whole seconds");
            assertFalse(Double.isNaN(samples[399]));
            assertTrue(Double.isNaN(samples[400]) && Double.isNaN(samples[400 + (int) gap.samples() - 1]));
            assertFalse(Double.isNaN(samples[400 + (int) gap.samples()]));
            for (double value : Recordings.samples(mth5, "stays", "hx")) {
                assertFalse(Double.isNaN(value));
            }
            String notes = mth5.live().notes().toString();
            assertTrue(notes.contains("is back: goes on at sample " + (400 + gap.samples())), notes);
            assertTrue(notes.contains("INSTRUMENT_OFFLINE (simulated station): is offline"), notes);
        }
    }

    @Test
    void whatInstrumentsSaidOfThemselvesStandsInTheFinishedFile() throws Exception {
        Path file = folder.resolve("said.h5");

        Recordings.complete(file, Recordings.instrument("simulator", "sim", BROADBAND));

        try (Mth5File mth5 = Recordings.open(file)) {
            RunId run = new RunId("survey", "sim", "a");
            assertEquals(1500, mth5.getChannel(run.child("ex")).metadata().real("contact_resistance.start"));
            assertEquals(13, mth5.getRun(run).metadata().real("data_logger.power_source.voltage.start"));
            assertEquals(9L, mth5.getRun(run).metadata().toAttributes()
                    .get("data_logger.timing_system.n_satellites"));
            assertEquals("survey/sim/a", mth5.live().series().instruments().getFirst().run());
        }
    }

    @Test
    void whatCannotBeRecordedIsAnErrorAndLeavesNoFile() throws Exception {
        Path file = folder.resolve("never.h5");

        DriverException unknown = assertThrows(DriverException.class,
                () -> start(file, Recordings.instrument("lemi", "x", Map.of())));
        assertTrue(unknown.getMessage().startsWith("there is no driver 'lemi'; known are ascii, lemi424"),
                unknown.getMessage());
        DriverException option = assertThrows(DriverException.class,
                () -> start(file, Recordings.instrument("ascii", "x", Map.of("fil", "y"))));
        assertTrue(option.getMessage().startsWith("unknown option 'fil'"), option.getMessage());
        assertThrows(Mth5Exception.class, () -> start(file, Recordings.instrument("simulator", "a/b", ENDLESS)));
        Mth5Exception metadata = assertThrows(Mth5Exception.class, () -> start(file, new InstrumentPlan("simulator",
                ENDLESS, "survey", "x", "a", Map.of(), Map.of("location.latitud", "1"), Map.of())));
        assertTrue(metadata.getMessage().contains("location.latitud"), metadata.getMessage());
        assertThrows(Mth5Exception.class,
                () -> start(folder.resolve("none/f.h5"), Recordings.instrument("simulator", "x", ENDLESS)));
        assertFalse(Files.exists(file));
    }

    private static Recording start(Path file, InstrumentPlan... instruments) throws Exception {
        return Services.recording().start(RecordingPlan.of(file, List.of(instruments)));
    }

    /** Waits until an instrument has delivered so many samples; a recording says nothing by itself, so it is asked. */
    private static void awaitSamples(Recording recording, int instrument, long samples) throws Exception {
        while (recording.instruments().get(instrument).samples() < samples) {
            assertFalse(recording.awaitEnd(Duration.ofMillis(5)), () -> "ended early: " + recording.instruments());
        }
    }
}
