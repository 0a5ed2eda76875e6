// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Wrong input is refused with what, where and what to do; nothing is touched. Here is what only the product can show; the
 * tests of the commands have the rest.
 */
@Timeout(600)
class BadInputTest {
    @TempDir Path folder;

    @Test
    void wrongUseAndFailureHaveCodesOfTheirOwnAndNothingIsMade() {
        Path file = folder.resolve("missing.h5");

        Product.run("info", file).refused(Ended.FAILED, "missing.h5");
        Product.run("create", file, "--survey", "acc", "--station", "a/b").refused(Ended.WRONG_USE, "station");
        collect(file, List.of("--driver", "lemi999"))
                .refused(Ended.WRONG_USE, "lemi999", "lemi424", "simulator", "ascii", "phoenix", "seedlink", "mqtt");

        assertFalse(Files.exists(file));
    }

    @Test
    void unableToSetSwmrModeNamesTheCauseAndTheCure() throws IOException {
        Path file = folder.resolve("old.h5");
        Script.run("old_file.py", file);
        byte[] before = Files.readAllBytes(file);

        Ended refused = collect(file, Instruments.simulator(100, 1, 0, 1000));

        refused.refused(Ended.FAILED, file.getFileName().toString(), "SWMR");
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void samplesThatAreNotNumbersAreRefusedWhenAskedTo() throws IOException {
        Path input = Files.writeString(folder.resolve("nan.txt"), "1 2 3 4 5\n1 NaN 3 4 5\n1 2 3 4 5\n".repeat(50));
        List<Object> instrument = Stream.concat(Instruments.columns(input, 1, 0).stream(), Stream.of("--set", "missing=NaN"))
                .toList();

        Collector.run(folder.resolve("kept.h5"), instrument, "--nan", "keep").succeeded();
        Collector.run(folder.resolve("refused.h5"), instrument, "--nan", "refuse").refused(Ended.FAILED, "NaN");
    }

    @Test
    void aFullQueueMakesTheInstrumentWaitAndNothingIsLost() {
        Path file = folder.resolve("queue.h5");

        Ended recorded = Collector.run(file, Instruments.simulator(1000, 1, 0, 100_000), "--queue", 1).succeeded();

        assertTrue(recorded.output().contains("500,000 samples in 5 channels"), recorded::toString);
        assertTrue(recorded.output().contains("0 gaps (0 samples)"), recorded::toString);
        Product.run("verify", file).succeeded();
    }

    private static Ended collect(Path file, List<Object> instrument) {
        return Collector.run(file, instrument, "--for", "5s");
    }
}
