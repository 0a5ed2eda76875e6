// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.replay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.QualityBit;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.Samples;
import org.mtlive.acquisition.driver.support.PaceClock;
import org.mtlive.mth5.CoefficientFilter;
import org.mtlive.mth5.SampleType;
import org.mtlive.testing.CollectingSink;
import org.mtlive.testing.SharedData;
import org.mtlive.testing.TestData;

@Timeout(60)
class ReplayDriverTest {

    private static final int EX = 0;
    private static final int HX = 1;
    private static final int SAMPLES = 1000;

    @TempDir
    Path folder;

    private final CollectingSink sink = new CollectingSink();
    private Path file;

    @BeforeEach
    void write() throws Exception {
        file = Mth5ForTests.write(folder.resolve("a.h5"), SAMPLES);
    }

    @Test
    void channelsAreDescribedAsTheFileDoes() throws Exception {
        InstrumentDescription description = driver(Map.of("run", "001")).describe();

        assertEquals("replay of a.h5 MT001 001", description.title());
        assertEquals("MTU-5C", description.model());
        assertEquals(43.5, description.position().orElseThrow().latitudeDegrees());
        assertEquals(List.of("ex", "hx", "temperature"),
                description.channels().stream().map(ChannelDescription::component).toList());
        assertEquals(List.of(SampleType.FLOAT32, SampleType.INT32, SampleType.FLOAT64),
                description.channels().stream().map(ChannelDescription::sampleType).toList());
        ChannelDescription ex = description.channels().get(EX);
        assertEquals(12.5, ex.azimuthDegrees());
        assertEquals(Map.of("dipole_length", 100.0), ex.metadata());
        assertEquals(List.of("dipole_100m"), ex.filterNames());
        assertEquals(0.1, ((CoefficientFilter) description.filters().getFirst()).gain());
    }

    @Test
    void everySampleOfARunComesInItsTypeAndAtItsTime() throws Exception {
        String end = replay(Map.of("run", "002", "speed", "0", "batch", "70"));

        float[] ex = new float[SAMPLES];
        int[] hx = new int[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            ex[i] = i + 0.5f;
            hx[i] = i;
        }
        assertArrayEquals(ex, floats(EX));
        assertArrayEquals(hx, ints(HX));
        assertEquals(SAMPLES / 10, sink.of(2).stream().mapToInt(SampleBatch::count).sum());
        assertEquals(0, sink.batches().stream().mapToInt(SampleBatch::quality).sum());
        assertEquals(Mth5ForTests.START.plusSeconds(15), sink.of(EX).getFirst().deviceTime());
        assertEquals("FINISHED", end);
    }

    @Test
    void allRunsFollowEachOtherWithTheTimeBetweenThemAsAGap() throws Exception {
        String end = replay(Map.of("run", "all", "speed", "0", "channels", "ex,hx=hy"));

        List<SampleBatch> ex = sink.of(EX);
        SampleBatch second = ex.stream().filter(b -> b.qualityBits().contains(QualityBit.GAP_BEFORE)).findFirst()
                .orElseThrow();
        assertEquals(2 * SAMPLES, floats(EX).length);
        assertEquals(SAMPLES + 2000, second.firstSample());
        assertEquals(0.5f, ((Samples.Float32) second.samples()).values()[0]);
        assertEquals(Mth5ForTests.START.plusSeconds(15), second.deviceTime());
        assertEquals(1, ex.stream().filter(b -> b.quality() != 0).count());
        assertEquals("FINISHED", end);
    }

    @Test
    void whatTwoRunsHaveOfTheSameTimeIsPlayedOnce() throws Exception {
        file = Mth5ForTests.write(folder.resolve("overlap.h5"), SAMPLES, -1);

        replay(Map.of("run", "all", "speed", "0", "channels", "ex"));

        float[] ex = floats(EX);
        assertEquals(2 * SAMPLES - 200, ex.length);
        assertEquals(SAMPLES - 0.5f, ex[SAMPLES - 1]);
        assertEquals(200.5f, ex[SAMPLES]);
        assertEquals(0, sink.batches().stream().mapToInt(SampleBatch::quality).sum());
    }

    @Test
    void theSpeedSetsThePace() throws Exception {
        List<Long> waits = new ArrayList<>();
        PaceClock clock = new PaceClock() {
            private long now;

            @Override
            public long nanoTime() {
                return now;
            }

            @Override
            public boolean await(CountDownLatch stop, long nanos) {
                waits.add(nanos);
                now += nanos;
                return false;
            }
        };
        ReplayDriver driver = driver(Map.of("run", "001", "speed", "0.1"), clock, InstantSource.system());
        driver.arm();
        driver.start(sink);
        sink.awaitEnd();
        driver.close();

        assertEquals(50e9, waits.stream().mapToLong(Long::longValue).sum(), 1e6); // 5 s of samples, ten times slower
        assertEquals(SAMPLES, floats(EX).length);
        assertTrue(sink.of(EX).stream().allMatch(batch -> batch.count() <= 5), "batches of at most 0.25 s");
    }

    @Test
    void theTimesCanBeThoseOfNow() throws Exception {
        Instant now = Instant.parse("2026-11-26T08:00:00.7Z");
        ReplayDriver driver = driver(Map.of("run", "001", "speed", "0", "times", "now"), PaceClock.system(),
                InstantSource.fixed(now));

        Instant start = driver.arm();
        driver.start(sink);
        sink.awaitEnd();
        driver.close();

        assertEquals(Instant.parse("2026-11-26T08:00:00Z"), start);
        assertEquals(start, sink.of(EX).getFirst().deviceTime());
    }

    @Test
    void aFileOfPythonsMth5CanBePlayed() throws Exception {
        file = TestData.copy("ref_v0.2.0.h5", folder);

        String end = replay(Map.of("speed", "0"));

        assertEquals(4096, floats(EX).length);
        assertEquals("FINISHED", end);
    }

    @Test
    void aStationOfALargerFileOfPythonsMth5CanBePlayed() throws Exception {
        file = SharedData.file("mth5/synthetic_test_data.h5");

        String end = replay(Map.of("speed", "0", "station", "test1"));

        assertEquals(5, driver(Map.of("station", "test1")).describe().channels().size());
        assertEquals(40_000, sink.of(EX).stream().mapToInt(SampleBatch::count).sum());
        assertEquals("FINISHED", end);
    }

    @Test
    void whatIsNotClearOrNotThereIsToldWithTheOptionsName() {
        assertEquals("option 'run': name the one to play, or 'all'; there is 001, 002", message(Map.of()));
        assertEquals("option 'run': there is no '3' in the file; there is 001, 002", message(Map.of("run", "3")));
        assertEquals("option 'station': there is no 'MT9' in the file; there is MT001",
                message(Map.of("station", "MT9")));
        assertEquals("option 'channels': there is no 'ey'; there is ex, hx, temperature",
                message(Map.of("run", "001", "channels", "ex,ey")));
        file = folder.resolve("none.h5");
        assertTrue(message(Map.of()).startsWith("option 'file': "), message(Map.of()));
    }

    @Test
    void aFileThatIsNoMth5IsRefused() throws Exception {
        file = Files.writeString(folder.resolve("text.h5"), "no HDF5");

        assertTrue(message(Map.of()).startsWith("option 'file': "), message(Map.of()));
    }

    private String message(Map<String, String> texts) {
        return assertThrows(DriverException.class, () -> driver(texts).describe()).getMessage();
    }

    private float[] floats(int channel) {
        List<SampleBatch> batches = sink.of(channel);
        float[] all = new float[batches.stream().mapToInt(SampleBatch::count).sum()];
        int at = 0;
        for (SampleBatch batch : batches) {
            System.arraycopy(((Samples.Float32) batch.samples()).values(), 0, all, at, batch.count());
            at += batch.count();
        }
        return all;
    }

    private int[] ints(int channel) {
        return sink.of(channel).stream().flatMapToInt(batch -> Arrays.stream(
                ((Samples.Int32) batch.samples()).values())).toArray();
    }

    private String replay(Map<String, String> texts) throws Exception {
        try (ReplayDriver driver = driver(texts)) {
            driver.arm();
            driver.start(sink);
            return sink.awaitEnd();
        }
    }

    private ReplayDriver driver(Map<String, String> texts) throws DriverException {
        return driver(texts, PaceClock.system(), InstantSource.system());
    }

    private ReplayDriver driver(Map<String, String> texts, PaceClock clock, InstantSource time)
            throws DriverException {
        Map<String, String> all = new HashMap<>(texts);
        all.put("file", file.toString());
        return new ReplayDriver(Mth5ForTests.readers(), ReplayOptions.read(DriverSettings.of(ReplayOptions.ALL, all)),
                clock, time);
    }
}
