// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.writer.FlushPolicy;
import org.mtlive.acquisition.writer.FlushedExtent;
import org.mtlive.acquisition.writer.WriterListener;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.store.LiveState;

class WriterLoopTest {

    private static final FlushPolicy A_SECOND = new FlushPolicy(0, Duration.ofSeconds(1));

    @Test
    void readersSeeNothingBeforeTheFlushIsDue() throws Exception {
        Fixture f = new Fixture(A_SECOND, "ex");
        f.offer(0, 0, 5);

        f.loop.doWork();
        f.pass(Duration.ofMillis(999));
        f.loop.doWork();
        assertEquals(0, f.file.count("flush"));

        f.pass(Duration.ofMillis(1));
        f.loop.doWork();
        assertEquals(1, f.file.count("flush"));
        assertEquals(0, f.flushes.unseen().samples());
    }

    @Test
    void aFlushFallsBetweenRoundsNotIntoThem() throws Exception {
        Fixture f = new Fixture(FlushPolicy.EVERY_BATCH, "ex", "ey", "hx");

        f.offer(0, 0, 5);
        f.loop.doWork();
        f.offer(1, 0, 5);
        f.loop.doWork();
        assertEquals(0, f.file.count("flush"));
        f.offer(2, 0, 5);
        f.loop.doWork();

        assertEquals(1, f.file.count("flush"));
    }

    @Test
    void aMissingChannelHoldsTheOthersBackForTwoMillisecondsOnly() throws Exception {
        Fixture f = new Fixture(FlushPolicy.EVERY_BATCH, "ex", "ey");
        f.offer(0, 0, 5);
        f.loop.doWork();

        f.pass(Duration.ofNanos(FlushTimer.LEVEL_WAIT_NANOS));
        f.loop.doWork();

        assertEquals(1, f.file.count("flush"));
    }

    @Test
    void theTablesAreWrittenForAllFlushesOfAMillisecondAndAfterTheSamples() throws Exception {
        Fixture f = new Fixture(FlushPolicy.EVERY_BATCH, "ex");
        List<FlushedExtent> heard = new ArrayList<>();
        f.setup.events().listen(listener(heard));

        for (int i = 0; i < 4; i++) {
            f.offer(0, i * 5L, 5);
            f.loop.doWork();
        }
        assertEquals(List.of("append ex", "flush", "publish", "append ex", "flush", "append ex", "flush", "append ex",
                "flush"), f.file.calls);
        assertEquals(15, f.flushes.unseen().samples());
        assertEquals(Duration.ofMillis(1).toNanos(), f.loop.idleNanos());
        f.pass(Duration.ofMillis(1));
        f.loop.doWork();

        assertEquals("publish", f.file.calls.getLast());
        assertEquals(0, f.flushes.unseen().samples());
        assertEquals(List.of(new FlushedExtent(Fixture.channel("ex"), 0, 5),
                new FlushedExtent(Fixture.channel("ex"), 5, 20)), heard);
    }

    @Test
    void tablesThatAreDearAreWrittenLessOften() throws Exception {
        Fixture f = new Fixture(FlushPolicy.EVERY_BATCH, "ex");
        f.file.onPublish = () -> f.pass(Duration.ofMillis(2));

        for (int i = 0; i < 40; i++) {
            f.offer(0, i * 5L, 5);
            f.loop.doWork();
            f.pass(Duration.ofMillis(1));
        }

        assertEquals(2, f.file.count("publish"));
        assertEquals(40, f.file.count("flush"));
    }

    @Test
    void whatIsAppendedAfterAFlushIsNotToldBeforeItsOwn() throws Exception {
        Fixture f = new Fixture(new FlushPolicy(5, Duration.ZERO), "ex");
        List<FlushedExtent> heard = new ArrayList<>();
        f.setup.events().listen(listener(heard));
        for (int i = 0; i < 2; i++) {
            f.offer(0, i * 5L, 5);
            f.loop.doWork();
        }

        f.offer(0, 10, 3);
        f.pass(Duration.ofMillis(1));
        f.loop.doWork();

        assertEquals(10, heard.getLast().endSample());
        assertEquals(3, f.flushes.unseen().samples());
    }

    @Test
    void nothingIsFlushedWhenNothingIsNew() throws Exception {
        Fixture f = new Fixture(A_SECOND, "ex");

        f.pass(Duration.ofSeconds(10));
        f.loop.doWork();

        assertEquals(0, f.file.count("flush"));
    }

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
    void theFileIsSweptAndForcedAtItsIntervalsButOnlyAfterAFlush() throws Exception {
        Fixture f = new Fixture(FlushPolicy.EVERY_BATCH, "ex");

        for (int i = 0; i < 300; i++) {
            f.offer(0, i * 5L, 5);
            f.loop.doWork();
            f.pass(Duration.ofMillis(100));
        }

        assertEquals(2, f.file.count("checkpoint"));
        assertEquals(12, f.file.count("sweep"), 2);
        assertTrue(f.file.calls.indexOf("flush") < f.file.calls.indexOf("sweep"));
    }

    @Test
    void listenersHearWhichSamplesCanBeSeen() throws Exception {
        Fixture f = new Fixture(FlushPolicy.EVERY_BATCH, "ex", "ey");
        List<FlushedExtent> heard = new ArrayList<>();
        f.setup.events().listen(listener(heard));

        for (long first = 0; first < 10; first += 5) {
            f.offer(0, first, 5);
            f.offer(1, first, 5);
            f.loop.doWork();
            f.pass(Duration.ofMillis(1));
        }

        assertEquals(List.of(
                new FlushedExtent(Fixture.channel("ex"), 0, 5), new FlushedExtent(Fixture.channel("ey"), 0, 5),
                new FlushedExtent(Fixture.channel("ex"), 5, 10), new FlushedExtent(Fixture.channel("ey"), 5, 10)),
                heard);
    }

    @Test
    void aListenerThatThrowsIsToldNoMore() throws Exception {
        Fixture f = new Fixture(FlushPolicy.EVERY_BATCH, "ex");
        int[] told = new int[1];
        f.setup.events().listen(new WriterListener() {
            @Override
            public void flushed(FlushedExtent extent) {
                told[0]++;
                throw new IllegalStateException("listener failed on purpose");
            }
        });

        f.offer(0, 0, 5);
        f.loop.doWork();
        f.pass(Duration.ofMillis(1));
        f.offer(0, 5, 5);
        f.loop.doWork();

        assertEquals(1, told[0]);
        assertEquals(10, f.values("ex").size());
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
    void aFailedFlushLeavesTheSamplesCountedAsUnseen() throws Exception {
        Fixture f = new Fixture(FlushPolicy.EVERY_BATCH, "ex");
        f.file.failing = "flush";
        f.offer(0, 0, 5);

        assertThrows(Mth5Exception.class, f.loop::doWork);

        assertEquals(5, f.flushes.unseen().samples());
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

    private static WriterListener listener(List<FlushedExtent> heard) {
        return new WriterListener() {
            @Override
            public void flushed(FlushedExtent extent) {
                heard.add(extent);
            }
        };
    }
}
