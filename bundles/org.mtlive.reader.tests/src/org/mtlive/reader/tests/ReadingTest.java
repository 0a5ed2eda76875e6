// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelKind;
import org.mtlive.mth5.ChannelSpec;
import org.mtlive.mth5.CoefficientFilter;
import org.mtlive.mth5.Complex;
import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.MetadataClass;
import org.mtlive.mth5.ResponseFilter;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunSpec;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.ZpkFilter;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.MinMax;
import org.mtlive.reader.ReaderOptions;
import org.mtlive.reader.Scale;
import org.mtlive.reader.Window;
import org.mtlive.testing.Python;

/** Windows, tails and columns of a live file. */
@Timeout(120)
class ReadingTest {
    private static final ChannelId HX = Recorder.RUN.child("hx");
    private static final ReaderOptions SMALL_SLICES = ReaderOptions.standard().withSliceSamples(97);
    @TempDir
    Path folder;
    private Recorder recorder;
    private LiveReader reader;

    @AfterEach
    void close() throws Exception {
        if (reader != null) {
            reader.close();
        }
        if (recorder != null) {
            recorder.close();
        }
    }

    @Test
    void windowIsCutToWhatIsThere() throws Exception {
        open(DoubleStream.iterate(0, v -> v + 1).limit(1000).toArray());

        assertWindow(0, 1000, 0, 5000);
        assertWindow(990, 1000, 990, 50);
        assertWindow(0, 5, -5, 10);
        assertWindow(123, 456, 123, 333);
        assertWindow(1000, 1000, 2000, 10);
        assertWindow(0, 0, -20, 10);
        assertWindow(1000, 1000, Long.MAX_VALUE, Integer.MAX_VALUE);
        assertWindow(7, 7, 7, 0);
        assertThrows(IllegalArgumentException.class, () -> reader.window(HX, 0, -1, Scale.COUNTS));
    }

    @Test
    void tailIsTheNewest() throws Exception {
        open(DoubleStream.iterate(0, v -> v + 1).limit(1000).toArray());

        assertEquals(900, reader.tail(HX, 100, Scale.COUNTS).firstSample());
        assertEquals(1000, reader.tail(HX, Integer.MAX_VALUE, Scale.COUNTS).count());
        assertEquals(0, reader.tail(HX, 0, Scale.COUNTS).count());
        assertEquals(Recorder.START.plusMillis(99_900), reader.tail(HX, 1, Scale.COUNTS).timeOf(0));
    }

    @Test
    void columnsAreThoseOfAllSamplesAndASpikeNeverVanishes() throws Exception {
        Random random = new Random(1);
        double[] values = random.doubles(10_000, -1, 1).toArray();
        Arrays.fill(values, 4000, 5000, Double.NaN);
        values[7777] = 1e6;
        values[7778] = -1e6;
        open(values);

        for (int columns : new int[] {1, 2, 7, 100, 999, 10_000, 12_345}) {
            assertColumns(values, reader.decimate(HX, 0, 10_000, columns, Scale.COUNTS));
            assertColumns(values, reader.decimate(HX, -3000, 20_000, columns, Scale.COUNTS));
            assertColumns(values, reader.decimate(HX, 3999, 1234, columns, Scale.COUNTS));
        }
        assertColumns(values, reader.decimate(HX, 20_000, 100, 10, Scale.COUNTS));
        assertColumns(values, reader.decimate(HX, 0, 0, 10, Scale.COUNTS));
        assertThrows(IllegalArgumentException.class, () -> reader.decimate(HX, 0, 10, 0, Scale.COUNTS));
    }

    @Test
    void physicalValuesOfAFactorAreExact() throws Exception {
        double[] values = {1, 2, Double.NaN, -4, 8};
        open(values, "milliVolt", new CoefficientFilter("amp", "nanoTesla", "milliVolt", -2));

        Window window = reader.window(HX, 0, 5, Scale.PHYSICAL);
        MinMax columns = reader.decimate(HX, 0, 4, 2, Scale.PHYSICAL);

        assertArrayEquals(new double[] {-0.5, -1, Double.NaN, 2, -4}, window.values());
        assertEquals("nanoTesla", window.units());
        assertEquals("milliVolt", reader.window(HX, 0, 5, Scale.COUNTS).units());
        assertArrayEquals(new double[] {-1, 2}, columns.min());
        assertArrayEquals(new double[] {-0.5, 2}, columns.max());
        assertEquals("nanoTesla", columns.units());
    }

    @Test
    void physicalValuesThroughACoilDoNotDependOnTheWindow() throws Exception {
        double[] values = new double[20_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.sin(2 * Math.PI * 0.5 * i / Recorder.RATE_HZ);
        }
        ZpkFilter lowPass = new ZpkFilter("coil", "nanoTesla", "milliVolt", 1, List.of(new Complex(-Math.PI, 0)),
                List.of(), Math.PI); // 1 / (1 + i f / 0.5 Hz): sqrt(2) at 0.5 Hz
        open(values, "milliVolt", lowPass);

        double[] whole = reader.window(HX, 0, 20_000, Scale.PHYSICAL).values();
        double[] part = reader.window(HX, 10_000, 500, Scale.PHYSICAL).values();
        MinMax columns = reader.decimate(HX, 5000, 10_000, 20, Scale.PHYSICAL);

        for (int i = 0; i < part.length; i++) {
            assertEquals(whole[10_000 + i], part[i], 0.05, "sample " + i);
        }
        for (int c = 0; c < 20; c++) {
            assertEquals(Math.sqrt(2), columns.max()[c], 0.1, "column " + c);
            assertEquals(-Math.sqrt(2), columns.min()[c], 0.1, "column " + c);
        }
    }

    @Test
    void missingFilterSpoilsPhysicalValuesOnly() throws Exception {
        open(new double[] {1, 2, 3}, "milliVolt", new CoefficientFilter("amp", "nanoTesla", "milliVolt", 2));
        reader.close();
        recorder.close();
        Python.run("import sys, h5py\n"
                + "del h5py.File(sys.argv[1], 'a')['Experiment/Surveys/alps/Filters/coefficient/amp']",
                Duration.ofSeconds(60), folder.resolve("live.h5"));
        reader = Services.reader().open(folder.resolve("live.h5"));

        assertArrayEquals(new double[] {1, 2, 3}, reader.window(HX, 0, 3, Scale.COUNTS).values());
        Mth5Exception e = assertThrows(Mth5Exception.class, () -> reader.window(HX, 0, 3, Scale.PHYSICAL));
        assertTrue(e.getMessage().contains("amp"), e.getMessage());
        assertEquals("milliVolt", reader.channel(HX).units());
    }

    @Test
    void channelWithoutFiltersIsTheSameInBothScales() throws Exception {
        open(new double[] {1, 2, 3});

        assertArrayEquals(new double[] {1, 2, 3}, reader.window(HX, 0, 3, Scale.PHYSICAL).values());
        assertEquals(reader.window(HX, 0, 3, Scale.COUNTS).units(), reader.window(HX, 0, 3, Scale.PHYSICAL).units());
    }

    @Test
    void longReadLetsShortOnesIn() throws Exception {
        open(new double[1_000_000]);
        try (LiveReader slow = Services.reader().open(folder.resolve("live.h5"), SMALL_SLICES);
                ExecutorService executor = Executors.newSingleThreadExecutor()) {
            Future<MinMax> longOne = executor.submit(() -> slow.decimate(HX, 0, 1_000_000, 100, Scale.COUNTS));
            int between = 0;
            while (!longOne.isDone()) {
                assertEquals(10, slow.tail(HX, 10, Scale.COUNTS).count());
                between++;
            }

            assertTrue(between > 10, "short reads during the long one: " + between);
            assertEquals(0, longOne.get().max()[99]);
        }
    }

    @Test
    void readerServesManyThreadsWhileTheFileGrows() throws Exception {
        open(new double[] {0});
        try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> all = IntStream.range(0, 4)
                    .mapToObj(t -> executor.submit(this::readAgainAndAgain)).toList();
            for (int i = 0; i < 200; i++) {
                recorder.write(new double[] {2 * i + 1, 2 * i + 2});
            }
            for (Future<Integer> one : all) {
                assertTrue(one.get() > 0);
            }
        }
    }

    private int readAgainAndAgain() throws Exception {
        int reads = 0;
        for (long seen = 0; seen < 401; seen = reader.safeSamples(HX)) {
            reader.refresh();
            Window tail = reader.tail(HX, 7, Scale.COUNTS);
            for (int i = 0; i < tail.count(); i++) {
                assertEquals(tail.firstSample() + i, tail.values()[i]);
            }
            reads++;
        }
        return reads;
    }

    private void open(double[] values) throws Exception {
        open(values, "digital counts");
    }

    private void open(double[] values, String units, ResponseFilter... filters) throws Exception {
        ChannelSpec hx = new ChannelSpec(HX, ChannelKind.MAGNETIC, SampleType.FLOAT64, Recorder.RATE_HZ, Recorder.START,
                0, units, Metadata.of(MetadataClass.MAGNETIC),
                Arrays.stream(filters).map(ResponseFilter::name).toList());
        recorder = Recorder.prepare(folder.resolve("live.h5"), FileVersion.V0_2_0,
                new RunSpec(Recorder.RUN, Metadata.of(MetadataClass.SURVEY), Metadata.of(MetadataClass.STATION),
                        Metadata.of(MetadataClass.RUN), List.of(hx), List.of(filters)));
        recorder.goLive();
        recorder.write(values);
        reader = Services.reader().open(folder.resolve("live.h5"), SMALL_SLICES);
    }

    private void assertWindow(long from, long end, long first, int count) throws Exception {
        Window window = reader.window(HX, first, count, Scale.COUNTS);
        assertEquals(from, window.firstSample());
        assertEquals(end, window.endSample());
        for (int i = 0; i < window.count(); i++) {
            assertEquals(from + i, window.values()[i]);
        }
    }

    private static void assertColumns(double[] values, MinMax found) {
        for (int c = 0; c < found.columns(); c++) {
            double min = Double.NaN;
            double max = Double.NaN;
            for (long i = found.columnStart(c); i < found.columnStart(c + 1); i++) {
                double v = i < 0 || i >= values.length ? Double.NaN : values[(int) i];
                min = v < min || Double.isNaN(min) ? v : min;
                max = v > max || Double.isNaN(max) ? v : max;
            }
            assertEquals(min, found.min()[c], "min of column " + c);
            assertEquals(max, found.max()[c], "max of column " + c);
        }
        assertEquals(found.firstSample(), found.columnStart(0));
        assertEquals(found.firstSample() + found.count(), found.columnStart(found.columns()));
    }
}
