// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.writer.FlushPolicy;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.store.LiveState;

/** The loop without its thread, on a clock that the test moves: what it does when, and what it tells. */
class WriterLoopTest {
    private static final FlushPolicy A_SECOND = new FlushPolicy(0, Duration.ofSeconds(1));

    @Test
    void theHeartBeatsOftenerThanOnceASecondWithoutData() throws Exception {
        Fixture f = new Fixture(A_SECOND, "ex");

        for (int i = 0; i < 10; i++) {
            f.pass(Duration.ofNanos(f.loop.idleNanos()));
            f.loop.doWork();
        }

        assertEquals(10, f.file.statuses.size());
        assertTrue(f.nanos <= Duration.ofSeconds(10).toNanos());
        assertEquals(10, f.file.statuses.getLast().heartbeat());
    }

    @Test
    void aFlushOnDemandIsAnsweredWhenDone() throws Exception {
        Fixture f = new Fixture(A_SECOND, "ex");
        f.offer(0, 0, 5);
        CompletableFuture<Void> done = new CompletableFuture<>();

        f.setup.queue().command(new WriterCommand.Flush(done));
        f.loop.doWork();

        assertTrue(done.isDone());
        assertEquals(1, f.file.count("flush"));
    }

    @Test
    void theEndOfADriverFlushesAndItsFailureIsNoted() throws Exception {
        Fixture f = new Fixture(A_SECOND, "ex");
        f.offer(0, 0, 5);

        f.sink.status(DriverStatus.of(DriverState.RECORDING));
        f.sink.status(new DriverStatus(DriverState.DEGRADED, StatusDetail.DATA_ERROR, "3 lines skipped"));
        f.sink.status(new DriverStatus(DriverState.DEGRADED, StatusDetail.DATA_ERROR, "3 lines skipped"));
        f.sink.end(EndReason.FAILED, "cable torn");
        f.sink.end(EndReason.FINISHED, "ignored");
        f.loop.doWork();

        assertEquals(1, f.file.count("flush"));
        assertEquals(List.of("DEGRADED: 3 lines skipped", "failed: cable torn"),
                f.file.notes.stream().map(note -> note.text()).toList());
        assertEquals("test instrument", f.file.notes.getFirst().author());
    }

    @Test
    void everythingBeforeCloseIsWritten() throws Exception {
        Fixture f = new Fixture(A_SECOND, "ex");
        for (int i = 0; i < 1000; i++) {
            f.offer(0, i, 1);
        }
        f.setup.queue().closeWith(new WriterCommand.Close(false, ""));

        while (f.loop.isRunning()) {
            f.loop.doWork();
        }
        f.flushes.flushAll();

        assertEquals(1000, f.values("ex").size());
        assertFalse(f.loop.closing().abort());
    }

    @Test
    void lagIsTheAgeOfTheOldestSampleNotSeen() throws Exception {
        Fixture f = new Fixture(A_SECOND, "ex");
        assertEquals(0, f.loop.lagNanos());

        f.offer(0, 0, 5);
        f.pass(Duration.ofMillis(300));
        assertEquals(Duration.ofMillis(300).toNanos(), f.loop.lagNanos());
        f.loop.doWork();
        f.pass(Duration.ofMillis(200));
        assertEquals(Duration.ofMillis(500).toNanos(), f.loop.lagNanos());
        f.flushes.flushAll();
        assertEquals(0, f.loop.lagNanos());
    }

    @Test
    void idleTimeIsTheNextThingDue() throws Exception {
        Fixture f = new Fixture(new FlushPolicy(0, Duration.ofMillis(50)), "ex");
        assertEquals(Duration.ofMillis(500).toNanos(), f.loop.idleNanos());

        f.offer(0, 0, 5);
        f.loop.doWork();

        assertEquals(Duration.ofMillis(50).toNanos(), f.loop.idleNanos());
    }

    @Test
    void theStatusInTheFileHoldsTheStatistics() throws Exception {
        Fixture f = new Fixture(Fixture.request(SampleType.FLOAT32, "ex").withFlush(FlushPolicy.EVERY_BATCH),
                SampleType.FLOAT32, "ex");
        f.offer(0, 0, 5);
        f.loop.doWork();
        f.pass(Duration.ofSeconds(1));
        f.loop.doWork();

        assertEquals(5, f.file.statuses.getLast().samples());
        assertEquals(1, f.file.statuses.getLast().flushes());
        assertEquals(LiveState.OPENING, f.file.statuses.getLast().state());
    }
}
