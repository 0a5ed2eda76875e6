// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.acquisition.recording.InstrumentStatus;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.store.Channel;
import org.mtlive.mth5.store.GapRow;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.testing.Python;
import org.mtlive.testing.SharedData;
import org.mtlive.testing.TestData;

/** Real recordings through driver, session, writer and file. */
@Timeout(180)
class ReplayedRecordingsTest {

    @TempDir
    Path folder;

    @Test
    void everySampleOfTheTextColumnsIsInTheFile() throws Exception {
        Path text = TestData.copy("test1.asc", folder);
        Path file = folder.resolve("columns.h5");

        Recordings.complete(file, Recordings.instrument("ascii", "mt001",
                Map.of("file", text.toString(), "block", "1000", "sample-type", "int32")));

        double[][] expected = Files.readAllLines(text).stream()
                .map(line -> List.of(line.strip().split(" +")).stream().mapToDouble(Double::parseDouble).toArray())
                .toArray(double[][]::new);
        try (Mth5File mth5 = Recordings.open(file)) {
            List<String> components = List.of("hx", "hy", "hz", "ex", "ey");
            for (int i = 0; i < components.size(); i++) {
                double[] samples = Recordings.samples(mth5, "mt001", components.get(i));
                assertEquals(40_000, samples.length);
                for (int n = 0; n < samples.length; n++) {
                    assertEquals(expected[n][i], samples[n]);
                }
            }
        }
    }

    @Test
    void aLemiRecordingHasTheValuesTheTextHasAndItsPosition() throws Exception {
        Path text = TestData.copy("example_lemi.txt", folder);
        Path file = folder.resolve("lemi.h5");

        Recordings.complete(file, Recordings.instrument("lemi424", "lemi", Map.of("file", text.toString())));

        double[] bz = Files.readAllLines(text).stream().mapToDouble(line -> Double.parseDouble(line.split(" +")[8]))
                .toArray();
        try (Mth5File mth5 = Recordings.open(file)) {
            assertArrayEquals(bz, Recordings.samples(mth5, "lemi", "bz"));
            Metadata station = mth5.getStation("lemi", "survey").metadata();
            assertEquals(34.080661, station.real("location.latitude"), 1e-6);
            assertEquals(-107.214079, station.real("location.longitude"), 1e-6);
            assertEquals(2199, station.real("location.elevation"));
            Metadata run = mth5.getRun(new RunId("survey", "lemi", "a")).metadata();
            assertEquals("LEMI424", run.text("data_logger.model"));
            assertEquals(1, run.real("sample_rate"));
            try (Channel bx = mth5.getChannel(new ChannelId("survey", "lemi", "a", "bx"))) {
                assertEquals(Instant.parse("2020-10-04T00:00:00Z"), bx.start());
                assertEquals("nanoTesla", bx.metadata().text("units"));
            }
        }
    }

    @Test
    void twoDaysOfALemiHaveTheNightBetweenAsAGap() throws Exception {
        Path days = SharedData.file("lemi/202010010000.TXT").resolveSibling("2020*.TXT");
        Path file = folder.resolve("days.h5");

        List<InstrumentStatus> ended = Recordings.complete(file,
                Recordings.instrument("lemi424", "lemi", Map.of("file", days.toString(), "channels", "bx,e1")));

        assertEquals("1 gap(s), 86280 s together", ended.getFirst().status().text());
        try (Mth5File mth5 = Recordings.open(file)) {
            double[] bx = Recordings.samples(mth5, "lemi", "bx");
            assertEquals(23773.506, bx[0]);
            assertTrue(Double.isNaN(bx[40_000]));
            assertEquals(23754.420, bx[86_400]);
            List<GapRow> gaps = mth5.live().gaps();
            assertEquals(2, gaps.size(), gaps.toString());
        }
    }

    @Test
    void pythonsOwnReaderOfLemiSeesTheSame() throws Exception {
        Path text = TestData.copy("example_lemi.txt", folder);
        Path file = folder.resolve("lemi.h5");
        Recordings.complete(file, Recordings.instrument("lemi424", "lemi", Map.of("file", text.toString())));

        String output = Python.run("""
                import sys, warnings
                warnings.filterwarnings("ignore")
                from loguru import logger
                logger.remove()
                import numpy as np
                from mt_io.lemi.lemi424 import read_lemi424
                from mth5.mth5 import MTH5
                expected = read_lemi424(sys.argv[1])
                m = MTH5(); m.open_mth5(sys.argv[2], "r")
                run = m.get_run("lemi", "a", survey="survey").to_runts()
                for name in sorted(expected.channels):
                    a, b = getattr(expected, name), getattr(run, name)
                    assert np.array_equal(a.ts, b.ts), name
                    assert str(a.start) == str(b.start) and a.sample_rate == b.sample_rate, name
                    assert a.channel_metadata.units == b.channel_metadata.units, (name, a.channel_metadata.units,
                        b.channel_metadata.units)
                here, there = expected.station_metadata.location, m.get_station("lemi", "survey").metadata.location
                # Python takes the median, ours is the first line's: GPS wanders by metres
                assert abs(here.latitude - there.latitude) < 1e-4, (here.latitude, there.latitude)
                assert abs(here.longitude - there.longitude) < 1e-4, (here.longitude, there.longitude)
                print("equal", *sorted(expected.channels))
                m.close_mth5()
                """, Duration.ofSeconds(120), text, file);

        assertEquals("equal bx by bz e1 e2 temperature_e temperature_h", output.lines().findFirst().orElse(""));
    }
}
