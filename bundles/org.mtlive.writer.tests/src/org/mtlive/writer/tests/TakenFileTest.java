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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.acquisition.driver.OfferResult;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.writer.FailurePolicy;
import org.mtlive.acquisition.writer.FlushPolicy;
import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.acquisition.writer.Safeguards;
import org.mtlive.acquisition.writer.WriterState;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.Channel;
import org.mtlive.mth5.store.LiveState;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;
import org.mtlive.testing.ChildProcess;
import org.mtlive.testing.Python;

/** What other programs do to a file under the hands of its writer. */
@Timeout(120)
class TakenFileTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int BATCH = 100;
    /** Once more when the writer had written between the emptying of the file and h5py's look at its length. */
    private static final String OVERWRITE = """
            import sys, time, h5py
            for attempt in range(3):
                try:
                    with h5py.File(sys.argv[1], "w", locking=False) as file:
                        file["mine"] = list(range(1000))
                    break
                except OSError:
                    if attempt == 2:
                        raise
                    time.sleep(3)
            """;

    @TempDir Path folder;

    @Test
    void aFileOpenedWithModeWBelongsToWhoeverDidThatAndWhatWasInMemoryIsSaved() throws Exception {
        Path file = folder.resolve("site.h5");

        Ended end = record(file, Safeguards.DEFAULT, () -> Python.run(OVERWRITE, LIMIT, file));

        assertTrue(end.state().reason().contains("site.h5 was overwritten or emptied by another program"),
                end.state().reason());
        String mine = Python.run("import sys, h5py; print(h5py.File(sys.argv[1])['mine'][:].sum())", LIMIT, file);
        assertEquals("499500", mine.strip());
        Path saved = folder.resolve("site.rescued.h5");
        assertTrue(end.state().reason().contains(saved.toString()), end.state().reason());
        assertSavedFromMemory(end, saved);
    }

    @Test
    void notOneByteIsWrittenIntoAFileAfterItWasSeenToBeOverwritten() throws Exception {
        Path file = folder.resolve("site.h5");
        byte[] other = new byte[5000];

        record(file, Safeguards.DEFAULT, () -> Files.write(file, other));

        assertArrayEquals(other, Arrays.copyOf(Files.readAllBytes(file), other.length));
    }

    @Test
    void aFileThatIsMovedIsWrittenToItsEndUnderItsNewName() throws Exception {
        Path file = folder.resolve("site.h5");
        Path moved = folder.resolve("elsewhere.h5");

        Ended end = record(file, Safeguards.DEFAULT, () -> call("mv", file, moved));

        assertTrue(end.state().reason().contains("moved away") && end.state().reason().contains(moved.toString()),
                end.state().reason());
        assertWhole(end, moved);
        assertEquals(List.of(moved), files());
    }

    @Test
    void aFileThatIsRemovedIsSavedWhole() throws Exception {
        Path file = folder.resolve("site.h5");

        Ended end = record(file, Safeguards.DEFAULT, () -> call("rm", file));

        assertTrue(end.state().reason().contains("removed"), end.state().reason());
        assertWhole(end, folder.resolve("site.rescued.h5"));
    }

    @Test
    void aFileThatIsReplacedIsSavedWholeAndTheOtherIsLeftAlone() throws Exception {
        Path file = folder.resolve("site.h5");
        Path other = Files.writeString(folder.resolve("other"), "something else");
        Files.writeString(folder.resolve("site.rescued.h5"), "in the way");

        Ended end = record(file, Safeguards.DEFAULT, () -> call("mv", other, file));

        assertTrue(end.state().reason().contains("replaced by another file"), end.state().reason());
        assertEquals("something else", Files.readString(file));
        assertWhole(end, folder.resolve("site.rescued-2.h5"));
    }

    @Test
    void ofAFolderThatIsRemovedTheFileIsSavedBesideTheFolder() throws Exception {
        Path inner = Files.createDirectory(folder.resolve("survey"));

        Ended end = record(inner.resolve("site.h5"), Safeguards.DEFAULT, () -> call("rm", "-r", inner));

        assertWhole(end, folder.resolve("site.rescued.h5"));
    }

    /** A writer that is to go on after a failure must not go on in somebody else's file. */
    @Test
    void aFileThatIsCutOffIsNotTouchedWhateverTheFailurePolicy() throws Exception {
        long[] cutBytes = new long[1];
        Path file = folder.resolve("site.h5");

        Ended end = record(file, Safeguards.DEFAULT.withOnFailure(FailurePolicy.RESUME),
                () -> {
                    call("truncate", "-s", "-3000", file);
                    cutBytes[0] = Files.size(file);
                });

        assertTrue(end.state().reason().contains("cut off") && end.state().reason().contains("mtlive recover"),
                end.state().reason());
        assertSavedFromMemory(end, folder.resolve("site.rescued.h5"));
        assertEquals(cutBytes[0], Files.size(file));
    }

    @Test
    void aFileThatGrewIsNobodysBusiness() throws Exception {
        Path file = folder.resolve("site.h5");
        Station station = Station.fiveChannels();
        try (LiveWriter writer = Writers.service().open(station.request(file))) {
            station.offer(station.sink(writer), 0, 1000);
            call("truncate", "-s", "+5000", file);
            writer.flush();
        }
        assertEquals(1000, lengthOf(file));
    }

    private record Ended(WriterState.Failed state, long accepted) { }

    private interface Deed {
        void happen() throws Exception;
    }

    /** Records; after a flush the deed happens, and the instrument goes on until it is told that all is over. */
    private static Ended record(Path file, Safeguards safeguards, Deed deed) throws Exception {
        Station station = Station.fiveChannels();
        LiveWriter writer = Writers.service().open(station.request(file)
                .withFlush(new FlushPolicy(0, Duration.ofSeconds(5))).withSafeguards(safeguards));
        States states = States.of(writer);
        SampleSink sink = station.sink(writer);
        long accepted = 0;
        boolean open = true;
        CompletableFuture<Void> done = new CompletableFuture<>();
        for (long first = 0; open; first += BATCH) {
            if (first == 50 * BATCH) {
                writer.flush();
                done = CompletableFuture.runAsync(() -> run(deed));
            }
            for (int channel = 0; channel < station.size() && open; channel++) {
                SampleBatch batch = new SampleBatch(channel, first, Station.START, 0, 0,
                        station.samples(channel, first, BATCH));
                OfferResult result = sink.offer(batch);
                open = result != OfferResult.CLOSED;
                accepted += result == OfferResult.ACCEPTED ? BATCH : 0;
            }
            Thread.sleep(2); // the pace of the instrument
        }
        done.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        WriterState.Failed state = states.await(WriterState.Failed.class);
        Mth5Exception e = assertThrows(Mth5Exception.class, writer::close);
        assertTrue(e.getMessage().contains(state.reason()), e.getMessage());
        assertFalse(Files.exists(file.resolveSibling("." + file.getFileName() + ".mtlive-lock")));
        return new Ended(state, accepted);
    }

    private static void run(Deed deed) {
        try {
            deed.happen();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void assertWhole(Ended end, Path saved) throws Exception {
        assertTrue(end.state().reason().contains(saved.toString()), end.state().reason());
        assertEquals(0, end.state().samplesLost());
        long there = 0;
        try (Mth5File reader = Writers.store().open(saved, OpenMode.READ, OpenOptions.normal())) {
            assertEquals(LiveState.ABORTED, reader.live().readWriter().orElseThrow().state());
            for (int index = 0; index < 5; index++) {
                Channel channel = reader.getChannel(Station.fiveChannels().channel(index));
                assertValues(channel, index, 0);
                there += channel.length();
            }
        }
        assertEquals(end.accepted(), there);
    }

    /** Each channel begins where it does by its time, and all that is not there is told to be lost. */
    private static void assertSavedFromMemory(Ended end, Path saved) throws Exception {
        long there = 0;
        try (Mth5File reader = Writers.store().open(saved, OpenMode.READ, OpenOptions.normal())) {
            for (int index = 0; index < 5; index++) {
                Channel channel = reader.getChannel(Station.fiveChannels().channel(index));
                long first = Duration.between(Station.START, channel.start()).toMillis();
                assertTrue(first > 0, "most had been written before: " + first);
                assertValues(channel, index, first);
                there += channel.length();
            }
        }
        assertTrue(end.accepted() - end.state().samplesLost() >= there, end + " " + there);
        assertTrue(there > 0);
    }

    private static void assertValues(Channel channel, int index, long first) throws Exception {
        float[] values = channel.readFloats(0, (int) channel.length());
        for (int i = 0; i < values.length; i++) {
            assertEquals(Station.value(index, first + i), values[i], channel.id() + " " + i);
        }
    }

    private static long lengthOf(Path file) throws Exception {
        try (Mth5File reader = Writers.store().open(file, OpenMode.READ, OpenOptions.normal())) {
            return reader.getChannel(Station.fiveChannels().channel(0)).length();
        }
    }

    private List<Path> files() throws Exception {
        try (var all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private static void call(Object... command) throws Exception {
        List<String> words = List.of(command).stream().map(Object::toString).toList();
        try (ChildProcess process = ChildProcess.start(words, Map.of())) {
            process.awaitSuccess(LIMIT);
        }
    }
}
