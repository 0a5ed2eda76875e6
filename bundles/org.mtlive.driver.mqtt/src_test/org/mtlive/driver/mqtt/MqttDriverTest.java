// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.mqtt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.testing.Broker;
import org.mtlive.testing.DriverRecorder;
import org.mtlive.testing.MqttBatches;
import org.mtlive.testing.MqttDevice;
import org.mtlive.testing.MqttMischief;
import org.mtlive.testing.MqttStation;
import org.mtlive.testing.TcpProxy;

/** The driver with a real broker, devices that send plain bytes, and a network that breaks. */
@Timeout(180)
class MqttDriverTest {

    private static final int COUNT = 50;
    private static final double RATE_HZ = 100;
    private static final String DATA = MqttStation.TOPIC + "/data";
    private final MqttBatches batches = new MqttBatches(7, MqttStation.START, RATE_HZ, COUNT);
    private Broker broker;
    private MqttDevice device;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        broker = Broker.start();
        device = new MqttDevice(broker.port(), "device", MqttStation.TOPIC);
    }

    @AfterEach
    void end() throws IOException {
        device.close();
        broker.close();
    }

    @Test
    void samplesGoWhereTheirIndexSaysWhateverWasRepeatedOrSwapped() throws Exception {
        try (DriverRecorder recorder = recorded(broker.port(), Map.of())) {
            publish(20, 19, 19, 21, 20, 24, 22, 23, 25);
            recorder.awaitSample(COUNT * 7);

            assertEquals(List.of(), recorder.gaps());
            assertEquals(MqttStation.START.plusMillis(19 * COUNT * 10), recorder.start());
            assertValues(recorder, 19L * COUNT, 7 * COUNT);
        }
    }

    @Test
    void whatDoesNotComeInTimeIsAGapOfItsLength() throws Exception {
        try (DriverRecorder recorder = recorded(broker.port(), Map.of("reorder", "100ms"))) {
            publish(19, 20, 23, 24);
            recorder.awaitSample(COUNT * 6);

            assertEquals(5, recorder.gaps().size());
            assertEquals("0:" + 2 * COUNT + "+" + 2 * COUNT + "[GAP_BEFORE]", recorder.gaps().getFirst());
        }
    }

    @Test
    void aCutCostsNothingThatTheBrokerKept() throws Exception {
        try (TcpProxy proxy = new TcpProxy(broker.port());
                DriverRecorder recorder = recorded(proxy.port(), Map.of())) {
            publish(19);
            for (int i = 20; i < 200; i++) {
                publish(i);
                if (i % 40 == 0) {
                    proxy.cut();
                }
            }
            recorder.awaitStatus("OFFLINE");
            recorder.awaitSample(COUNT * (200 - 19));

            assertEquals(List.of(), recorder.gaps());
            assertTrue(proxy.connections() > 2, "connections " + proxy.connections());
            assertValues(recorder, 19L * COUNT, COUNT * (200 - 19));
        }
    }

    @Test
    void aBrokerThatForgotTheSessionIsListenedToAgain() throws Exception {
        try (Broker other = Broker.start(); TcpProxy proxy = new TcpProxy(broker.port());
                MqttDevice there = new MqttDevice(other.port(), "there", MqttStation.TOPIC);
                DriverRecorder recorder = recorded(proxy.port(), Map.of())) {
            publish(19, 20);
            recorder.awaitSample(COUNT * 2);
            proxy.target(other.port());
            proxy.cut();
            try (Repeating later = new Repeating(() -> there.publish(DATA, batches.message(21L * COUNT), false))) {
                recorder.awaitSample(COUNT * 3);
            }

            assertEquals(List.of(), recorder.gaps());
            assertValues(recorder, 19L * COUNT, COUNT * 3);
        }
    }

    @Test
    void packetsThatAreRepeatedSwappedAndDelayedOnTheWayChangeNothing() throws Exception {
        // what a broker repeats within a connection, against MQTT 5, makes the library connect anew: it comes once more
        MqttMischief down = new MqttMischief(1, 0.01, 0.1, 0.05);
        MqttMischief up = new MqttMischief(2, 0.2, 0.1, 0.05);
        try (TcpProxy toDriver = new TcpProxy(broker.port(), down, (in, out) -> in.transferTo(out));
                TcpProxy toDevice = new TcpProxy(broker.port(), (in, out) -> in.transferTo(out), up);
                MqttDevice other = new MqttDevice(toDevice.port(), "other", MqttStation.TOPIC);
                DriverRecorder recorder = recorded(toDriver.port(), Map.of("reorder", "60s"))) {
            for (int i = 19; i < 300; i++) {
                other.publish(DATA, batches.message((long) i * COUNT), false);
            }
            publish(LongStream.range(290, 300).toArray()); // the last one may wait for a next one on the way
            recorder.awaitSample(COUNT * (300 - 19) - COUNT);

            assertTrue(down.done() > 10 && up.done() > 50, down.done() + ", " + up.done());
            assertEquals(List.of(), recorder.gaps());
            assertValues(recorder, 19L * COUNT, COUNT * (300 - 20));
        }
    }

    @Test
    void aDeviceThatBeginsAnewGoesOnAtItsTime() throws Exception {
        try (DriverRecorder recorder = recorded(broker.port(), Map.of())) {
            publish(19);
            MqttBatches again = new MqttBatches(8, MqttStation.START.plusMillis(22 * COUNT * 10 + 3), RATE_HZ, COUNT);
            device.publish(DATA, again.message(0), false);
            device.publish(DATA, again.message(COUNT), false);
            recorder.awaitSample(COUNT * 5);

            assertEquals("0:" + COUNT + "+" + 2 * COUNT + "[GAP_BEFORE]", recorder.gaps().getFirst());
            assertEquals(MqttBatches.value(0, 1), recorder.values(0)[3 * COUNT + 1]);
            recorder.awaitStatus("1 new beginning(s) of the device");
        }
    }

    @Test
    void theLastWillOfTheDeviceIsToldAndItsReturnToo() throws Exception {
        try (DriverRecorder recorder = recorded(broker.port(), Map.of())) {
            publish(19);
            recorder.awaitSample(COUNT);
            device.die();
            recorder.awaitStatus("the device is offline, as its last will says");
            device = new MqttDevice(broker.port(), "device", MqttStation.TOPIC);
            publish(20);

            recorder.awaitSample(2 * COUNT);
            assertEquals(List.of(), recorder.gaps());
        }
    }

    @Test
    void malformedMessagesAreLeftOutAndTold() throws Exception {
        try (DriverRecorder recorder = recorded(broker.port(), Map.of())) {
            publish(19);
            byte[] damaged = batches.message(20L * COUNT);
            damaged[60] ^= 1;
            device.publish(DATA, damaged, false);
            device.publish(DATA, new byte[0], false);
            publish(20);

            recorder.awaitSample(2 * COUNT);
            recorder.awaitStatus("its checksum is wrong");
            recorder.awaitStatus("0 bytes are too few");
            assertEquals(List.of(), recorder.gaps());
        }
    }

    @Test
    void whatMartasPublishesIsRecordedWithItsKeysUnitsAndFactors() throws Exception {
        Map<String, String> settings = Map.of("port", "" + broker.port(), "topic", "OBS/LEMI036_1_0001", "format",
                "martas", "sample-rate", "1");
        String header = "# MagPyBin LEMI036_1_0001 [x,y,z,t1] [X,Y,Z,T]"
                + " [nT,nT,nT,deg_C] [1000,1000,1000,100] 6hLllll 32";
        device.publish("OBS/LEMI036_1_0001/meta", header.getBytes(StandardCharsets.UTF_8), true);

        try (Repeating first = new Repeating(() -> martas("2026,1,1,0,0,0,500,20000100,-1500,43000000,1250"));
                DriverRecorder recorder = new DriverRecorder(new MqttDriverFactory(), settings)) {
            first.close();
            martas("2026,1,1,0,0,1,700,20000200,-1600,43000000,1250;2026,1,1,0,0,2,10,20000300,-1700,43000000,1251");
            martas("2026,1,1,0,0,2,10,20000300,-1700,43000000,1251"); // again
            martas("2026,1,1,0,0,99,0,1,2,3,4");
            martas("2026,1,1,0,0,5,0,20000400,-1800,43000000,1252");
            recorder.awaitSample(6);

            assertEquals(List.of("hx", "hy", "hz", "t1"),
                    recorder.description().channels().stream().map(channel -> channel.component()).toList());
            assertEquals(List.of("nT", "nT", "nT", "celsius"),
                    recorder.description().channels().stream().map(channel -> channel.units()).toList());
            assertArrayEquals(new double[] {20000.1, 20000.2, 20000.3, Double.NaN, Double.NaN, 20000.4},
                    recorder.values(0));
            assertArrayEquals(new double[] {12.5, 12.5, 12.51, Double.NaN, Double.NaN, 12.52}, recorder.values(3));
            assertEquals("0:3+2[GAP_BEFORE]", recorder.gaps().getFirst());
        }
    }

    @Test
    void whereNothingComesTheUserIsTold() {
        DriverException e = assertThrows(DriverException.class, () -> new DriverRecorder(new MqttDriverFactory(),
                MqttStation.settings(broker.port(), Map.of("timeout", "500ms"))));

        assertTrue(e.getMessage().contains("S1/MT1 at localhost:" + broker.port()), e::getMessage);
    }

    private void martas(String text) throws IOException {
        device.publish("OBS/LEMI036_1_0001/data", text.getBytes(StandardCharsets.UTF_8), false);
    }

    private void publish(long... numbers) throws IOException {
        for (long number : numbers) {
            device.publish(DATA, batches.message(number * COUNT), false);
        }
    }

    /** A driver that begins with batch 19, which the device sends until it is recorded. */
    private DriverRecorder recorded(int port, Map<String, String> more) throws Exception {
        try (Repeating first = new Repeating(() -> publish(19))) {
            return new DriverRecorder(new MqttDriverFactory(), MqttStation.settings(port, more));
        }
    }

    private static void assertValues(DriverRecorder recorder, long first, int count) {
        for (int channel = 0; channel < MqttBatches.CHANNELS; channel++) {
            double[] expected = new double[count];
            for (int i = 0; i < count; i++) {
                expected[i] = MqttBatches.value(channel, first + i);
            }
            assertArrayEquals(expected, Arrays.copyOf(recorder.values(channel), count));
        }
    }

    /** Does something now and then until it is closed. */
    private static final class Repeating implements AutoCloseable {
        private final CountDownLatch stop = new CountDownLatch(1);
        private final Thread thread;

        Repeating(Action action) {
            thread = Thread.ofPlatform().start(() -> {
                try {
                    while (!stop.await(20, TimeUnit.MILLISECONDS)) {
                        action.run();
                    }
                } catch (IOException | InterruptedException e) {
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

    private interface Action {
        void run() throws IOException;
    }
}
