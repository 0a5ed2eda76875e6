// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.swmr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mtlive.mth5.store.LiveState;
import org.mtlive.mth5.store.WriterStatus;
import org.mtlive.reader.FileLife;
import org.mtlive.reader.FileStatus;

class LifeRulesTest {
    private static final Instant BEAT = Instant.parse("2026-01-01T00:00:00Z");
    private final LifeRules rules = new LifeRules(Duration.ofSeconds(10));

    @ParameterizedTest(name = "{0}, flagged {1}, dead {2}, quiet {3} s: {4}")
    @CsvSource({
            "RECORDING, true,  false, 0,   LIVE",
            "RECORDING, true,  false, 10,  LIVE",
            "RECORDING, true,  false, 11,  STALLED",
            "RECORDING, true,  true,  0,   CRASHED",
            "RECORDING, true,  true,  999, CRASHED",
            "RECORDING, false, false, 1,   LIVE", // rolling over: closed for a moment
            "RECORDING, false, false, 11,  CRASHED",
            "RECORDING, false, true,  1,   CRASHED",
            "OPENING,   true,  false, 0,   LIVE",
            "OPENING,   true,  false, 11,  STALLED",
            "FINISHED,  false, false, 999, FINISHED",
            "FINISHED,  true,  false, 0,   FINISHED", // said so, and closes now
            "FINISHED,  false, true,  999, FINISHED",
            "ABORTED,   false, false, 999, FINISHED"})
    void contractTellsTheLife(LiveState state, boolean flagged, boolean dead, int quietSeconds, FileLife expected) {
        FileStatus status = rules.judge(new LifeEvidence(flagged, Optional.of(writer(state, "")), trace(dead),
                Duration.ofSeconds(quietSeconds), Duration.ofSeconds(quietSeconds), false));

        assertEquals(expected, status.life(), status.text());
        assertFalse(status.text().isBlank());
    }

    @ParameterizedTest(name = "flagged {0}, dead {1}, quiet {2} s, growth seen {3}: {4}")
    @CsvSource({
            "false, false, 999, false, CLOSED",
            "false, true,  999, false, CLOSED",
            "true,  false, 0,   false, UNKNOWN_WRITER",
            "true,  false, 10,  false, UNKNOWN_WRITER",
            "true,  false, 11,  false, STALLED",
            "true,  false, 1,   true,  LIVE",
            "true,  false, 11,  true,  STALLED",
            "true,  true,  1,   true,  CRASHED"})
    void withoutContractGrowthTellsTheLife(boolean flagged, boolean dead, int quietSeconds, boolean growthSeen,
            FileLife expected) {
        FileStatus status = rules.judge(new LifeEvidence(flagged, Optional.empty(), trace(dead), Duration.ZERO,
                Duration.ofSeconds(quietSeconds), growthSeen));

        assertEquals(expected, status.life(), status.text());
    }

    @Test
    void stalledForeignWriterThatNobodySeesWasProbablyKilled() {
        FileStatus status = rules.judge(new LifeEvidence(true, Optional.empty(),
                new WriterTrace(false, Optional.empty(), true), Duration.ZERO, Duration.ofMinutes(1), true));

        assertEquals(FileLife.STALLED, status.life());
        assertTrue(status.text().contains("probably killed"), status.text());
    }

    @Test
    void finishedFileThatGrowsAgainUnderAnotherProgramIsLive() {
        FileStatus status = rules.judge(new LifeEvidence(true, Optional.of(writer(LiveState.FINISHED, "")),
                WriterTrace.NONE, Duration.ofDays(3), Duration.ofSeconds(1), true));

        assertEquals(FileLife.LIVE, status.life());
    }

    @Test
    void stalledTextSaysWhoAndForHowLong() {
        FileStatus status = rules.judge(new LifeEvidence(true, Optional.of(writer(LiveState.RECORDING, "")),
                WriterTrace.NONE, Duration.ofMillis(12_300), Duration.ZERO, false));

        assertTrue(status.text().contains("process 4711 on recorder"), status.text());
        assertTrue(status.text().contains("12.3 s"), status.text());
        assertEquals(Optional.of(Duration.ofMillis(12_300)), status.quietFor());
    }

    @Test
    void abortedTextGivesTheReason() {
        FileStatus status = rules.judge(new LifeEvidence(false, Optional.of(writer(LiveState.ABORTED, "disk full")),
                WriterTrace.NONE, Duration.ZERO, Duration.ZERO, false));

        assertTrue(status.text().contains("disk full"), status.text());
        assertEquals(Optional.empty(), status.quietFor());
    }

    @ParameterizedTest
    @CsvSource({"0, 0.0 s", "119, 119.0 s", "120, 2 min", "7199, 119 min", "7200, 2 h", "172800, 2 days"})
    void ageIsGivenInUnitsAPersonReads(int seconds, String expected) {
        FileStatus status = new LifeRules(Duration.ofDays(100)).judge(new LifeEvidence(true,
                Optional.of(writer(LiveState.RECORDING, "")), WriterTrace.NONE, Duration.ofSeconds(seconds),
                Duration.ZERO, false));

        assertTrue(status.text().contains(expected), status.text());
    }

    static WriterStatus writer(LiveState state, String reason) {
        return new WriterStatus(new UUID(1, 2), "recorder", 4711, "boot", BEAT, 7, BEAT, state, reason, 0, 0, 0, 0, 0,
                0, 0, 0, 0);
    }

    private static WriterTrace trace(boolean dead) {
        return new WriterTrace(dead, Optional.empty(), false);
    }
}
