// SPDX-License-Identifier: EPL-2.0
package org.mtlive.testing;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.opentest4j.TestAbortedException;

/** A real MQTT broker (mosquitto) on loopback, in a process of its own. */
public final class Broker implements AutoCloseable {

    private static final long START_LIMIT_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long STEP_MS = 20;

    private final Path configuration;
    private final int port;
    private final Process process;

    private Broker(Path configuration, int port, Process process) {
        this.configuration = configuration;
        this.port = port;
        this.process = process;
    }

    /** Starts a broker that keeps nothing on disk; without mosquitto the test is skipped, or fails where CI is set. */
    public static Broker start() throws IOException, InterruptedException {
        int port = freePort();
        Path configuration = Files.createTempFile("broker", ".conf");
        Files.write(configuration, List.of("listener " + port + " 127.0.0.1", "allow_anonymous true",
                "persistence false", "max_queued_messages 0", "log_type none"));
        Process process = new ProcessBuilder(program().toString(), "-c", configuration.toString())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        Broker broker = new Broker(configuration, port, process);
        broker.awaitListening();
        return broker;
    }

    /** A port that nobody listens on now. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Path program() {
        Optional<Path> found = Stream.of((System.getenv("PATH") + ":/usr/sbin:/usr/local/sbin").split(":"))
                .map(folder -> Path.of(folder, "mosquitto")).filter(Files::isExecutable).findFirst();
        return found.orElseGet(() -> {
            String reason = "no mosquitto for this test; ./mtlive test installs it";
            if ("true".equals(System.getenv("CI"))) {
                fail(reason);
            }
            throw new TestAbortedException(reason);
        });
    }

    private void awaitListening() throws InterruptedException {
        long limit = System.nanoTime() + START_LIMIT_NANOS;
        while (System.nanoTime() < limit && process.isAlive()) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return;
            } catch (IOException e) {
                Thread.sleep(STEP_MS); // nobody tells when it listens
            }
        }
        close();
        fail("mosquitto did not start");
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
            Files.deleteIfExists(configuration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // a file in the temporary folder is left
        }
    }
}
