// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pre-flight, alarms, control and instruments of a recording, as the commands show them. */
class SupervisionTest {

    private static final String[] SITE = {"--survey", "S", "--station", "T", "--run", "R"};

    @TempDir
    private Path folder;

    private Object[] command(String name, Path file, String... more) {
        List<Object> all = new ArrayList<>(List.of(name, file, "--driver", "simulator", "--set", "filter-length=1024"));
        all.addAll(List.of(more));
        all.addAll(List.of(SITE));
        return all.toArray();
    }

    @Test
    void thePreflightListTellsWhatIsReadyAndMakesNoFile() {
        Path file = folder.resolve("x.h5");

        JsonNode list = Console.run(command("preflight", file, "--plan", "1m", "--required", "ex,hy", "--json")).json();

        assertEquals("GREEN", list.path("worst").asText(), list::toString);
        assertEquals("instrument:1", list.path("items").get(0).path("id").asText());
        assertFalse(Files.exists(file));
        Outcome red = Console.run(command("preflight", file, "--set", "clock-locked=false"));
        String text = red.out();
        assertEquals(ExitCode.FAILED, red.code());
        assertTrue(text.contains("RED    simulated station: clock: not locked, 0 satellites"), text);
        assertTrue(text.contains("       Give the GPS antenna a free view"), text);
    }

    @Test
    void whatIsRedIsNotRecordedUnlessAReasonIsGiven() {
        Path file = folder.resolve("red.h5");

        Outcome refused = Console.run(command("collect", file, "--set", "samples=100", "--set", "speed=0",
                "--required", "hz2")).failed("missing: hz2", "--override");
        assertTrue(refused.err().contains("RED    required channels"), refused::toString);
        assertFalse(Files.exists(file));

        Console.run(command("collect", file, "--set", "samples=100", "--set", "speed=0", "--required", "hz2",
                "--override", "hz2 is broken")).done();
        Console.run("verify", file).done();
        Console.run(command("collect", file, "--override", " ")).wrongUse("--override");
    }

    @Test
    void anAlarmIsShownWhereverOneLooksAndAcknowledgedFromAnotherTerminal() {
        Path file = folder.resolve("alarm.h5");
        try (Console recording = Console.start(command("collect", file, "--set", "battery=15"))) {
            recording.awaitErrorLine(line -> line.startsWith("collect: ALARM 1: simulated station its supply is low"));

            JsonNode status = Console.run("status", file, "--json").json();
            assertEquals("POWER", status.path("alarms").get(0).path("kind").asText(), status::toString);
            assertEquals(15, status.path("instruments").get(0).path("battery_percent").asDouble(), 0.1);
            assertTrue(Console.run("status", file).done().out().contains("ALARM 1 WARNING POWER: simulated station"));

            String seen = Console.run("alarms", file, "--acknowledge", "1", "--note", "on my way", "--as", "anna")
                    .done().out();
            assertTrue(seen.contains("acknowledged by anna: on my way"), seen);
            Console.run("alarms", file, "--acknowledge", "9").failed("there is no alarm 9; standing are 1");
            Console.run("alarms", file, "--note", "what").wrongUse("--acknowledge");
        }
        Console.run("alarms", file).failed("nobody records");
    }

    @Test
    void aDeadChannelIsFoundWhileItRecordsAndAShortedDipoleBefore() {
        Path file = folder.resolve("dead.h5");

        Outcome list = Console.run(command("preflight", file, "--set", "contact-resistance=2")).done();
        assertTrue(list.out().contains("AMBER  simulated station: contact resistance: ex 2.0 ohm (too low to be earth),"
                + " ey 2.0 ohm (too low to be earth)"), list::toString);
        try (Console recording = Console.start(command("collect", file, "--set", "dead=hy", "--flat", "1s"))) {
            recording.awaitErrorLine(line -> line.matches(
                    "collect: ALARM 1: simulated station hy has had the same value, 0.0 nT, for 1 s.*"));

            JsonNode status = Console.run("status", file, "--json").json();
            assertEquals("FLAT_CHANNEL", status.path("alarms").get(0).path("kind").asText(), status::toString);
            recording.interrupt().await();
        }
        Console.run(command("collect", file, "--flat", "soon")).wrongUse("--flat");
    }

    @Test
    void whoIsNotInControlDoesNotStopARecording() {
        Path file = folder.resolve("baton.h5");
        try (Console recording = Console.start(command("collect", file))) {
            recording.awaitErrorLine(line -> line.contains("Ctrl-C ends it"));
            assertTrue(Console.run("baton", file).done().out().startsWith("nobody is in control"));
            Console.run("baton", file, "--ask", "at the site", "--as", "anna").done();

            Console.run("stop", file, "--as", "ben").failed("anna is in control");
            Console.run("add", "station", file, "--survey", "S", "--station", "T2", "--as", "ben")
                    .failed("anna is in control");
            Console.run("instrument", file, "pause", "1", "--as", "ben").failed("anna is in control");
            Console.run("note", file, "ben looks on").done();
            JsonNode baton = Console.run("baton", file, "--pass", "ben", "--as", "anna", "--json").json();
            assertEquals("ben", baton.path("holder").asText());
            Console.run("stop", file, "--as", "anna", "--take", "ben sleeps").done();
            recording.await().done();
        }
    }

    @Test
    void instrumentsArePausedAddedAndStoppedWhileARecordingRuns() {
        Path file = folder.resolve("instruments.h5");
        try (Console recording = Console.start(command("collect", file))) {
            recording.awaitErrorLine(line -> line.contains("Ctrl-C ends it"));

            assertTrue(Console.run("instrument", file, "pause", "1").done().out().contains("PAUSED"));
            Console.run("instrument", file, "resume", "1").done();
            Console.run("add", "instrument", file, "--driver", "simulator", "--set", "sample-rate=10", "--survey", "S",
                    "--station", "T2", "--run", "R").done();
            JsonNode status = Console.run("status", file, "--json").json();
            assertEquals("S/T2/R", status.path("instruments").get(1).path("run").asText(), status::toString);
            Console.run("instrument", file, "stop", "2").done();
            Console.run("instrument", file, "stop", "3").failed("there is no instrument 3");
            Console.run("add", "instrument", file, "--driver", "none", "--survey", "S", "--station", "T3", "--run", "R")
                    .failed("there is no driver 'none'");
            recording.interrupt().await();
        }
        assertEquals(2, Console.run("summary", file, "--stations", "--json").json().size());
    }

    @Test
    void aStationThatDropsOutIsBackByItself() {
        Path file = folder.resolve("back.h5");
        try (Console recording = Console.start(command("collect", file, "--set", "fail-after=700ms"))) {
            recording.awaitErrorLine(line -> line.contains("offline: the connection to the simulated station broke"));
            recording.awaitErrorLine(line -> line.matches("collect: alarm [0-9]+ is over: .* is offline.*"));
            recording.interrupt().await();
        }
        JsonNode rows = Console.run("summary", file, "--channels", "--json").json();
        assertEquals(5, rows.size(), rows::toString);
    }

    @Test
    void driversAreAskedWhereInstrumentsAre() {
        assertEquals("no instruments were found",
                Console.run("drivers", "simulator", "--discover").done().out().strip());
        assertTrue(Console.run("drivers", "--discover", "--json").json().isArray());
        assertEquals("no instruments were found", Console.run("drivers", "simulator", "--discover", "--set",
                "sample-rate=50").done().out().strip());
        Console.run("drivers", "simulator", "--discover", "--set", "hots=there").wrongUse("hots", "simulator");
        Console.run("drivers", "--discover", "--set", "host=there").wrongUse("--set", "ID");
    }
}
