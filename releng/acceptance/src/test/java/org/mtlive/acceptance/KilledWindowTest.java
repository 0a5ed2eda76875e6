// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.testing.ChildProcess;

/** The window is killed while it records: nothing that was flushed is lost. And the next window opens, whatever was left. */
class KilledWindowTest {
    /** For a window on a machine with much else to do. */
    private static final Duration LIMIT = Duration.ofMinutes(4);

    private static Display display;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startDisplay() {
        display = Display.start();
    }

    @AfterAll
    static void stopDisplay() {
        display.close();
    }

    @Test
    void nothingThatWasFlushedIsLostAndTheNextWindowOpens() {
        Path file = folder.resolve("site.h5");
        long seen;
        try (ChildProcess window = Window.open(display, folder.resolve("home"), "--simulate", file)) {
            awaitOpen(window);
            seen = awaitSamples(file, 2000);
            window.kill();
        }

        assertEquals("CRASHED", Product.json("info", file).path("life").asText());
        JsonNode report = Product.json("recover", file);
        assertTrue(report.path("safe_samples").asLong() >= seen, report + " but a reader had seen " + seen);
        assertEquals(false, report.path("lossy").asBoolean());
        Product.run("verify", report.path("result").asText(), "--samples").succeeded();
        try (ChildProcess window = Window.open(display, folder.resolve("home"), file)) {
            awaitOpen(window);
        }
    }

    @Test
    void twoWindowsAreOpenAtOnceAndABrokenLayoutKeepsNoneFromOpening() throws Exception {
        Path home = folder.resolve("home");
        try (ChildProcess first = Window.open(display, home); ChildProcess second = Window.open(display, home)) {
            awaitOpen(first);
            awaitOpen(second);
        }
        Path layout = home.resolve("window-1/workspace/.metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi");
        Files.createDirectories(layout.getParent());
        Files.writeString(layout, "<broken");

        try (ChildProcess window = Window.open(display, home)) {
            awaitOpen(window);
        }
    }

    @Test
    void aWindowOpensWithTheClassesThatTheOneBeforeKept() {
        Path home = folder.resolve("home");
        try (ChildProcess window = Window.open(display, home)) {
            awaitOpen(window);
            window.terminate();
            window.await(LIMIT);
        }
        Path classes = home.resolve("window-1/classes.aot");
        await(classes.toString(), () -> Files.exists(classes));

        String kept = "-XX:AOTMode=on"; // Java does not start when it cannot use them
        try (ChildProcess window = Window.openWith(kept, display, home)) {
            awaitOpen(window);
        }
    }

    private static void awaitOpen(ChildProcess window) {
        window.awaitLine(line -> line.startsWith("window open after"), LIMIT);
    }

    /** {@return what a reader sees once there is enough} */
    private static long awaitSamples(Path file, long enough) {
        AtomicLong seen = new AtomicLong();
        await(enough + " samples in " + file, () -> {
            Ended info = Product.run("info", file, "--json");
            seen.set(info.code() == 0 ? Json.parse(info.output()).path("samples").asLong() : 0);
            return seen.get() >= enough;
        });
        return seen.get();
    }

    private static void await(String what, BooleanSupplier there) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!there.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, () -> "there is still no " + what);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
        }
    }
}
