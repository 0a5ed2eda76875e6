// SPDX-License-Identifier: EPL-2.0
package org.mtlive.messenger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.acquisition.recording.AlarmMessage;
import org.mtlive.acquisition.recording.AlarmSeverity;

/** Runs real programs. */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its programs are shell scripts")
class ProgramMessengerTest {

    private final ProgramMessenger messenger = new ProgramMessenger();

    @TempDir
    private Path folder;

    @Test
    void titleSeverityAndTextReachTheProgram() throws Exception {
        Path got = folder.resolve("got.txt");
        URI address = program("send it", "printf '%s\\n' \"$1\" \"$2\" > '" + got + "'\ncat >> '" + got + "'");

        messenger.send(address, new AlarmMessage("MTLive ALARM: site", "is offline", Optional.of(AlarmSeverity.CRITICAL)));

        assertEquals("MTLive ALARM: site\nCRITICAL\nis offline", Files.readString(got));
        assertTrue(messenger.takes(address));
    }

    @Test
    void aProgramThatFailsOrIsNotThereIsTold() throws Exception {
        IOException failed = assertThrows(IOException.class,
                () -> messenger.send(program("bad", "echo dialling\necho no modem\nexit 3"), AlarmMessage.trial()));
        IOException absent = assertThrows(IOException.class,
                () -> messenger.send(URI.create("run:/nowhere/at/all"), AlarmMessage.trial()));

        assertTrue(failed.getMessage().endsWith("bad ended with 3: no modem"), failed::getMessage);
        assertEquals("there is no program /nowhere/at/all that may be run", absent.getMessage());
    }

    private URI program(String name, String lines) throws IOException {
        Path program = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + lines + "\n");
        assertTrue(program.toFile().setExecutable(true));
        return URI.create(program.toUri().toString().replaceFirst("file:/*", "run:/"));
    }
}
