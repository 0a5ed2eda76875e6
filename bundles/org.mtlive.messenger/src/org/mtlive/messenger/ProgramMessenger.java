// SPDX-License-Identifier: EPL-2.0
package org.mtlive.messenger;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.mtlive.acquisition.recording.AlarmMessage;
import org.mtlive.acquisition.recording.AlarmMessenger;
import org.mtlive.acquisition.recording.AlarmSeverity;
import org.osgi.service.component.annotations.Component;

/**
 * Has a program of the user's bring the message, such as one that sends text messages by a modem: {@code run:/PROGRAM}.
 * It gets the title as its first argument, {@code CRITICAL}, {@code WARNING} or {@code OVER} as the second one, and the
 * text as its input; when it does not end well, its last line is the reason.
 */
@Component(service = AlarmMessenger.class)
public final class ProgramMessenger implements AlarmMessenger {

    private static final String SCHEME = "run";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Override
    public boolean takes(URI address) {
        return SCHEME.equals(address.getScheme()) && address.getPath() != null;
    }

    @Override
    public String example() {
        return SCHEME + ":/PROGRAM";
    }

    @Override
    public void send(URI address, AlarmMessage message) throws IOException, InterruptedException {
        Path program = Path.of(URI.create("file:" + address.getRawSchemeSpecificPart()));
        if (!Files.isExecutable(program)) {
            throw new IOException("there is no program " + program + " that may be run");
        }
        Path said = Files.createTempFile("mtlive-message", ".txt");
        try {
            Process process = new ProcessBuilder(program.toString(), message.title(),
                    message.severity().map(AlarmSeverity::name).orElse("OVER")).redirectErrorStream(true)
                    .redirectOutput(said.toFile()).start();
            try {
                run(process, program, message.text(), said);
            } finally {
                process.destroyForcibly();
            }
        } finally {
            Files.deleteIfExists(said);
        }
    }

    private static void run(Process process, Path program, String text, Path said)
            throws IOException, InterruptedException {
        try (OutputStream input = process.getOutputStream()) {
            input.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // it does not read its input; how it ends tells
        }
        if (!process.waitFor(LIMIT.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new IOException(program + " did not end within " + LIMIT.toSeconds() + " s");
        }
        if (process.exitValue() != 0) {
            String words = new String(Files.readAllBytes(said), StandardCharsets.UTF_8).strip();
            throw new IOException(program + " ended with " + process.exitValue()
                    + (words.isEmpty() ? "" : ": " + words.lines().toList().getLast()));
        }
    }
}
