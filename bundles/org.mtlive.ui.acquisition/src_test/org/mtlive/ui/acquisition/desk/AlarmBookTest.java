// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.mtlive.acquisition.recording.Acknowledgement;
import org.mtlive.acquisition.recording.Alarm;
import org.mtlive.acquisition.recording.AlarmKind;
import org.mtlive.acquisition.recording.AlarmSeverity;

/** The history of alarms. */
class AlarmBookTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final EventLog log = new EventLog(Clock.systemUTC());
    private final AlarmBook book = new AlarmBook(log);

    @Test
    void keepsAlarmsThatStandNoMoreNewestFirst() {
        book.look(List.of(alarm(1), alarm(2)), NOW);
        book.look(List.of(alarm(2)), NOW);

        assertEquals(List.of(2L, 1L), book.history().stream().map(Alarm::id).toList());
        assertTrue(book.history().getFirst().isStanding());
        assertFalse(book.history().getLast().isStanding());
    }

    @Test
    void knowsWhoAcknowledgedHereAlsoWhenTheAlarmIsGoneAtTheNextLook() {
        book.look(List.of(alarm(1)), NOW);
        book.acknowledged(1, new Acknowledgement("kim", "cable", NOW));
        book.look(List.of(), NOW);

        assertEquals("kim", book.history().getFirst().acknowledged().orElseThrow().by());
    }

    @Test
    void tellsTheLogOnceWhenAnAlarmIsRaised() {
        book.look(List.of(alarm(1)), NOW);
        book.look(List.of(alarm(1)), NOW);

        assertEquals(1, log.lines().size());
        assertEquals(LogLine.Level.ERROR, log.lines().getFirst().level());
    }

    private static Alarm alarm(long id) {
        return new Alarm(id, AlarmKind.INSTRUMENT_OFFLINE, AlarmSeverity.CRITICAL, "LEMI", "no answer", "see the cable",
                NOW, Optional.empty(), Optional.empty());
    }
}
