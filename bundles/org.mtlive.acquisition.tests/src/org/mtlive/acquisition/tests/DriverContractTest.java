// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.acquisition.driver.InstrumentDriver;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.testing.TestData;

/** What every driver keeps to. */
@Timeout(60)
class DriverContractTest {

    @TempDir
    Path folder;

    private final ContractSink sink = new ContractSink();

    @ParameterizedTest
    @ValueSource(strings = {"simulator", "lemi424", "ascii"})
    void theDescriptionIsTheSameEveryTime(String id) throws Exception {
        try (InstrumentDriver driver = ending(id)) {
            assertEquals(driver.describe(), driver.describe());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"simulator", "lemi424", "ascii"})
    void aFullSinkLosesNothingAndTheEndComesOnce(String id) throws Exception {
        sink.fullBeforeEach = 3;
        try (InstrumentDriver driver = ending(id)) {
            List<ChannelDescription> channels = driver.describe().channels();
            driver.arm();
            driver.start(sink);
            assertEquals(List.of(EndReason.FINISHED), sink.awaitEnds());

            for (int channel = 0; channel < channels.size(); channel++) {
                long expected = 0;
                for (SampleBatch batch : sink.of(channel)) {
                    assertEquals(expected, batch.firstSample());
                    assertEquals(channels.get(channel).sampleType(), batch.samples().type());
                    expected = batch.endSample();
                }
                assertEquals(sink.of(0).getLast().endSample(), expected);
                assertTrue(expected > 0);
            }
        }
        assertEquals(List.of(EndReason.FINISHED), sink.awaitEnds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"simulator", "lemi424", "ascii"})
    void aStopEndsAllChannelsAtTheSameSample(String id) throws Exception {
        try (InstrumentDriver driver = endless(id)) {
            int channels = driver.describe().channels().size();
            driver.arm();
            driver.start(sink);
            sink.awaitBatch();
            driver.stop(Duration.ofSeconds(5));

            assertEquals(List.of(EndReason.STOPPED), sink.awaitEnds());
            for (int channel = 1; channel < channels; channel++) {
                assertEquals(sink.of(0).getLast().endSample(), sink.of(channel).getLast().endSample());
            }
            driver.stop(Duration.ofSeconds(1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"simulator", "lemi424", "ascii"})
    void aClosedSinkEndsTheDriver(String id) throws Exception {
        sink.closed = true;
        try (InstrumentDriver driver = endless(id)) {
            driver.arm();
            driver.start(sink);

            assertEquals(List.of(EndReason.STOPPED), sink.awaitEnds());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"simulator", "lemi424", "ascii"})
    void noThreadIsLeftAfterClose(String id) throws Exception {
        for (int i = 0; i < 20; i++) {
            InstrumentDriver driver = endless(id);
            driver.arm();
            driver.start(new ContractSink());
            driver.close();
            driver.close();
        }

        assertFalse(Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("mtlive-driver-" + id)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"simulator", "lemi424", "ascii"})
    void closingADriverThatNeverStartedIsFine(String id) throws Exception {
        InstrumentDriver driver = ending(id);
        driver.stop(Duration.ofSeconds(1));
        driver.close();
        driver.close();
    }

    private InstrumentDriver ending(String id) throws Exception {
        return create(id, switch (id) {
            case "simulator" -> Map.of("samples", "5000", "speed", "0", "filter-length", "1024");
            case "lemi424" -> Map.of("file", TestData.copy("example_lemi.txt", folder).toString(), "batch", "7");
            default -> Map.of("file", TestData.copy("test1.asc", folder).toString());
        });
    }

    /** Drivers that would go on far beyond the time of a test, at real pace or waiting for more. */
    private InstrumentDriver endless(String id) throws Exception {
        Path folderOfOne = Files.createTempDirectory(folder, id);
        return create(id, switch (id) {
            case "simulator" -> Map.of("sample-rate", "100", "batch", "5", "filter-length", "1024");
            case "lemi424" -> Map.of("file", TestData.copy("example_lemi.txt", folderOfOne).toString(),
                    "follow", "yes");
            default -> Map.of("file", TestData.copy("test1.asc", folderOfOne).toString(),
                    "block", "1", "speed", "50");
        });
    }

    private static InstrumentDriver create(String id, Map<String, String> texts) throws Exception {
        DriverFactory factory = Services.driver(id);
        return factory.create(DriverSettings.of(factory.options(), texts));
    }
}
