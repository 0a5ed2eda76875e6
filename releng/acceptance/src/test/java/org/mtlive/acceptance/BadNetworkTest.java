// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.testing.Broker;
import org.mtlive.testing.MiniSeed;
import org.mtlive.testing.MqttBatches;
import org.mtlive.testing.MqttDevice;
import org.mtlive.testing.MqttMischief;
import org.mtlive.testing.SeedlinkServer;
import org.mtlive.testing.SoftIoc;
import org.mtlive.testing.TcpProxy;

/**
 * The built product records from real servers over a network that drops connections, holds them up, and repeats, swaps
 * and delays what it carries: 20 seconds each, ten minutes with {@code -Dmtlive.long=true}. Afterwards the file equals
 * the source.
 */
@Timeout(1800)
class BadNetworkTest {

    private static final int SECONDS = Boolean.getBoolean("mtlive.long") ? 600 : 20;
    private static final int STEP_MS = 20;
    private static final int STEPS = SECONDS * 1000 / STEP_MS;
    private static final List<String> COMPONENTS = List.of("hx", "hy", "hz", "ex", "ey");
    @TempDir Path folder;

    @Test
    void aSeedlinkStationIsRecordedWithoutGapOrDouble() throws Exception {
        int perRecord = 330; // more than a record of this recording holds
        MiniSeed made = MiniSeed.make(folder, "STEIM2", 100, STEPS * perRecord / MiniSeed.CHANNELS.size());
        List<byte[]> records = made.records();
        int count = Math.min(records.size(), STEPS);
        Path file = folder.resolve("seedlink.h5");

        try (SeedlinkServer server = SeedlinkServer.start(); TcpProxy proxy = new TcpProxy(server.port())) {
            send(records, 0, 30, server);
            try (Collector collector = Collector.start(file, List.of("--driver", "seedlink", "--set",
                    "port=" + proxy.port(), "--set", "network=XX", "--set", "station=MT1", "--set",
                    "channels=LFN=hx,LFE=hy,LQN=ex", "--set", "from=" + MiniSeed.START, "--set", "timeout=5s", "--set",
                    "until=" + until(made, count))).awaitRecording()) {
                try (Trouble trouble = new Trouble(proxy, 1)) {
                    for (int i = 30; i < count; i++) {
                        server.push(records.get(i));
                        Thread.sleep(STEP_MS);
                    }
                }
                collector.awaitSuccess(Duration.ofSeconds(SECONDS));
                assertEquals(0, gapSamples(collector));
            }
            assertTrue(proxy.connections() > SECONDS / 10, "connections " + proxy.connections());
        }

        dump(file);
        for (int i = 0; i < MiniSeed.CHANNELS.size(); i++) {
            double[] read = read(List.of("hx", "hy", "ex").get(i));
            assertEquals(made.samplesBefore(count), read.length);
            assertArrayEquals(Arrays.copyOf(made.values(MiniSeed.CHANNELS.get(i)), read.length), read);
        }
        Product.run("verify", file).succeeded();
    }

    /** Up to a time that every channel has reached with these records. */
    private static LocalDateTime until(MiniSeed made, int count) {
        return LocalDateTime.parse(MiniSeed.START).plusNanos(10_000_000L * made.samplesBefore(count));
    }

    private static void send(List<byte[]> records, int from, int to, SeedlinkServer server) throws IOException {
        for (byte[] record : records.subList(from, to)) {
            server.push(record);
        }
    }

    @Test
    void anMqttDeviceIsRecordedWithoutGapOrDouble() throws Exception {
        int count = 20;
        MqttBatches batches = new MqttBatches(7, Instant.parse("2026-01-01T00:00:00Z"), 1000, count);
        // what a broker repeats within a connection, against MQTT 5, makes the library connect anew: few, or there is
        // no time to record
        MqttMischief down = new MqttMischief(1, 0.002, 0.05, 0.02);
        MqttMischief up = new MqttMischief(2, 0.05, 0.05, 0.02);
        Path file = folder.resolve("mqtt.h5");
        try (Broker broker = Broker.start();
                TcpProxy toDriver = new TcpProxy(broker.port(), down, (in, out) -> in.transferTo(out));
                TcpProxy toDevice = new TcpProxy(broker.port(), (in, out) -> in.transferTo(out), up);
                MqttDevice device = new MqttDevice(toDevice.port(), "device", "S1/MT1")) {
            Publisher publisher = new Publisher(device, batches, count);
            try (Collector collector = Collector.start(file, List.of("--driver", "mqtt", "--set",
                    "port=" + toDriver.port(), "--set", "topic=S1/MT1", "--set", "channels=hx,hy,hz,ex,ey", "--set",
                    "reorder=60s", "--set", "samples=" + STEPS * count)).awaitRecording();
                    Trouble trouble = new Trouble(toDriver, 2)) {
                collector.awaitSuccess(Duration.ofSeconds(SECONDS));
                assertEquals(0, gapSamples(collector));
            } finally {
                publisher.close();
            }
            assertTrue(down.done() + up.done() > SECONDS * 2, down.done() + ", " + up.done());
            assertTrue(toDriver.connections() > SECONDS / 10, "connections " + toDriver.connections());
        }

        long first = Duration.between(Instant.parse("2026-01-01T00:00:00Z"), dump(file)).toMillis();
        for (int channel = 0; channel < MqttBatches.CHANNELS; channel++) {
            double[] sent = new double[STEPS * count];
            for (int i = 0; i < sent.length; i++) {
                sent[i] = MqttBatches.value(channel, first + i);
            }
            assertArrayEquals(sent, read(COMPONENTS.get(channel)));
        }
    }

    /** What an EPICS server told while nobody listened cannot be had again: it is a gap, and told with its length. */
    @Test
    void epicsWaveformsAreRecordedAndWhatWasMissedIsAMarkedGap() throws Exception {
        Path file = folder.resolve("epics.h5");
        long gapSamples;
        try (SoftIoc server = SoftIoc.start(Duration.ofMillis(40)); TcpProxy proxy = new TcpProxy(server.port())) {
            try (Collector collector = Collector.start(file, List.of("--driver", "epics", "--set",
                    "server=127.0.0.1:" + proxy.port(), "--set", "sample-rate=1000", "--set",
                    "channels=MT:HX=hx,MT:HY=hy,MT:HZ=hz,MT:EX=ex,MT:EY=ey", "--set", "samples=" + SECONDS * 1000))
                    .awaitRecording(); Trouble trouble = new Trouble(proxy, 3)) {
                collector.awaitSuccess(Duration.ofSeconds(SECONDS));
                gapSamples = gapSamples(collector);
            }
        }

        long first = Duration.between(Instant.ofEpochSecond(1_767_225_600), dump(file)).toMillis();
        long missing = 0;
        for (int channel = 0; channel < 5; channel++) {
            double[] read = read(COMPONENTS.get(channel));
            for (int i = 0; i < read.length; i++) {
                if (read[i] == 0 || Double.isNaN(read[i])) { // a gap is 0 in the channel of whole numbers
                    missing++;
                } else {
                    assertEquals(SoftIoc.value(channel, first + i), read[i], "channel " + channel + " sample " + i);
                }
            }
        }
        assertTrue(gapSamples > 0, "the network was good");
        assertEquals(gapSamples, missing);
    }

    /** What the collector says of gaps at its end. */
    private static long gapSamples(Collector collector) {
        Matcher told = Pattern.compile("gaps \\(([\\d,]+) samples\\)").matcher(collector.process().output());
        assertTrue(told.find(), collector.process().output());
        return Long.parseLong(told.group(1).replace(",", ""));
    }

    /** Lets h5py write out the channels, and returns the time of the first sample of hx. */
    private Instant dump(Path file) {
        return OffsetDateTime.parse(Script.json("channel_dump.py", file, folder).path("hx").asText()).toInstant();
    }

    private double[] read(String component) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(folder.resolve(component + ".f64")))
                .order(ByteOrder.LITTLE_ENDIAN);
        double[] values = new double[bytes.remaining() / Double.BYTES];
        bytes.asDoubleBuffer().get(values);
        return values;
    }

    /** Cuts, refuses and holds connections now and then until it is closed. */
    private static final class Trouble implements AutoCloseable {
        private static final int SHORTEST_MS = 500;
        private final CountDownLatch stop = new CountDownLatch(1);
        private final Thread thread;

        Trouble(TcpProxy proxy, long seed) {
            Random random = new Random(seed);
            thread = Thread.ofPlatform().daemon().name("trouble").start(() -> {
                try {
                    while (!stop.await(SHORTEST_MS + random.nextInt(3000), TimeUnit.MILLISECONDS)) {
                        make(proxy, random);
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } finally {
                    proxy.hold(false);
                    proxy.refuse(false);
                }
            });
        }

        private void make(TcpProxy proxy, Random random) throws InterruptedException {
            switch (random.nextInt(3)) {
                case 0 -> proxy.cut();
                case 1 -> {
                    proxy.hold(true);
                    stop.await(random.nextInt(1500), TimeUnit.MILLISECONDS);
                    proxy.hold(false);
                }
                default -> {
                    proxy.refuse(true);
                    proxy.cut();
                    stop.await(random.nextInt(1500), TimeUnit.MILLISECONDS);
                    proxy.refuse(false);
                }
            }
        }

        @Override
        public void close() throws InterruptedException {
            stop.countDown();
            thread.join();
        }
    }

    /** A device that never stops before it is closed. */
    private static final class Publisher implements AutoCloseable {
        private final CountDownLatch stop = new CountDownLatch(1);
        private final Thread thread;

        Publisher(MqttDevice device, MqttBatches batches, int count) {
            thread = Thread.ofPlatform().daemon().name("publisher").start(() -> {
                try {
                    for (long first = 0; !stop.await(STEP_MS, TimeUnit.MILLISECONDS); first += count) {
                        device.publish("S1/MT1/data", batches.message(first), false);
                    }
                } catch (InterruptedException | IOException e) {
                    throw new IllegalStateException(e);
                }
            });
        }

        @Override
        public void close() throws InterruptedException {
            stop.countDown();
            thread.join();
        }
    }
}
