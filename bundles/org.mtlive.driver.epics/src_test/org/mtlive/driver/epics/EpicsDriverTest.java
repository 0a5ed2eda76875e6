// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.epics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.mth5.SampleType;
import org.mtlive.testing.Broker;
import org.mtlive.testing.DriverRecorder;
import org.mtlive.testing.SoftIoc;

/** The driver with a real server of five waveforms. */
@Timeout(240)
class EpicsDriverTest {

    private static final Duration STEP = Duration.ofMillis(40);
    private static final Instant START = Instant.ofEpochSecond(1_767_225_600);

    @BeforeAll
    static void keepToLoopback() {
        System.setProperty("EPICS_PVA_ADDR_LIST", "127.0.0.1");
        System.setProperty("EPICS_PVA_AUTO_ADDR_LIST", "NO");
    }

    /** All five waveforms. */
    static Map<String, String> settings(int port, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(Map.of("server", "127.0.0.1:" + port, "sample-rate", "1000", "channels",
                "MT:HX=hx,MT:HY=hy,MT:HZ=hz,MT:EX=ex,MT:EY=ey"));
        all.putAll(more);
        return all;
    }

    @Test
    void theWaveformsAreRecordedInTheirTypesAtTheirTimes() throws Exception {
        try (SoftIoc server = SoftIoc.start(STEP);
                DriverRecorder recorder = record(server.port(), Map.of("units", "mV/km"))) {
            recorder.awaitSample(1000);

            assertEquals(List.of(SampleType.FLOAT64, SampleType.FLOAT32, SampleType.INT32, SampleType.FLOAT64,
                    SampleType.FLOAT64),
                    recorder.description().channels().stream().map(channel -> channel.sampleType()).toList());
            assertValues(recorder);
        }
    }

    @Test
    void aVariableThatSkipsHasAGapOfItsLengthAndTheOthersHaveNone() throws Exception {
        try (SoftIoc server = SoftIoc.start(STEP); DriverRecorder recorder = record(server.port(), Map.of())) {
            recorder.awaitSample(500);
            server.hold(true);
            recorder.awaitSampleOf(0, 1500);
            server.hold(false);
            recorder.awaitSample(2000);

            List<String> gaps = recorder.gaps().stream().filter(gap -> gap.startsWith("2:")).toList();
            assertEquals(1, gaps.size(), gaps::toString);
            assertTrue(gaps.getFirst().matches("2:\\d+\\+\\d+0\\[GAP_BEFORE\\]"), gaps::toString);
            assertValues(recorder);
        }
    }

    @Test
    void aServerThatComesBackIsRecordedOnWithAMarkedGap() throws Exception {
        int port = Broker.freePort();
        SoftIoc first = SoftIoc.start(port, STEP, 0);
        try (DriverRecorder recorder = record(port, Map.of())) {
            recorder.awaitSample(500);
            first.close();
            recorder.awaitStatus("5 of 5 variables are away");
            try (SoftIoc second = SoftIoc.start(port, STEP, 1000)) {
                recorder.awaitSample(50_500);

                assertValues(recorder);
                assertTrue(recorder.gaps().size() >= 5, recorder.gaps()::toString);
            }
        } finally {
            first.close();
        }
    }

    @Test
    void aNameThatNobodyServesIsTold() throws Exception {
        try (SoftIoc server = SoftIoc.start(STEP)) {
            DriverException e = assertThrows(DriverException.class, () -> record(server.port(),
                    Map.of("channels", "MT:HX=hx,MT:NO=hy", "timeout", "3s")));

            assertTrue(e.getMessage().contains("MT:NO"), e::getMessage);
            assertTrue(!e.getMessage().contains("MT:HX"), e::getMessage);
        }
    }

    private static DriverRecorder record(int port, Map<String, String> more) throws Exception {
        return new DriverRecorder(new EpicsDriverFactory(), settings(port, more));
    }

    /** Whatever is there stands at its place. */
    private static void assertValues(DriverRecorder recorder) {
        long first = Math.round(Duration.between(START, recorder.start()).toNanos() / 1e6);
        for (int channel = 0; channel < 5; channel++) {
            double[] values = recorder.values(channel);
            int there = 0;
            for (int i = 0; i < values.length; i++) {
                if (!Double.isNaN(values[i])) {
                    assertEquals(SoftIoc.value(channel, first + i), values[i], "channel " + channel + " sample " + i);
                    there++;
                }
            }
            assertTrue(there >= 500, "channel " + channel + " has " + there + " samples");
        }
    }
}
