// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.mtlive.testing.ChildProcess;
import org.opentest4j.TestAbortedException;

/** A serial line between two pseudo terminals, made by socat: a real port for the driver, with a cable to pull. */
final class SocatLine implements AutoCloseable {

    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final Path stationEnd;
    private final Path port;
    private ChildProcess cable;
    private OutputStream station;

    /** Lays the cable in a folder. */
    SocatLine(Path folder) throws IOException, InterruptedException {
        stationEnd = folder.resolve("station");
        port = folder.resolve("port");
        plugIn();
    }

    /** The name of the port that the driver opens. */
    String port() {
        return port.toString();
    }

    /** Puts the cable back; the ends are other devices behind the same names. */
    synchronized void plugIn() throws IOException, InterruptedException {
        try {
            cable = ChildProcess.start(List.of("socat", "pty,raw,echo=0,link=" + stationEnd,
                    "pty,raw,echo=0,link=" + port), Map.of());
        } catch (IOException e) {
            String reason = "socat is needed for a serial line: apt-get install socat; ./mtlive test does it";
            if ("true".equals(System.getenv("CI"))) {
                fail(reason, e);
            }
            throw new TestAbortedException(reason, e);
        }
        for (long end = System.nanoTime() + LIMIT_NANOS; !Files.exists(port) || !Files.exists(stationEnd);) {
            if (System.nanoTime() > end || !cable.isAlive()) {
                fail("socat makes no serial line: " + cable.errors());
            }
            Thread.sleep(5);
        }
        station = Files.newOutputStream(stationEnd);
    }

    /** Pulls the cable, at both ends. */
    synchronized void pull() throws IOException, InterruptedException {
        cable.kill(); // asked to end while it is busy, it may forget to
        for (long end = System.nanoTime() + LIMIT_NANOS; cable.isAlive();) {
            if (System.nanoTime() > end) {
                fail("socat does not end");
            }
            Thread.sleep(5);
        }
        Files.deleteIfExists(port);
        Files.deleteIfExists(stationEnd);
        try {
            station.close();
        } catch (IOException e) {
            // the other side is gone: that is what was wanted
        }
    }

    /** The station sends. */
    synchronized void send(String text) throws IOException {
        station.write(text.getBytes(StandardCharsets.ISO_8859_1));
        station.flush();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        pull();
        cable.close();
    }
}
