// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mtlive.acquisition.driver.PowerReading;
import org.mtlive.acquisition.recording.Baton;
import org.mtlive.acquisition.recording.BatonEvent;
import org.mtlive.acquisition.recording.Recording;
import org.mtlive.mth5.Mth5Exception;

/** One person in control, others look on; and what other processes may ask. */
@Timeout(60)
class OutsideCommandsTest {

    private final Fixture fixture = new Fixture();
    private final FakeWriter writer = fixture.writer;
    private final FakeDriver driver = new FakeDriver("acme", "ex");

    private Map<String, Object> command(String name, String who, Map<String, String> arguments) throws Exception {
        return writer.outside.command(name, who, arguments).orElseThrow();
    }

    @Test
    void theBatonGoesFromHandToHandAndItsWayIsNoted() throws Exception {
        Recording recording = fixture.start(driver);
        Baton baton = recording.baton();
        assertTrue(baton.mayControl("anybody"));

        assertTrue(baton.ask("anna", ""));
        assertFalse(baton.ask("ben", "I know the site"));
        assertFalse(baton.mayControl("ben"));
        baton.pass("anna", "ben");
        assertEquals("anna is not in control; ben is",
                assertThrows(IllegalStateException.class, () -> baton.release("anna")).getMessage());
        assertThrows(IllegalArgumentException.class, () -> baton.take("anna", " "));
        baton.take("anna", "ben is asleep");
        baton.release("anna");

        assertEquals(Optional.empty(), baton.holder());
        assertEquals(List.of(BatonEvent.Kind.GIVEN, BatonEvent.Kind.ASKED, BatonEvent.Kind.PASSED,
                BatonEvent.Kind.TAKEN, BatonEvent.Kind.RELEASED),
                baton.history().stream().map(BatonEvent::kind).toList());
        Fixture.await("its notes", () -> writer.notes.size() == 5);
        assertEquals("baton: anna takes control from ben: ben is asleep", writer.notes.get(3));
        recording.close();
    }

    @Test
    void whoIsNotInControlIsRefusedUnlessHeTakesItWithAReason() throws Exception {
        Recording recording = fixture.start(driver);
        writer.outside.permit("ben", Optional.empty());
        recording.baton().ask("anna", "");

        writer.outside.permit("anna", Optional.empty());
        Mth5Exception e = assertThrows(Mth5Exception.class, () -> writer.outside.permit("ben", Optional.empty()));
        assertTrue(e.getMessage().startsWith("anna is in control of this recording."), e.getMessage());
        assertThrows(Mth5Exception.class, () -> writer.outside.permit("", Optional.of("late")));
        writer.outside.permit("ben", Optional.of("anna has gone"));

        assertEquals(Optional.of("ben"), recording.baton().holder());
        recording.close();
    }

    @Test
    void theBatonIsPassedByCommands() throws Exception {
        Recording recording = fixture.start(driver);

        command("baton-ask", "anna", Map.of());
        assertEquals("anna", command("baton-ask", "ben", Map.of("text", "please")).get("holder"));
        assertEquals("ben", command("baton-pass", "anna", Map.of("to", "ben")).get("holder"));
        assertEquals("anna", command("baton-take", "anna", Map.of("reason", "lunch")).get("holder"));
        assertEquals("", command("baton-release", "anna", Map.of()).get("holder"));

        assertEquals(5, ((List<?>) command("baton", "", Map.of()).get("history")).size());
        assertThrows(Mth5Exception.class, () -> command("baton-release", "anna", Map.of()));
        assertThrows(Mth5Exception.class, () -> command("baton-take", "anna", Map.of()));
        recording.close();
    }

    @Test
    void alarmsAreListedAndAcknowledgedByCommands() throws Exception {
        Recording recording = fixture.start(driver);
        driver.sink().report(new PowerReading(11, 5));
        Fixture.await("the alarm", () -> !recording.alarms().isEmpty());

        Map<?, ?> alarm = (Map<?, ?>) ((List<?>) command("alarms", "", Map.of()).get("alarms")).getFirst();
        assertEquals("POWER", alarm.get("kind"));
        assertEquals("Change or charge its battery.", alarm.get("guidance"));
        Map<?, ?> seen = (Map<?, ?>) ((List<?>) command("acknowledge", "anna",
                Map.of("id", "1", "note", "on my way")).get("alarms")).getFirst();

        assertEquals("anna", seen.get("acknowledged_by"));
        assertThrows(Mth5Exception.class, () -> command("acknowledge", "anna", Map.of("id", "one")));
        recording.close();
    }

    @Test
    void instrumentsAreAddedPausedAndStoppedByCommands() throws Exception {
        fixture.add(new FakeDriver("late", "hx"));
        Recording recording = fixture.start(driver);

        command("add-instrument", "anna", Map.of("driver", "late", "survey", "s", "station", "m2", "run", "b"));
        command("pause", "anna", Map.of("instrument", "1"));
        Map<?, ?> first = (Map<?, ?>) ((List<?>) command("instruments", "", Map.of()).get("instruments")).getFirst();
        assertEquals("PAUSED", first.get("state"));
        assertEquals("s/mt/a", first.get("run"));
        command("resume", "anna", Map.of("instrument", "1"));
        Map<?, ?> second = (Map<?, ?>) ((List<?>) command("stop-instrument", "anna", Map.of("instrument", "2"))
                .get("instruments")).get(1);

        assertEquals("STOPPED", second.get("end"));
        assertEquals("there is no instrument 3; they are numbered 1 to 2", assertThrows(Mth5Exception.class,
                () -> command("pause", "anna", Map.of("instrument", "3"))).getMessage());
        assertEquals(Optional.empty(), writer.outside.command("dance", "anna", Map.of()));
        recording.close();
    }

    @Test
    void whatChangesInstrumentsNeedsTheBaton() throws Exception {
        Recording recording = fixture.start(driver);
        recording.baton().ask("anna", "");

        assertThrows(Mth5Exception.class, () -> command("pause", "ben", Map.of("instrument", "1")));
        assertEquals("ben", command("baton-take", "ben", Map.of("reason", "noise")).get("holder"));
        command("pause", "ben", Map.of("instrument", "1"));

        assertTrue(recording.instruments().getFirst().paused());
        recording.close();
    }
}
