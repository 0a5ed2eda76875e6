// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mtlive.mth5.store.tests.StoreForTests.INSTRUMENT;
import static org.mtlive.mth5.store.tests.StoreForTests.RUN;
import static org.mtlive.mth5.store.tests.StoreForTests.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.GapKind;
import org.mtlive.mth5.store.GapRow;
import org.mtlive.mth5.store.InstrumentSeries;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;
import org.mtlive.mth5.store.ReadingRow;
import org.mtlive.mth5.store.Reserve;
import org.mtlive.mth5.store.TimingRow;
import org.mtlive.testing.Python;

/** Time, supply, temperature and contact beside the samples: live, finished, and in the slots of the standard. */
class SeriesTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final double RATE_HZ = 100;
    private static final int SECONDS = 600;
    private static final String READ = """
            import sys, h5py
            swmr = sys.argv[2] == "live"
            f = h5py.File(sys.argv[1], "r", swmr=swmr)
            g = f["mtlive"]
            for table in ("instruments", "timing", "readings"):
                if swmr:
                    g[table].refresh()
                rows = g[table][:]
                print(table, len(rows), rows.dtype.names[0])
            t, r = g["timing"][:][-1], g["readings"][:][-1]
            print(t["kind"].decode(), t["sample"], t["device_ns"], t["locked"], t["satellites"], t["offset_seconds"])
            print(r["kind"].decode(), r["name"].decode(), r["value"])
            """;

    @TempDir
    Path folder;

    private Mth5File live(Path path) throws Mth5Exception {
        Mth5File file = store().open(path, OpenMode.WRITE, OpenOptions.normal());
        file.ensure(StoreForTests.runSpec(RUN));
        file.startSwmr(new Reserve(1L << 20, 64, 20));
        return file;
    }

    /** Ten minutes: the clock of the samples is 12 ppm slow, and the instrument knows its time. */
    private static void fill(Mth5File file) throws Mth5Exception {
        InstrumentSeries series = file.live().series();
        series.add(INSTRUMENT);
        long start = TimingRow.nanosOf(StoreForTests.START);
        for (int second = 0; second < SECONDS; second += 10) {
            long sample = (long) (second * RATE_HZ);
            long time = start + second * 1_000_000_000L;
            series.add(new TimingRow(0, TimingRow.Kind.BATCH, sample, sample + 100, time + second * 12_000, 5, time, -1,
                    -1, Double.NaN));
            series.add(new TimingRow(0, TimingRow.Kind.CLOCK, sample, sample, time, 6, time, 1, 7 + second % 20 / 10,
                    Double.NaN));
        }
        series.add(new ReadingRow(0, ReadingRow.Kind.CLIPPED, "ey", 50, Double.NaN, 100, start));
        series.add(new ReadingRow(0, ReadingRow.Kind.CLIPPED, "ey", 100, Double.NaN, 200, start));
        series.add(new ReadingRow(0, ReadingRow.Kind.CLIPPED, "ex", 7, Double.NaN, 200, start));
        series.add(new ReadingRow(0, ReadingRow.Kind.CONTACT, "ex", 900, Double.NaN, 0, start));
        series.add(new ReadingRow(0, ReadingRow.Kind.POWER, "", 12.8, 90, 0, start));
        series.add(new ReadingRow(0, ReadingRow.Kind.POWER, "", 12.1, 60, 100, start));
        series.add(new ReadingRow(0, ReadingRow.Kind.TEMPERATURE, "electronics", 31.5, Double.NaN, 100, start));
        series.add(new ReadingRow(0, ReadingRow.Kind.CONTACT, "ex", 1250, Double.NaN, 60_000, start));
        file.live().addGap(new GapRow(RUN.child("ey"), GapKind.GAP, 10, 90, Instant.EPOCH, ""));
        file.live().addGap(new GapRow(RUN.child("ey"), GapKind.GAP, 300, 10, Instant.EPOCH, ""));
        for (String component : StoreForTests.COMPONENTS) {
            StoreForTests.append(file.getChannel(RUN.child(component)), (int) (SECONDS * RATE_HZ));
        }
        file.checkpoint();
    }

    @Test
    void rowsThatComeAreSeenByReadersOfOursAndByPython() throws Exception {
        Path path = folder.resolve("live.h5");
        try (Mth5File file = live(path);
                Mth5File reader = store().open(path, OpenMode.READ, OpenOptions.swmr().withRole("reader"))) {
            assertEquals(List.of(), reader.live().series().timing(0));

            fill(file);

            InstrumentSeries seen = reader.live().series();
            assertEquals(List.of(INSTRUMENT), seen.instruments());
            assertEquals(120, seen.timing(0).size());
            assertEquals(new TimingRow(0, TimingRow.Kind.CLOCK, 59_000, 59_000,
                    TimingRow.nanosOf(StoreForTests.START.plusSeconds(590)), 6,
                    TimingRow.nanosOf(StoreForTests.START.plusSeconds(590)), 1, 8, Double.NaN),
                    seen.timing(119).getFirst());
            assertEquals(List.of(), seen.timing(500));
            assertEquals(8, seen.readings(0).size());
            assertEquals(new ReadingRow(0, ReadingRow.Kind.CONTACT, "ex", 1250, Double.NaN, 60_000,
                    TimingRow.nanosOf(StoreForTests.START)), seen.readings(7).getFirst());
            assertPython(Python.run(READ, LIMIT, path, "live"));
        }
    }

    private static void assertPython(String said) {
        assertEquals(List.of("instruments 1 number", "timing 120 instrument", "readings 8 instrument",
                "CLOCK 59000 1767226190000000000 1 8 nan", "CONTACT ex 1250.0"), said.lines().toList());
    }

    @Test
    void aFinishedFileKeepsThemAndFillsTheSlotsOfTheStandard() throws Exception {
        Path path = folder.resolve("finished.h5");
        try (Mth5File file = live(path)) {
            fill(file);
        }

        store().finaliser().finalise(path, path);

        assertPython(Python.run(READ, LIMIT, path, "finished"));
        try (Mth5File file = store().open(path, OpenMode.READ, OpenOptions.normal())) {
            Metadata run = file.getRun(RUN).metadata();
            assertEquals(12e-6 * 590, run.real("data_logger.timing_system.drift"), 1e-6);
            assertEquals(0, run.real("data_logger.timing_system.uncertainty"), 1e-6);
            assertTrue(run.text("data_logger.timing_system.comments.value").startsWith(
                    "samples drift by +12.000 ppm against the instrument's own time"), run::toString);
            assertEquals(8L, run.toAttributes().get("data_logger.timing_system.n_satellites"));
            assertEquals(12.8, run.real("data_logger.power_source.voltage.start"));
            assertEquals(12.1, run.real("data_logger.power_source.voltage.end"));
            Metadata ex = file.getChannel(RUN.child("ex")).metadata();
            assertEquals(900, ex.real("contact_resistance.start"));
            assertEquals(1250, ex.real("contact_resistance.end"));
            assertEquals("clipping in batches of 7 samples together",
                    file.getChannel(RUN.child("ex")).metadata().text("data_quality.warnings"));
            assertEquals("2 gaps, 100 samples missing; see /mtlive/gaps; clipping in batches of 150 samples together",
                    file.getChannel(RUN.child("ey")).metadata().text("data_quality.warnings"));
            assertEquals("", file.getChannel(RUN.child("hx")).metadata().text("data_quality.warnings"));
        }
    }

    @Test
    void whatSomebodyHasSaidStays() throws Exception {
        Path path = folder.resolve("said.h5");
        try (Mth5File file = store().open(path, OpenMode.WRITE, OpenOptions.normal())) {
            var spec = StoreForTests.runSpec(RUN);
            spec.run().set("data_logger.power_source.voltage.start", 24.0);
            file.ensure(spec);
            file.startSwmr(new Reserve(1L << 20, 64, 20));
            fill(file);
        }

        store().finaliser().finalise(path, path);

        try (Mth5File file = store().open(path, OpenMode.READ, OpenOptions.normal())) {
            assertEquals(24, file.getRun(RUN).metadata().real("data_logger.power_source.voltage.start"));
            assertEquals(12.1, file.getRun(RUN).metadata().real("data_logger.power_source.voltage.end"));
        }
    }

    @Test
    void aFileOfAnOlderProgramHasNoneAndIsFinishedAllTheSame() throws Exception {
        Path path = folder.resolve("none.h5");
        try (Mth5File file = store().open(path, OpenMode.WRITE, OpenOptions.normal())) {
            file.ensure(StoreForTests.runSpec(RUN));
        }

        store().finaliser().finalise(path, path);

        try (Mth5File file = store().open(path, OpenMode.READ, OpenOptions.normal())) {
            assertEquals(List.of(), file.live().series().instruments());
            assertEquals(List.of(), file.live().series().readings(0));
        }
    }
}
