// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hotplug.tests.vendor;

import java.time.Instant;
import java.util.Arrays;

import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.Samples;

/** Delivers as no driver should, until it is stopped; then it mostly says no end. */
final class HostileDelivery {

    private static final int GIANT = 20_000_000;

    private final String mode;
    private final SampleSink sink;
    private volatile boolean stopped;
    private long next;

    HostileDelivery(String mode, SampleSink sink) {
        this.mode = mode;
        this.sink = sink;
    }

    void start() {
        if (mode.equals("callers-thread")) {
            offer(0, 10);
            return;
        }
        for (int i = 0; i < (mode.equals("two-threads") ? 2 : 1); i++) {
            Thread thread = new Thread(this::run, "vendor-delivery");
            thread.setDaemon(true);
            thread.setUncaughtExceptionHandler((dead, why) -> { }); // it dies without a word
            thread.start();
        }
    }

    void stop() {
        stopped = true;
    }

    private void run() {
        while (!stopped) {
            step();
            if (!mode.equals("floods")) {
                sleep();
            }
        }
    }

    private void step() {
        switch (mode) {
            case "floods", "two-threads" -> offer(0, 10);
            case "nan" -> sink.offer(batch(0, next, filled(10, Float.NaN)));
            case "wrong-type" -> sink.offer(new SampleBatch(0, next, Instant.EPOCH, 0, 0, new Samples.Int32(new int[5])));
            case "wrong-channel" -> sink.offer(batch(7, next, new float[10]));
            case "overlaps" -> sink.offer(batch(0, 3, new float[10]));
            case "jumps" -> sink.offer(batch(0, Long.MAX_VALUE / 2, new float[10]));
            case "giant" -> offer(0, GIANT);
            case "ragged" -> offer(0, 1000);
            case "null-batch" -> sink.offer(null);
            case "dies" -> throw new StackOverflowError("the vendor's thread");
            case "talks-after-end" -> {
                sink.end(EndReason.FINISHED, "done");
                offer(0, 10);
                sink.end(EndReason.FAILED, "again");
                sink.status(null);
            }
            default -> { } // silent
        }
    }

    private void offer(int channel, int count) {
        sink.offer(batch(channel, next, CountingWork.values(next, count)));
        next += count;
    }

    private static float[] filled(int count, float value) {
        float[] values = new float[count];
        Arrays.fill(values, value);
        return values;
    }

    private static SampleBatch batch(int channel, long first, float[] values) {
        return new SampleBatch(channel, first, Instant.EPOCH, -1, -1, new Samples.Float32(values));
    }

    private static void sleep() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            // does not heed it
        }
    }
}
