// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.simulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.PowerReading;
import org.mtlive.acquisition.driver.QualityBit;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.Samples;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.driver.support.PaceClock;
import org.mtlive.testing.CollectingSink;

@Timeout(60)
class SimulatorDriverTest {

    private static final Map<String, String> QUICK =
            Map.of("sample-rate", "8", "speed", "0", "filter-length", "1024", "sample-type", "float64");

    private CollectingSink sink = new CollectingSink();

    @Test
    void fiveChannelsComeInBatchesOfASecond() throws Exception {
        String end = run(Map.of("duration", "10s"));

        assertEquals("FINISHED", end);
        assertEquals(50, sink.batches().size());
        assertEquals(8, sink.batches().getFirst().count());
        assertEquals(80, sink.of(4).getLast().endSample());
    }

    @Test
    void aPulledCableEndsItAsACommunicationError() throws Exception {
        String end = run(Map.of("fail-after", "3s", "batch", "7"));

        assertTrue(end.startsWith("FAILED the connection to the simulated station broke"), end);
        assertEquals(24, sink.of(0).getLast().endSample());
        assertEquals(StatusDetail.COMMUNICATION_ERROR, sink.statuses().getLast().detail());
    }

    @Test
    void aStationThatDropsOutComesBackAfterAMarkedGap() throws Exception {
        run(Map.of("duration", "10s", "offline-after", "3s", "offline-for", "2s"));

        List<SampleBatch> batches = sink.of(0);
        SampleBatch back = batches.stream().filter(batch -> batch.firstSample() >= 24).findFirst().orElseThrow();
        assertEquals(40, back.firstSample());
        assertEquals(Set.of(QualityBit.GAP_BEFORE), back.qualityBits());
        assertEquals(80, batches.getLast().endSample());
        assertEquals(List.of(DriverState.RECORDING, DriverState.OFFLINE, DriverState.RECORDING, DriverState.ENDED),
                sink.statuses().stream().map(DriverStatus::state).toList());
    }

    @Test
    void aDeadChannelIsZeroForItsTimeAndChangesNoOtherSample() throws Exception {
        run(Map.of("duration", "10s"));
        double[] alive = values(1);
        double[] other = values(0);

        run(Map.of("duration", "10s", "dead", "EY, hz", "dead-after", "2500ms", "dead-for", "5s"));

        double[] dead = values(1);
        assertArrayEquals(Arrays.copyOf(alive, 20), Arrays.copyOf(dead, 20));
        assertArrayEquals(new double[40], Arrays.copyOfRange(dead, 20, 60));
        assertArrayEquals(Arrays.copyOfRange(alive, 60, 80), Arrays.copyOfRange(dead, 60, 80));
        assertArrayEquals(new double[40], Arrays.copyOfRange(values(4), 20, 60));
        assertArrayEquals(other, values(0));
        run(Map.of("duration", "10s", "dead", "ey"));
        assertArrayEquals(new double[80], values(1));
    }

    @Test
    void readingsComeEveryTenSecondsOfDataTime() throws Exception {
        run(Map.of("duration", "21s", "battery", "50", "battery-per-hour", "360"));

        assertEquals(List.of(50.0, 49.0, 48.0), sink.readings().stream().filter(PowerReading.class::isInstance)
                .map(reading -> ((PowerReading) reading).percent()).toList());
        assertEquals(9, sink.readings().size());
    }

    @Test
    void theSeriesDoesNotDependOnTheBatchSize() throws Exception {
        run(Map.of("samples", "3000", "batch", "1000", "bursts-per-hour", "600"));
        double[] inThree = values(0);
        run(Map.of("samples", "3000", "batch", "7", "bursts-per-hour", "600"));

        assertArrayEquals(inThree, values(0));
        run(Map.of("samples", "3000", "seed", "2"));
        assertFalse(Arrays.equals(inThree, values(0)));
    }

    @Test
    void gapsLeaveOutSamplesAndChangeNoOther() throws Exception {
        run(Map.of("samples", "20000"));
        double[] whole = values(1);
        run(Map.of("samples", "20000", "gaps-per-hour", "30", "gap-length", "2s"));

        List<SampleBatch> batches = sink.of(1);
        long expected = 0;
        int gaps = 0;
        for (SampleBatch batch : batches) {
            if (batch.firstSample() != expected) {
                gaps++;
                assertEquals(expected + 16, batch.firstSample());
                assertEquals(Set.of(QualityBit.GAP_BEFORE), batch.qualityBits());
            }
            double[] values = ((Samples.Float64) batch.samples()).values();
            assertArrayEquals(Arrays.copyOfRange(whole, (int) batch.firstSample(), (int) batch.endSample()), values);
            expected = batch.endSample();
        }
        assertTrue(gaps > 5, gaps + " gaps");
    }

    @Test
    void burstsDisturbTheElectricChannelsMost() throws Exception {
        run(Map.of("samples", "4000", "amplitude", "0", "bursts-per-hour", "300"));

        double electric = Arrays.stream(values(0)).map(Math::abs).max().orElseThrow();
        double magnetic = Arrays.stream(values(2)).map(Math::abs).max().orElseThrow();
        assertTrue(electric > 20, "" + electric);
        assertTrue(magnetic > 0.3 && magnetic < electric / 10, "" + magnetic);
    }

    @Test
    void wholeNumbersAreCountsBehindAFlatFilter() throws Exception {
        run(Map.of("samples", "500"));
        double[] physical = values(3);
        InstrumentDescription description = run(Map.of("samples", "500", "sample-type", "int32"), new VirtualClock());

        ChannelDescription hy = description.channels().get(3);
        int[] counts = sink.of(3).stream().map(batch -> ((Samples.Int32) batch.samples()).values())
                .flatMapToInt(Arrays::stream).toArray();
        assertEquals("digital counts", hy.units());
        assertEquals(List.of("simulator_magnetic_digitiser"), hy.filterNames());
        assertEquals(2, description.filters().size());
        double gain = description.filters().stream().filter(f -> f.name().equals(hy.filterNames().getFirst()))
                .findFirst().orElseThrow().totalGain();
        for (int i = 0; i < counts.length; i++) {
            assertEquals(physical[i], counts[i] / gain, 0.5001 / gain);
        }
    }

    @Test
    void channelsMayBeMoreThanFive() throws Exception {
        InstrumentDescription description = run(
                Map.of("channels", "ex,ey,hx,hy,hz,rrhx,rrhy,bx2,temperature", "samples", "10"), new VirtualClock());

        assertEquals(90, sink.batches().stream().mapToInt(SampleBatch::count).sum());
        assertEquals("celsius", description.channels().get(8).units());
        assertEquals(90, description.channels().get(6).azimuthDegrees());
        assertArrayEquals(values(2), values(5), 1e-3);
        assertFalse(Arrays.equals(values(2), values(5)));
    }

    @Test
    void batchesComeWhenTheirLastSampleIsDue() throws Exception {
        VirtualClock clock = new VirtualClock();

        run(Map.of("duration", "3s", "speed", "4", "start", "2026-05-04T03:02:01Z"), clock);

        assertEquals(List.of(250_000_000L, 250_000_000L, 250_000_000L), clock.waits);
    }

    @Test
    void withoutAStartTheRecordingBeginsNow() throws Exception {
        Map<String, String> texts = new HashMap<>(QUICK);
        Instant now = Instant.parse("2026-05-04T03:02:01.5Z");
        try (SimulatorDriver driver = new SimulatorDriver(
                SimulatorOptions.read(DriverSettings.of(SimulatorOptions.ALL, texts)), PaceClock.system(),
                InstantSource.fixed(now))) {
            assertEquals(Instant.parse("2026-05-04T03:02:01Z"), driver.arm());
        }
    }

    @Test
    void samplesComeWhenTheirTimeHasComeAlsoInTheSecondThatHadBegun() throws Exception {
        VirtualClock clock = new VirtualClock();
        Map<String, String> texts = new HashMap<>(QUICK);
        texts.putAll(Map.of("duration", "3s", "speed", "1"));
        try (SimulatorDriver driver = new SimulatorDriver(
                SimulatorOptions.read(DriverSettings.of(SimulatorOptions.ALL, texts)), clock,
                InstantSource.fixed(Instant.parse("2026-05-04T03:02:01.75Z")))) {
            driver.arm();
            driver.start(sink);
            sink.awaitEnd();
        }

        assertEquals(List.of(250_000_000L, 1_000_000_000L, 1_000_000_000L), clock.waits);
    }

    @Test
    void anEndlessStationStops() throws Exception {
        try (SimulatorDriver driver = driver(Map.of("speed", "1"), PaceClock.system())) {
            driver.arm();
            driver.start(sink);
            driver.stop(Duration.ofSeconds(5));
        }

        assertEquals("STOPPED", sink.awaitEnd());
    }

    @Test
    void singlePrecisionIsTheDefault() throws Exception {
        Map<String, String> texts = Map.of("speed", "0", "samples", "1", "filter-length", "64", "sample-rate", "24000");
        SimulatorDriver driver = new SimulatorDriver(
                SimulatorOptions.read(DriverSettings.of(SimulatorOptions.ALL, texts)), PaceClock.system(),
                InstantSource.system());
        driver.arm();
        driver.start(sink);
        sink.awaitEnd();

        assertInstanceOf(Samples.Float32.class, sink.batches().getFirst().samples());
    }

    @Test
    void wrongSettingsAreToldWhenTheDriverIsMade() {
        for (Map<String, String> wrong : List.of(Map.of("channels", "ex,qx"), Map.of("channels", "ex,ex"),
                Map.of("channels", "ex,,ey"), Map.of("layers", "100,10"), Map.of("sample-rate", "0"),
                Map.of("dead", "ex,hx2"), Map.of("dead", "ex,ex"))) {
            assertThrows(DriverException.class, () -> new SimulatorDriverFactory()
                    .create(DriverSettings.of(SimulatorOptions.ALL, wrong)), wrong.toString());
        }
    }

    private double[] values(int channel) {
        return sink.of(channel).stream().map(batch -> ((Samples.Float64) batch.samples()).values())
                .flatMapToDouble(Arrays::stream).toArray();
    }

    private String run(Map<String, String> texts) throws Exception {
        run(texts, PaceClock.system());
        return sink.awaitEnd();
    }

    private InstrumentDescription run(Map<String, String> texts, PaceClock clock) throws Exception {
        sink = new CollectingSink();
        try (SimulatorDriver driver = driver(texts, clock)) {
            InstrumentDescription description = driver.describe();
            driver.arm();
            driver.start(sink);
            sink.awaitEnd();
            return description;
        }
    }

    private static SimulatorDriver driver(Map<String, String> texts, PaceClock clock) throws DriverException {
        Map<String, String> all = new HashMap<>(QUICK);
        all.putAll(texts);
        return new SimulatorDriver(SimulatorOptions.read(DriverSettings.of(SimulatorOptions.ALL, all)), clock,
                InstantSource.system());
    }

    /** Time passes only by waiting. */
    private static final class VirtualClock implements PaceClock {
        final List<Long> waits = new ArrayList<>();
        private long now;

        @Override
        public long nanoTime() {
            return now;
        }

        @Override
        public boolean await(CountDownLatch stop, long nanos) {
            waits.add(nanos);
            now += nanos;
            return stop.getCount() == 0;
        }
    }
}
