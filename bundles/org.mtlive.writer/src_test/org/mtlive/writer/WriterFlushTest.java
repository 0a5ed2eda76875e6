// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.mtlive.acquisition.writer.FlushPolicy;
import org.mtlive.acquisition.writer.FlushedExtent;
import org.mtlive.acquisition.writer.WriterListener;
import org.mtlive.mth5.Mth5Exception;

/** When the loop makes samples visible, in which order, and who is told. */
class WriterFlushTest {
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
    void aFailedFlushLeavesTheSamplesCountedAsUnseen() throws Exception {
        Fixture f = new Fixture(FlushPolicy.EVERY_BATCH, "ex");
        f.file.failing = "flush";
        f.offer(0, 0, 5);

        assertThrows(Mth5Exception.class, f.loop::doWork);

        assertEquals(5, f.flushes.unseen().samples());
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
