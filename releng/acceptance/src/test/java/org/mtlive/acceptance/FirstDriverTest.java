// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.testing.ChildProcess;

/** A new user follows the guide, and has a driver that records; then the driver is pulled while others record. */
class FirstDriverTest {
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final String JAR = "com.example.mtlive.driver-1.0.0-SNAPSHOT.jar";

    @TempDir
    static Path folder;

    private static Path clean;
    private static Ended steps;

    @BeforeAll
    static void followTheGuide() throws IOException {
        clean = Files.createDirectories(folder.resolve("clean"));
        steps = GuideSteps.follow("writing-a-driver.md", clean).succeeded();
    }

    @Test
    void theStepsOfTheGuideEndWithARecordingOfTheNewDriver() {
        Path file = clean.resolve("my-driver/first.h5");

        assertTrue(steps.output().contains(JAR), steps::toString);
        assertTrue(steps.output().contains("port=<integer> (required)"), steps::toString);
        assertTrue(steps.output().contains("installed com.example.mtlive.feature 1.0.0"), steps::toString);
        assertTrue(steps.output().contains("removed com.example.mtlive.feature 1.0.0"), steps::toString);
        Product.run("verify", file).succeeded();
        double[] ex = values(file, "ex");
        double[] ey = values(file, "ey");
        assertTrue(ex.length > 0 && ex.length == ey.length, () -> ex.length + " and " + ey.length + " samples");
        for (int i = 0; i < ex.length; i++)
            assertEquals(1, ex[i] * ex[i] + ey[i] * ey[i], 1e-5, "sample " + i); // it sends sine and cosine
    }

    @Test
    void whatCannotBeInstalledIsRefusedWithWords() throws IOException {
        Path repository = clean.resolve("my-driver/site/target/repository");
        Path zip = Files.writeString(folder.resolve("half.zip"), "not a zip file");

        Product.run("install", repository, "com.example.none").refused(Ended.FAILED, "com.example.none",
                "com.example.mtlive.feature");
        Product.run("install", folder, "x").refused(Ended.FAILED, "no p2 repository");
        Product.run("install", zip, "x").refused(Ended.FAILED, "half.zip", "no zip file");
        Product.run("install", folder.resolve("none"), "x").refused(Ended.FAILED, "there is no repository");
        Product.run("install", repository).refused(Ended.WRONG_USE, "name the feature");
        Product.run("uninstall", "org.mtlive.core.feature").refused(Ended.FAILED, "org.mtlive.core.feature");
    }

    private static double[] values(Path file, String component) {
        String csv = Product.run("read", file, "--survey", "S1", "--station", "MT001", "--run", "001", "--component",
                component).succeeded().output();
        return csv.lines().skip(1).mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(',') + 1)))
                .toArray();
    }

    @Test
    void aDriverThatIsPulledWhileOthersRecordCostsItsOwnChannelsOnly() throws IOException {
        Path drivers = Files.createDirectories(folder.resolve("drivers"));
        Path jar = Files.copy(clean.resolve("my-driver/driver/target").resolve(JAR), drivers.resolve("logger.jar"));
        Path file = folder.resolve("pulled.h5");
        int port = freePort();
        try (ChildProcess logger = logger(port);
                Collector collector = Collector.start(file, Instruments.simulator(100, 1, 10), "--driver",
                        "text-logger", "--set", "port=" + port, "--station", "LOG", "--drivers", drivers).awaitRecording()) {
            ChildProcess process = collector.process();
            process.awaitErrorLine(line -> line.contains("logger.jar: driver text-logger"), LIMIT);

            Files.move(jar, folder.resolve("aside.jar"), StandardCopyOption.ATOMIC_MOVE);
            process.awaitErrorLine(line -> line.contains("logger.jar was removed"), LIMIT);
            process.awaitErrorLine(line -> line.contains("text logger at") && line.contains("was removed"), LIMIT);
            Files.writeString(drivers.resolve("broken.jar"), "half a jar");
            process.awaitErrorLine(line -> line.contains("broken.jar could not be started: it is no jar"), LIMIT);
            Files.move(folder.resolve("aside.jar"), jar, StandardCopyOption.ATOMIC_MOVE);
            process.awaitErrorLine(line -> line.contains("logger.jar: driver text-logger"), LIMIT);

            Product.runFor(LIMIT, "stop", file).succeeded();
            collector.await();
            assertTrue(logger.isAlive());
        }
        Product.run("verify", file).succeeded();
        JsonNode listed = Product.json("drivers", "--folder", "--drivers", drivers);
        assertEquals("refused", listed.get(0).path("state").asText(), listed::toString);
        assertEquals("started", listed.get(1).path("state").asText(), listed::toString);
        long samples = -1;
        for (JsonNode channel : Product.json("summary", file, "--channels"))
            if (channel.path("station").asText().equals(Collector.STATION)) {
                assertTrue(samples < 0 || samples == channel.path("n_samples").asLong(), () -> "ragged: " + channel);
                samples = channel.path("n_samples").asLong();
            }
        assertTrue(samples > 0);
    }

    private static ChildProcess logger(int port) throws IOException {
        Path source = clean.resolve("my-driver/driver.tests/src/com/example/mtlive/driver/tests/LoggerSimulator.java");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ChildProcess logger = ChildProcess.start(List.of(java, source.toString(), Integer.toString(port)), Map.of());
        logger.awaitLine(line -> line.contains("sends 10 lines a second"), LIMIT);
        return logger;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
