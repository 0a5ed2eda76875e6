// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.acquisition.driver.OfferResult;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.acquisition.writer.WriterListener;
import org.mtlive.acquisition.writer.WriterState;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.testing.ChildProcess;
import org.mtlive.testing.Python;

/** A disk that is full in the middle of a recording: a small file system in memory, which only root can mount. */
@Timeout(60)
class FullDiskTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir Path folder;
    private Path disk;

    @BeforeEach
    void mountSmallDisk() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(call("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", disk.toString()) == 0,
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
        LiveWriter writer = Writers.service().open(station.request(file));
        CountDownLatch failed = new CountDownLatch(1);
        writer.listen(new WriterListener() {
            @Override
            public void stateChanged(WriterState state) {
                if (state instanceof WriterState.Failed) {
                    failed.countDown();
                }
            }
        });

        long accepted = fill(station, station.sink(writer));
        assertTrue(failed.await(LIMIT.toSeconds(), TimeUnit.SECONDS));

        WriterState.Failed state = assertInstanceOf(WriterState.Failed.class, writer.state());
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

    /** Offers until the sink is closed; the number of samples that were accepted. */
    private static long fill(Station station, SampleSink sink) throws InterruptedException {
        long accepted = 0;
        for (long first = 0;; first += 1000) {
            for (int channel = 0; channel < station.size(); channel++) {
                SampleBatch batch = new SampleBatch(channel, first, Station.START, 0, 0,
                        station.samples(channel, first, 1000));
                OfferResult result = sink.offer(batch);
                while (result == OfferResult.FULL) {
                    assertTrue(sink.awaitSpace(LIMIT));
                    result = sink.offer(batch);
                }
                if (result == OfferResult.CLOSED) {
                    return accepted;
                }
                accepted += 1000;
            }
        }
    }

    private static int call(String... command) throws Exception {
        try (ChildProcess process = ChildProcess.start(List.of(command), Map.of())) {
            return process.await(LIMIT);
        }
    }
}
