// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.mtlive.driver.tck.Counterpart;

/** A station that goes on writing its recording, a line every few milliseconds, each a second after the one before. */
final class WritingStation implements Counterpart {

    private static final long STEP_MS = 5;

    private final Path file;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::write, "station");

    WritingStation(Path file) {
        this.file = file;
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("file", file.toString(), "follow", "yes", "poll", "5ms");
    }

    @Override
    public void started() {
        thread.start();
    }

    @Override
    public void close() throws InterruptedException {
        stop.countDown();
        thread.join();
    }

    private void write() {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
            for (int second = 1; !stop.await(STEP_MS, TimeUnit.MILLISECONDS); second++) {
                out.write((Lines.later(lines.getLast(), second) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
