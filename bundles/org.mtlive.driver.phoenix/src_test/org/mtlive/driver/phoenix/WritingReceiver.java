// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.phoenix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.mtlive.driver.tck.Counterpart;

/** A receiver that goes on writing its files, some samples every few milliseconds. */
final class WritingReceiver implements Counterpart {

    private static final int SAMPLES = 50;

    private final MadeRecording recording;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::write, "receiver");

    WritingReceiver(MadeRecording recording) throws IOException {
        this.recording = recording;
        recording.continuous(0, 1);
        recording.continuous(1, 1);
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("folder", recording.folder().toString(), "follow", "yes", "poll", "5ms");
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
        try {
            int piecesOfAFile = MadeRecording.PERIOD_SECONDS * MadeRecording.RATE_HZ / SAMPLES;
            long next = (MadeRecording.PERIOD_SECONDS - 1) * MadeRecording.RATE_HZ;
            for (int piece = 0; !stop.await(5, TimeUnit.MILLISECONDS); piece++, next += SAMPLES) {
                long sequence = 2 + piece / piecesOfAFile;
                for (int channel = 0; channel < 2; channel++) {
                    if (piece % piecesOfAFile == 0) {
                        recording.begin(channel, sequence, "td_150", MadeRecording.RATE_HZ);
                    }
                    MadeRecording.append(recording.file(channel, sequence, "td_150"),
                            MadeRecording.samples(next, SAMPLES));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
