// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.mtlive.acquisition.recording.Alarm;
import org.mtlive.acquisition.recording.AlarmKind;
import org.mtlive.acquisition.recording.AlarmSeverity;

/** What stands on the board of alarms. */
class AlarmBoardTest {

    @Test
    void whatComesAgainIsTheSameAlarmAndWantsToBeSeenAgain() {
        List<String> notes = new ArrayList<>();
        Instant[] now = {Instant.EPOCH};
        List<String> told = new ArrayList<>();
        AlarmBoard board = new AlarmBoard(() -> now[0], (author, text) -> notes.add(text), crier(told), () -> { });

        for (int i = 0; i < 100; i++) {
            board.raise(AlarmKind.CLIPPING, AlarmSeverity.WARNING, "acme", "clipped", "look");
            now[0] = now[0].plusSeconds(1);
            board.clear(AlarmKind.CLIPPING, "acme");
        }
        assertEquals(1, board.standing().size());
        assertEquals(Instant.EPOCH, board.standing().getFirst().raised());
        assertEquals(4, notes.size(), notes::toString);
        assertEquals(List.of("raised 1", "over 1", "raised 1", "over 1"), told, "as often as it is noted");
        board.raise(AlarmKind.CLIPPING, AlarmSeverity.WARNING, "acme", "clipped", "look");
        board.acknowledge(1, "anna", "");
        board.clear(AlarmKind.CLIPPING, "acme");
        assertEquals(List.of(), board.standing());

        board.raise(AlarmKind.CLIPPING, AlarmSeverity.WARNING, "acme", "clipped", "look");
        assertEquals(2, board.standing().getFirst().id());
    }

    @Test
    void whatComesBackAtOnceAndStaysIsToldAMinuteLater() {
        List<String> told = new ArrayList<>();
        Instant[] now = {Instant.EPOCH};
        AlarmBoard board = new AlarmBoard(() -> now[0], (author, text) -> { }, crier(told), () -> { });
        board.raise(AlarmKind.CLOCK, AlarmSeverity.WARNING, "acme", "not locked", "look");
        board.clear(AlarmKind.CLOCK, "acme");
        board.raise(AlarmKind.CLOCK, AlarmSeverity.WARNING, "acme", "not locked", "look");

        board.look();
        assertEquals(List.of("raised 1", "over 1"), told);
        now[0] = now[0].plusSeconds(61);
        board.look();
        board.look();

        assertEquals(List.of("raised 1", "over 1", "raised 1"), told);
    }

    private static AlarmBoard.Crier crier(List<String> told) {
        return new AlarmBoard.Crier() {
            @Override
            public void raised(Alarm alarm) {
                told.add("raised " + alarm.id());
            }

            @Override
            public void over(Alarm alarm) {
                told.add("over " + alarm.id());
            }
        };
    }
}
