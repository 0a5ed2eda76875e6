// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.writer.FlushPolicy;
import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.acquisition.writer.WriterRequest;
import org.mtlive.acquisition.writer.WriterState;
import org.mtlive.mth5.ChannelSummaryRow;
import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.store.Channel;
import org.mtlive.mth5.store.GapKind;
import org.mtlive.mth5.store.GapRow;
import org.mtlive.mth5.store.LiveState;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;
import org.mtlive.mth5.store.WriterStatus;

/** The writer on real files, read back by another instance of the HDF5 library in the same process. */
@Timeout(60)
class LiveFileTest {

    @TempDir Path folder;

    @Test
    void aReaderInTheSameProcessSeesWhatWasFlushedAndNothingElse() throws Exception {
        Station station = Station.fiveChannels();
        Path file = folder.resolve("live.h5");
        WriterRequest request = station.request(file).withFlush(new FlushPolicy(0, Duration.ofHours(1)));
        try (LiveWriter writer = Writers.service().open(request); Mth5File reader = follow(file)) {
            SampleSink sink = station.sink(writer);
            Channel ex = reader.getChannel(station.channel(0));

            station.offer(sink, 0, 1000);
            writer.flush();
            ex.refresh();
            assertEquals(1000, ex.length());
            assertEquals(List.of(1000L, 1000L, 1000L, 1000L, 1000L), committed(reader));
            assertEquals(List.of(1000L, 1000L, 1000L, 1000L, 1000L), summary(reader));

            station.offer(sink, 1000, 500);
            assertEquals(List.of(1000L, 1000L, 1000L, 1000L, 1000L), committed(reader));
            writer.flush();
            ex.refresh();
            assertEquals(1500, ex.length());
            float[] values = ex.readFloats(0, 1500);
            for (int i = 0; i < values.length; i++) {
                assertEquals(Station.value(0, i), values[i]);
            }
            WriterStatus status = status(reader);
            assertEquals(LiveState.RECORDING, status.state());
            assertEquals(ProcessHandle.current().pid(), status.pid());
        }
    }

    @ParameterizedTest
    @EnumSource(SampleType.class)
    void everySampleTypeIsWrittenAndReadBack(SampleType type) throws Exception {
        Station station = new Station(type, List.of("ex", "hy"));
        Path file = folder.resolve("typed.h5");
        try (LiveWriter writer = Writers.service().open(station.request(file))) {
            SampleSink sink = station.sink(writer);
            for (long first = 0; first < 5000; first += 1000) {
                station.offer(sink, first, 1000);
            }
        }

        try (Mth5File reader = Writers.store().open(file, OpenMode.READ, OpenOptions.normal())) {
            Channel hy = reader.getChannel(station.channel(1));
            assertEquals(type, hy.sampleType());
            double[] values = hy.readDoubles(0, 5000);
            for (int i = 0; i < values.length; i++) {
                assertEquals(Station.value(1, i), values[i]);
            }
            assertEquals(LiveState.FINISHED, status(reader).state());
            assertFalse(reader.isSwmrMode());
        }
    }

    @ParameterizedTest
    @EnumSource(FileVersion.class)
    void bothLayoutsAreWrittenLive(FileVersion version) throws Exception {
        Station station = Station.fiveChannels();
        Path file = folder.resolve("version.h5");
        try (LiveWriter writer = Writers.service().open(station.request(file).withVersion(version));
                Mth5File reader = follow(file)) {
            station.offer(station.sink(writer), 0, 100);
            writer.flush();

            assertEquals(version, reader.version());
            assertEquals(List.of(100L, 100L, 100L, 100L, 100L), summary(reader));
        }
    }

    @Test
    void gapsArePaddedAndTheirRowsAreInTheFile() throws Exception {
        Station station = new Station(SampleType.FLOAT32, List.of("ex", "ey"));
        Path file = folder.resolve("gaps.h5");
        try (LiveWriter writer = Writers.service().open(station.request(file))) {
            SampleSink sink = station.sink(writer);
            station.offer(sink, 0, 100);
            station.offer(sink, 150, 100);
            station.offer(sink, 200, 100);
            station.offer(sink, 0, 100);
            writer.flush();
            assertEquals(2, writer.statistics().gaps());
            assertEquals(100, writer.statistics().gapSamples());
            assertEquals(2, writer.statistics().overlaps());
            assertEquals(2, writer.statistics().duplicates());
        }

        try (Mth5File reader = Writers.store().open(file, OpenMode.READ, OpenOptions.normal())) {
            float[] values = reader.getChannel(station.channel(1)).readFloats(0, 300);
            for (int i = 0; i < values.length; i++) {
                assertEquals(i >= 100 && i < 150 ? Float.NaN : Station.value(1, i), values[i]);
            }
            List<GapRow> ofEx = reader.live().gaps().stream()
                    .filter(row -> row.channel().component().equals("ex")).toList();
            assertEquals(List.of(GapKind.GAP, GapKind.OVERLAP, GapKind.DUPLICATE),
                    ofEx.stream().map(GapRow::kind).toList());
            assertArrayEquals(new long[] {100, 50, 200, 50, 0, 100}, ofEx.stream()
                    .flatMapToLong(row -> LongStream.of(row.firstSample(), row.samples())).toArray());
        }
    }

    @Test
    void aSecondWriterIsRefusedAndToldWhoHoldsTheFile() throws Exception {
        Station station = Station.fiveChannels();
        Path file = folder.resolve("held.h5");
        try (LiveWriter writer = Writers.service().open(station.request(file))) {
            Mth5Exception e = assertThrows(Mth5Exception.class, () -> Writers.service().open(station.request(file)));

            assertTrue(e.getMessage().contains(Long.toString(ProcessHandle.current().pid())), e.getMessage());
            station.offer(station.sink(writer), 0, 10);
            writer.flush();
            assertEquals(50, writer.statistics().samples());
        }
    }

    @Test
    void anExistingFileThatContradictsTheRequestIsLeftAsItWas() throws Exception {
        Path file = folder.resolve("typed.h5");
        Writers.service().open(Station.fiveChannels().request(file)).close();
        byte[] before = Files.readAllBytes(file);

        assertThrows(Mth5Exception.class, () -> Writers.service()
                .open(new Station(SampleType.INT32, List.of("ex")).request(file)));

        assertArrayEquals(before, Files.readAllBytes(file));
        Writers.service().open(Station.fiveChannels().request(file)).close();
    }

    @Test
    void aFolderThatIsMissingIsNamed() throws Exception {
        Path file = folder.resolve("nowhere").resolve("live.h5");

        Mth5Exception e = assertThrows(Mth5Exception.class,
                () -> Writers.service().open(Station.fiveChannels().request(file)));

        assertTrue(e.getMessage().contains("nowhere"), e.getMessage());
    }

    /** What the writer relies on: the tables are written later than the samples, and must not tell of newer ones. */
    @Test
    void theTablesTellOnlyOfSamplesThatWereFlushed() throws Exception {
        Station station = Station.fiveChannels();
        Path file = folder.resolve("published.h5");
        Writers.service().open(station.request(file)).close();
        try (Mth5File written = Writers.store().open(file, OpenMode.APPEND, OpenOptions.swmr());
                Mth5File reader = follow(file)) {
            Channel ex = written.getChannel(station.channel(0));

            ex.append(new float[100], 0, 100);
            written.flushSamples();
            ex.append(new float[20], 0, 20);
            written.publish();

            assertEquals(List.of(100L, 0L, 0L, 0L, 0L), committed(reader));
            assertEquals(List.of(100L, 0L, 0L, 0L, 0L), summary(reader));
            written.flush();
            assertEquals(List.of(120L, 0L, 0L, 0L, 0L), committed(reader));
        }
    }

    /** More channels than the metadata cache of HDF5 holds by itself. */
    @Test
    @Timeout(120)
    void aNetworkOfHundredStationsIsWritten() throws Exception {
        List<Station> network = Station.network(100);
        Path file = folder.resolve("network.h5");
        try (LiveWriter writer = Writers.service().open(Station.request(file, network));
                Mth5File reader = follow(file)) {
            List<SampleSink> sinks = new ArrayList<>();
            for (Station station : network) {
                sinks.add(station.sink(writer));
            }
            for (long first = 0; first < 5000; first += 1000) {
                for (int i = 0; i < network.size(); i++) {
                    network.get(i).offer(sinks.get(i), first, 1000);
                }
            }
            writer.flush();

            assertEquals(500 * 5000L, committed(reader).stream().mapToLong(Long::longValue).sum());
            assertEquals(500 * 5000L, summary(reader).stream().mapToLong(Long::longValue).sum());
            float[] values = reader.getChannel(network.get(99).channel(4)).readFloats(0, 5000);
            for (int i = 0; i < values.length; i++) {
                assertEquals(Station.value(4, i), values[i]);
            }
        }
    }

    @Test
    void aSecondRunGoesIntoTheSameFile() throws Exception {
        Path file = folder.resolve("runs.h5");
        Station first = Station.fiveChannels();
        Station second = Station.fiveChannels().inRun("002");
        for (Station station : List.of(first, second)) {
            try (LiveWriter writer = Writers.service().open(station.request(file).withFinalise(true))) {
                station.offer(station.sink(writer), 0, 1000);
            }
        }

        try (Mth5File reader = Writers.store().open(file, OpenMode.READ, OpenOptions.normal())) {
            assertEquals(2, reader.runSummary().size());
            assertEquals(1000, reader.getChannel(second.channel(4)).length());
        }
    }

    /** A second on an idle machine; the limit only tells an end from a hang, as machines of tests are busy. */
    @Test
    void closingWritesWhatWaitsAndFinishesSoon() throws Exception {
        Station station = Station.fiveChannels();
        LiveWriter writer = Writers.service().open(station.request(folder.resolve("end.h5")).withFinalise(true));
        SampleSink sink = station.sink(writer);
        for (long first = 0; first < 200_000; first += 1000) {
            station.offer(sink, first, 1000);
        }

        long start = System.nanoTime();
        writer.close();

        assertEquals(new WriterState.Finished(1_000_000), writer.state());
        assertTrue(System.nanoTime() - start < Duration.ofSeconds(15).toNanos(), "took "
                + Duration.ofNanos(System.nanoTime() - start));
    }

    static Mth5File follow(Path file) throws Mth5Exception {
        return Writers.store().open(file, OpenMode.READ, OpenOptions.swmr().withRole("test-reader"));
    }

    private static List<Long> committed(Mth5File reader) throws Mth5Exception {
        reader.live().refresh();
        return Arrays.stream(reader.live().readCommitted()).boxed().toList();
    }

    private static List<Long> summary(Mth5File reader) throws Mth5Exception {
        return reader.channelSummary().stored().stream().map(ChannelSummaryRow::nSamples).toList();
    }

    private static WriterStatus status(Mth5File reader) throws Mth5Exception {
        reader.live().refresh();
        return reader.live().readWriter().orElseThrow();
    }
}
