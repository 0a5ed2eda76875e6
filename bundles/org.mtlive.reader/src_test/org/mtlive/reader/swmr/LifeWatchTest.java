// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.swmr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mtlive.mth5.store.LiveState;
import org.mtlive.mth5.store.WriterStatus;
import org.mtlive.reader.FileLife;

class LifeWatchTest {
    private final HandClock clock = new HandClock();
    private WriterTrace trace = WriterTrace.NONE;
    private int traced;
    private final LifeWatch watch = new LifeWatch(Path.of("any.h5"), Duration.ofSeconds(10), (file, contract) -> {
        traced++;
        return trace;
    }, clock);
    private WriterStatus writer = LifeRulesTest.writer(LiveState.RECORDING, "").withHeartbeat(clock.now());

    @Test
    void heartbeatThatStopsMakesTheFileStalled() {
        assertEquals(FileLife.LIVE, look(0));

        clock.pass(Duration.ofSeconds(10));
        assertEquals(FileLife.LIVE, look(0));
        clock.pass(Duration.ofMillis(1));
        assertEquals(FileLife.STALLED, look(0));
        beat();
        assertEquals(FileLife.LIVE, look(0));
    }

    @Test
    void heartbeatOlderThanTheReaderCountsFromItsTimeStamp() {
        clock.pass(Duration.ofMinutes(5));

        assertEquals(FileLife.STALLED, look(0));
    }

    @Test
    void wallClockSetBackDoesNotMakeALiveFileStalled() {
        look(0);

        for (int i = 0; i < 20; i++) {
            clock.pass(Duration.ofSeconds(1));
            clock.setWallBack(Duration.ofHours(1));
            beat();
            assertEquals(FileLife.LIVE, look(i));
        }
    }

    @Test
    void deadWriterIsCrashedOnceItsHeartbeatIsMissed() {
        look(0);
        trace = new WriterTrace(true, Optional.empty(), false);

        clock.pass(Duration.ofSeconds(1));
        assertEquals(FileLife.LIVE, look(0));
        clock.pass(Duration.ofSeconds(1));
        assertEquals(FileLife.CRASHED, look(0));
    }

    @Test
    void writerThatDiedJustNowStaysCrashedHoweverFreshItsLastHeartbeatIs() {
        clock.pass(Duration.ofMillis(200));
        trace = new WriterTrace(true, Optional.empty(), false);

        assertEquals(FileLife.CRASHED, look(0));
        assertEquals(FileLife.CRASHED, look(0));
        clock.pass(Duration.ofMillis(300));
        assertEquals(FileLife.CRASHED, look(0));
    }

    @Test
    void nextWriterOfACrashedFileMakesItLiveAgain() {
        trace = new WriterTrace(true, Optional.empty(), false);
        assertEquals(FileLife.CRASHED, look(0));
        trace = WriterTrace.NONE;

        beat();

        assertEquals(FileLife.LIVE, look(0));
    }

    @Test
    void processOfABeatingWriterIsNotLookedForAtEveryLook() {
        for (int i = 0; i < 1000; i++) {
            clock.pass(Duration.ofMillis(10));
            beat();
            look(i);
        }

        assertEquals(1, traced);
    }

    @Test
    void processOfAQuietWriterIsLookedForTwiceASecond() {
        for (int i = 0; i < 1000; i++) {
            clock.pass(Duration.ofMillis(10));
            look(0);
        }

        assertTrue(traced > 10 && traced <= 20, "looked " + traced + " times in 10 s");
    }

    @Test
    void lastGrowthBeforeTheEndIsNoSignOfAnotherWriter() {
        look(100);
        look(200);

        writer = writer.withState(LiveState.FINISHED, "");

        assertEquals(FileLife.FINISHED, look(300));
        assertEquals(FileLife.FINISHED, look(300));
    }

    @Test
    void foreignWriterIsUnknownThenLiveThenStalled() {
        assertEquals(FileLife.UNKNOWN_WRITER, lookForeign(true, 10));
        clock.pass(Duration.ofSeconds(3));
        assertEquals(FileLife.UNKNOWN_WRITER, lookForeign(true, 10));
        assertEquals(FileLife.LIVE, lookForeign(true, 11));
        clock.pass(Duration.ofSeconds(11));
        assertEquals(FileLife.STALLED, lookForeign(true, 11));
        assertEquals(FileLife.LIVE, lookForeign(true, 12));
        assertEquals(FileLife.CLOSED, lookForeign(false, 12));
    }

    private void beat() {
        writer = writer.withHeartbeat(clock.now());
    }

    private FileLife look(long samples) {
        return watch.judge(true, Optional.of(writer), samples).life();
    }

    private FileLife lookForeign(boolean flagged, long samples) {
        return watch.judge(flagged, Optional.empty(), samples).life();
    }

    /** Clocks that stand until told. */
    static final class HandClock implements ReaderClock {
        private long nanos = Long.MAX_VALUE - 5_000_000_000L; // steady clocks may run over
        private Instant wall = Instant.parse("2026-01-01T00:00:00Z");

        void pass(Duration time) {
            nanos += time.toNanos();
            wall = wall.plus(time);
        }

        void setWallBack(Duration time) {
            wall = wall.minus(time);
        }

        @Override
        public long nanos() {
            return nanos;
        }

        @Override
        public Instant now() {
            return wall;
        }
    }
}
