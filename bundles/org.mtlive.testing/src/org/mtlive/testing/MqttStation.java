// SPDX-License-Identifier: EPL-2.0
package org.mtlive.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A device that publishes a batch every few milliseconds through a real broker. */
public final class MqttStation implements AutoCloseable {

    public static final String TOPIC = "S1/MT1";
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int COUNT = 50;
    private static final long STEP_MS = 10;

    private final Broker broker;
    private final MqttDevice device;
    private final Map<String, String> more;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::publish, "device");
    private volatile double rateHz = 1000;

    /** Starts to publish; {@code more} are settings beside or instead of the usual ones. */
    public MqttStation(Broker broker, Map<String, String> more) throws IOException {
        this.broker = broker;
        this.device = new MqttDevice(broker.port(), "device", TOPIC);
        this.more = more;
        this.thread.start();
    }

    /** The settings under which the driver finds it. */
    public Map<String, String> settings() {
        return settings(broker.port(), more);
    }

    /** Five channels of the topic. */
    public static Map<String, String> settings(int port, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(Map.of("port", Integer.toString(port), "topic", TOPIC, "channels",
                "hx,hy,hz,ex,ey"));
        all.putAll(more);
        return all;
    }

    /** Someone turns a knob at the device. */
    public void changeRate() {
        rateHz = 500;
    }

    private void publish() {
        try {
            for (long first = 0; !stop.await(STEP_MS, TimeUnit.MILLISECONDS); first += COUNT) {
                device.publish(TOPIC + "/data", new MqttBatches(1, START, rateHz, COUNT).message(first), false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stop.countDown();
        thread.join();
        device.close();
    }
}
