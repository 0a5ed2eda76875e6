// SPDX-License-Identifier: EPL-2.0
package org.mtlive.testing;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.opentest4j.TestAbortedException;

/**
 * A real SeedLink server (releng/seedlink-server) on loopback, in a process of its own. System property
 * {@code mtlive.seedlink} names the program.
 */
public final class SeedlinkServer implements AutoCloseable {

    /** What the server answers to once all before it is served. */
    private static final byte[] MARK = new byte[512];

    private final Process process;
    private final OutputStream records;
    private final BufferedReader answers;
    private final int port;
    private volatile boolean closed;

    private SeedlinkServer(Process process) throws IOException {
        this.process = process;
        this.records = process.getOutputStream();
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        String line = String.valueOf(answers.readLine());
        if (!line.startsWith("port ")) {
            fail("the SeedLink server did not start: " + line);
        }
        this.port = Integer.parseInt(line.substring("port ".length()));
    }

    /** Starts a server without records; without the program the test is skipped, or fails where CI is set. */
    public static SeedlinkServer start() throws IOException {
        String program = System.getProperty("mtlive.seedlink", "none");
        if (!Files.isExecutable(Path.of(program))) {
            String reason = "no SeedLink server for this test: system property mtlive.seedlink is " + program
                    + "; ./mtlive test builds it and sets it";
            if ("true".equals(System.getenv("CI"))) {
                fail(reason);
            }
            throw new TestAbortedException(reason);
        }
        return new SeedlinkServer(new ProcessBuilder(program, "0").redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    public int port() {
        return port;
    }

    /**
     * Gives the server miniSEED records of 512 bytes, and waits until it serves them; whoever subscribed gets them at
     * once.
     *
     * @throws IOException if the server has ended
     */
    public synchronized void push(byte[] bytes) throws IOException {
        records.write(bytes);
        records.write(MARK);
        records.flush();
        String answer = answers.readLine();
        if (!"taken".equals(answer)) {
            throw new IOException("the SeedLink server ended: its answer to records is " + answer);
        }
    }

    /** Whether it was ended by the test. */
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
