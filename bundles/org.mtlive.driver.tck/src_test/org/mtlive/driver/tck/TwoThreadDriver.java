// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.tck;

import java.io.IOException;

import org.mtlive.acquisition.driver.SampleSink;

/** Keeps the contract but for one thing: each channel leaves on a thread of its own, both at the same time. */
final class TwoThreadDriver extends PlainDriver {

    private final long samples;
    private final long brokenAt;

    TwoThreadDriver(long samples, long brokenAt) {
        super(samples, brokenAt);
        this.samples = samples;
        this.brokenAt = brokenAt;
    }

    @Override
    void deliver(SampleSink sink) throws IOException, InterruptedException {
        Thread second = Thread.ofPlatform().name("second").start(() -> {
            try {
                deliver(sink, 1);
            } catch (IOException | InterruptedException | RuntimeException e) {
                // the first channel comes to the same end
            }
        });
        try {
            deliver(sink, 0);
        } finally {
            if (stopping) {
                second.interrupt();
            }
            joined(second);
        }
    }

    private void deliver(SampleSink sink, int channel) throws IOException, InterruptedException {
        for (long first = 0; (samples == 0 || first < samples) && !stopping; first += BATCH) {
            if (brokenAt > 0 && first >= brokenAt) {
                throw new IOException("cable cut");
            }
            give(sink, batch(channel, first)); // without a pace, so that the threads meet
        }
    }

    /** Waits whether interrupted or not. */
    private static void joined(Thread thread) {
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                thread.interrupt();
            }
        }
    }
}
