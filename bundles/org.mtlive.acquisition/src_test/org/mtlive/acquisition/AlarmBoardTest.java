// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.mtlive.acquisition.recording.AlarmKind;
import org.mtlive.acquisition.recording.AlarmSeverity;

/** What stands on the board of alarms. */
class AlarmBoardTest {

    @Test
    void whatComesAgainIsTheSameAlarmAndWantsToBeSeenAgain() {
        List<String> notes = new ArrayList<>();
        Instant[] now = {Instant.EPOCH};
        AlarmBoard board = new AlarmBoard(() -> now[0], (author, text) -> notes.add(text), () -> { });

        for (int i = 0; i < 100; i++) {
            board.raise(AlarmKind.CLIPPING, AlarmSeverity.WARNING, "acme", "clipped", "look");
            now[0] = now[0].plusSeconds(1);
            board.clear(AlarmKind.CLIPPING, "acme");
        }
        assertEquals(1, board.standing().size());
        assertEquals(Instant.EPOCH, board.standing().getFirst().raised());
        assertTrue(notes.size() < 110, "flapping fills the notes: " + notes.size());
        board.raise(AlarmKind.CLIPPING, AlarmSeverity.WARNING, "acme", "clipped", "look");
        board.acknowledge(1, "anna", "");
        board.clear(AlarmKind.CLIPPING, "acme");
        assertEquals(List.of(), board.standing());

        board.raise(AlarmKind.CLIPPING, AlarmSeverity.WARNING, "acme", "clipped", "look");
        assertEquals(2, board.standing().getFirst().id());
    }
}
