// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.acquisition.driver.OfferResult;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.writer.FailurePolicy;
import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.acquisition.writer.Safeguards;
import org.mtlive.acquisition.writer.WriterState;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.LiveState;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;
import org.mtlive.mth5.store.WriterStatus;
import org.mtlive.testing.ChildProcess;
import org.mtlive.testing.Python;

/** A disk that is full in the middle of a recording: a small file system in memory, which only root can mount. */
@Timeout(120)
class FullDiskTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Safeguards RESUME = Safeguards.DEFAULT.withOnFailure(FailurePolicy.RESUME);

    @TempDir Path folder;
    private Path disk;

    @BeforeEach
    void mountSmallDisk() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(call("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk.toString()) == 0,
                "no right to mount a file system");
    }

    @AfterEach
    void unmount() throws Exception {
        call("umount", "-l", disk.toString());
    }

    @Test
    void theFirstFailedWriteEndsTheRecordingAndWhatWasCommittedIsRight() throws Exception {
        Station station = Station.fiveChannels();
        Path file = disk.resolve("full.h5");
        LiveWriter writer = open(station, file, Safeguards.DEFAULT.withMinFreeBytes(0));
        States states = States.of(writer);

        long accepted = fill(station, station.sink(writer), () -> false);
        WriterState.Failed state = states.await(WriterState.Failed.class);

        assertTrue(state.reason().contains("No space left on device"), state.reason());
        Mth5Exception e = assertThrows(Mth5Exception.class, writer::close);
        assertTrue(e.getMessage().contains(state.samplesLost() + " accepted samples are not in the file"),
                e.getMessage());
        String seen = Python.run(Scripts.text("committed.py"), LIMIT, file);
        assertEquals(0, Scripts.number(seen, "wrong"), seen);
        // channels need not be level: the last flush may have come between two batches of one round
        assertTrue(Scripts.number(seen, "least") > 0, seen);
        assertTrue(accepted - state.samplesLost() <= Scripts.number(seen, "sum"), seen + " " + accepted + " " + state);
    }

    @Test
    void atTheReserveTheRecordingStopsInOrderAndLosesNothing() throws Exception {
        Station station = Station.fiveChannels();
        Path file = disk.resolve("reserve.h5");
        LiveWriter writer = open(station, file, Safeguards.DEFAULT.withMinFreeBytes(3_000_000));
        States states = States.of(writer);

        long accepted = fill(station, station.sink(writer), () -> false);
        WriterState.Failed state = states.await(WriterState.Failed.class);

        assertTrue(state.reason().contains("nearly full") && state.reason().contains("3000 kB"), state.reason());
        assertEquals(0, state.samplesLost());
        assertThrows(Mth5Exception.class, writer::close);
        assertTrue(disk.toFile().getUsableSpace() > 2_000_000, "what waited in the queue was reckoned with");
        String seen = Python.run(Scripts.text("committed.py"), LIMIT, file);
        assertEquals(0, Scripts.number(seen, "wrong"), seen);
        assertEquals(accepted, Scripts.number(seen, "sum"), seen);
        try (Mth5File reader = Writers.store().open(file, OpenMode.READ, OpenOptions.normal())) {
            WriterStatus said = reader.live().readWriter().orElseThrow();
            assertEquals(LiveState.ABORTED, said.state());
            assertTrue(said.reason().contains("nearly full"), said.reason());
        }
    }

    @Test
    void afterAFailedWriteTheRecordingGoesOnWhenThereIsSpaceAgainAndNothingIsLost() throws Exception {
        Station station = Station.fiveChannels();
        Path file = disk.resolve("resumed.h5");
        Path other = occupy(14 << 20);
        LiveWriter writer = open(station, file, RESUME.withMinFreeBytes(0));
        States states = States.of(writer);
        SampleSink sink = station.sink(writer);

        long accepted = fill(station, sink, () -> states.saw(WriterState.Suspended.class));
        WriterState.Suspended state = states.await(WriterState.Suspended.class);
        assertTrue(state.reason().contains("No space left on device"), state.reason());
        assertEquals(0, state.samplesLost());
        Mth5Exception refusal = assertThrows(Mth5Exception.class, writer::flush);
        assertTrue(refusal.getMessage().contains("suspended"), refusal.getMessage());
        Files.delete(other);
        states.await(WriterState.Recording.class);
        writer.flush();
        writer.close();

        assertWholeAfterSuspension(station, file, accepted);
    }

    @Test
    void atTheReserveTheRecordingWaitsForSpaceIfItIsToResume() throws Exception {
        Station station = Station.fiveChannels();
        Path file = disk.resolve("paused.h5");
        Path other = occupy(14 << 20);
        LiveWriter writer = open(station, file, RESUME.withMinFreeBytes(2_000_000));
        States states = States.of(writer);

        long accepted = fill(station, station.sink(writer), () -> states.saw(WriterState.Suspended.class));
        WriterState.Suspended state = states.await(WriterState.Suspended.class);
        assertTrue(state.reason().contains("nearly full"), state.reason());
        Files.delete(other);
        states.await(WriterState.Recording.class);
        writer.close();

        String seen = Python.run(Scripts.text("committed.py"), LIMIT, file);
        assertEquals(0, Scripts.number(seen, "wrong"), seen);
        assertEquals(accepted, Scripts.number(seen, "sum"), seen);
    }

    /** An instrument that cannot wait: what it could not hand over is a gap like any other. */
    @Test
    void whatHadNoRoomInTheQueueIsAGapWhenTheRecordingGoesOn() throws Exception {
        Station station = Station.fiveChannels();
        Path file = disk.resolve("gap.h5");
        Path other = occupy(14 << 20);
        LiveWriter writer = open(station, file, RESUME.withMinFreeBytes(0));
        States states = States.of(writer);
        SampleSink sink = station.sink(writer);

        long accepted = fill(station, sink, () -> states.saw(WriterState.Suspended.class));
        states.await(WriterState.Suspended.class);
        long next = accepted / 5 / 1000 * 1000 + 50_000;
        Files.delete(other);
        states.await(WriterState.Recording.class);
        station.offer(sink, next, 1000);
        writer.close();

        assertEquals(5, writer.statistics().gaps());
        try (Mth5File reader = Writers.store().open(file, OpenMode.READ, OpenOptions.normal())) {
            assertEquals(5, reader.live().gaps().size());
            for (int channel = 0; channel < station.size(); channel++) {
                long end = reader.getChannel(station.channel(channel)).length();
                assertEquals(next + 1000, end);
                float[] last = reader.getChannel(station.channel(channel)).readFloats(next - 1, 1001);
                assertTrue(Float.isNaN(last[0]));
                assertEquals(Station.value(channel, next), last[1]);
            }
        }
    }

    @Test
    void closingASuspendedRecordingFailsAndTellsTheLoss() throws Exception {
        Station station = Station.fiveChannels();
        Path file = disk.resolve("ended.h5");
        LiveWriter writer = open(station, file, RESUME.withMinFreeBytes(0));
        States states = States.of(writer);

        long accepted = fill(station, station.sink(writer), () -> states.saw(WriterState.Suspended.class));
        states.await(WriterState.Suspended.class);
        assertThrows(Mth5Exception.class, writer::close);

        WriterState.Failed state = states.await(WriterState.Failed.class);
        String seen = Python.run(Scripts.text("committed.py"), LIMIT, file);
        assertEquals(0, Scripts.number(seen, "wrong"), seen);
        assertTrue(accepted - state.samplesLost() <= Scripts.number(seen, "sum"), seen + " " + accepted + " " + state);
    }

    private static LiveWriter open(Station station, Path file, Safeguards safeguards) throws Exception {
        return Writers.service().open(station.request(file).withQueueBatches(50).withSafeguards(safeguards));
    }

    /** A file of another program takes so much of the disk. */
    private Path occupy(int bytes) throws Exception {
        return Files.write(disk.resolve("other"), new byte[bytes]);
    }

    private static void assertWholeAfterSuspension(Station station, Path file, long accepted) throws Exception {
        String seen = Python.run(Scripts.text("committed.py"), LIMIT, file);
        assertEquals(0, Scripts.number(seen, "wrong"), seen);
        assertEquals(accepted, Scripts.number(seen, "sum"), seen);
        try (Mth5File reader = Writers.store().open(file, OpenMode.READ, OpenOptions.normal())) {
            WriterStatus said = reader.live().readWriter().orElseThrow();
            assertEquals(LiveState.FINISHED, said.state());
            assertEquals(1, said.epoch());
            assertEquals(accepted, said.samples());
            assertTrue(reader.live().notes().stream().anyMatch(note -> note.text().contains("suspended since")));
            assertEquals(List.of(), reader.live().gaps());
            assertEquals(accepted, reader.channelSummary().stored().stream().mapToLong(row -> row.nSamples()).sum());
            assertEquals(station.size(), reader.channelSummary().stored().size());
        }
    }

    /** Offers until the sink is closed or it is enough; the number of samples that were accepted. */
    private static long fill(Station station, SampleSink sink, BooleanSupplier enough) throws InterruptedException {
        long accepted = 0;
        for (long first = 0;; first += 1000) {
            for (int channel = 0; channel < station.size(); channel++) {
                SampleBatch batch = new SampleBatch(channel, first, Station.START, 0, 0,
                        station.samples(channel, first, 1000));
                OfferResult result = sink.offer(batch);
                while (result == OfferResult.FULL && !enough.getAsBoolean()) {
                    sink.awaitSpace(Duration.ofMillis(50));
                    result = sink.offer(batch);
                }
                if (result != OfferResult.ACCEPTED) {
                    return accepted;
                }
                accepted += 1000;
            }
            if (enough.getAsBoolean()) {
                return accepted;
            }
        }
    }

    private static int call(String... command) throws Exception {
        try (ChildProcess process = ChildProcess.start(List.of(command), Map.of())) {
            return process.await(LIMIT);
        }
    }
}
