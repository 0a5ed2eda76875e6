// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.mtlive.driver.tck.CutCounterpart;

/** A station at a serial line that sends real lines, then the last one on and on, each a second after the other. */
final class SendingStation implements CutCounterpart {

    private final SocatLine line;
    private final long stepMs;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::send, "station");

    /** Sends a line every few milliseconds, from now on. */
    SendingStation(Path folder, long stepMs) throws IOException, InterruptedException {
        this.line = new SocatLine(folder);
        this.stepMs = stepMs;
        thread.start();
    }

    SocatLine line() {
        return line;
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("port", line.port(), "silence", "5s");
    }

    @Override
    public void cut() throws IOException, InterruptedException {
        line.pull();
    }

    @Override
    public void restore() throws IOException, InterruptedException {
        line.plugIn();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stop.countDown();
        line.pull(); // a full line would hold the thread
        thread.join();
        line.close();
    }

    private void send() {
        try {
            List<String> lines = Files.readAllLines(TestFiles.find("example_lemi.txt"));
            for (int i = 0; !stop.await(stepMs, TimeUnit.MILLISECONDS); i++) {
                trySend(i < lines.size() ? lines.get(i) : Lines.later(lines.getLast(), i - lines.size() + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A station does not know whether somebody listens. */
    private void trySend(String text) {
        try {
            line.send(text + "\r\n");
        } catch (IOException e) {
            // the cable is pulled
        }
    }
}
