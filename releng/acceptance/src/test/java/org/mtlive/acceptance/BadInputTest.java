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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong input is refused with what, where and what to do; nothing is touched. */
@Timeout(600)
class BadInputTest {
    private static final String[] READING = {"info", "summary", "verify", "monitor", "read"};
    @TempDir Path folder;

    @ParameterizedTest @ValueSource(strings = {"info", "summary", "verify", "monitor", "read"})
    void swmrOnAMissingFileSaysThatThereIsNoSuchFile(String command) {
        reading(command, folder.resolve("missing.h5")).refused(Ended.FAILED, "missing.h5");

        assertFalse(Files.exists(folder.resolve("missing.h5")));
    }

    @Test
    void whatIsNotHdf5IsNamedSo() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.h5"), "Dear reader, this is not HDF5. ".repeat(100));

        untouchedBy(file, "HDF5");
    }

    @Test
    void hdf5ThatIsNotMth5IsNamedSo() throws IOException {
        untouchedBy(made("other"), "MTH5");
    }

    @Test
    void anUnknownVersionIsNamedWithTheKnownOnes() throws IOException {
        untouchedBy(made("version"), "9.9.9", "0.2.0");
        create(folder.resolve("new.h5"), "--version", "0.3.0").refused(Ended.WRONG_USE, "0.3.0", "0.2.0");
        assertFalse(Files.exists(folder.resolve("new.h5")));
    }

    @Test
    void unableToSetSwmrModeNamesTheCauseAndTheCure() throws IOException {
        Path file = made("old");
        byte[] before = Files.readAllBytes(file);

        Ended refused = collect(file, Instruments.simulator(100, 1, 0, 1000));

        refused.refused(Ended.FAILED, file.getFileName().toString(), "SWMR");
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @ParameterizedTest @ValueSource(strings = {"float16", "text", "uint8"})
    void aWrongTypeIsNamedWithTheKnownOnes(String type) {
        create(folder.resolve("new.h5"), "--dtype", type).refused(Ended.WRONG_USE, type, "float32", "int32");

        assertFalse(Files.exists(folder.resolve("new.h5")));
    }

    static Stream<String> badNames() {
        return Stream.of("a/b", "..", "Ж1", "x".repeat(300), "", "tab\there");
    }

    @ParameterizedTest @MethodSource("badNames")
    void badNamesAreRefusedBeforeAFileIsMade(String name) {
        Path file = folder.resolve("named.h5");

        Product.run("create", file, "--survey", "acc", "--station", name, "--run", "001", "--sample-rate", 1,
                "--channels", "ex").refused(Ended.WRONG_USE, "station");
        Product.run("collect", file, "--driver", "simulator", "--survey", "acc", "--station", "ST1", "--run", name)
                .refused(Ended.WRONG_USE, "run");

        assertFalse(Files.exists(file));
    }

    @Test
    void anUnknownDriverIsNamedWithTheKnownOnes() {
        collect(folder.resolve("d.h5"), List.of("--driver", "lemi999"))
                .refused(Ended.WRONG_USE, "lemi999", "lemi424", "simulator", "ascii");
    }

    @Test
    void anUnknownOptionOfADriverIsNamedWithTheKnownOnes() {
        collect(folder.resolve("d.h5"), List.of("--driver", "simulator", "--set", "sampel-rate=10"))
                .refused(Ended.WRONG_USE, "sampel-rate", "sample-rate");
    }

    @Test
    void aWrongValueOfAnOptionIsNamedWithWhatIsExpected() {
        collect(folder.resolve("d.h5"), List.of("--driver", "simulator", "--set", "sample-rate=fast"))
                .refused(Ended.WRONG_USE, "sample-rate", "fast");
    }

    @Test
    void aMissingInputOfADriverIsNamed() {
        Ended refused = collect(folder.resolve("d.h5"), Instruments.lemi424(folder.resolve("gone.txt"), 0));

        assertTrue(refused.code() != 0, refused::toString);
        refused.refused(refused.code(), "gone.txt");
    }

    @ParameterizedTest @ValueSource(strings = {"/sys/live.h5", "/proc/live.h5", "no-such-folder/live.h5"})
    void aFolderThatCannotBeWrittenIsNamed(String path) {
        Path file = folder.resolve(path);

        create(file).refused(Ended.FAILED, file.getParent().toString());
        collect(file, Instruments.simulator(100, 1, 0, 1000)).refused(Ended.FAILED, file.getParent().toString());
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

    private void untouchedBy(Path file, String... words) throws IOException {
        byte[] before = Files.readAllBytes(file);
        for (String command : READING)
            reading(command, file).refused(Ended.FAILED, words);
        collect(file, Instruments.simulator(100, 1, 0, 1000)).refused(Ended.FAILED, words);
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    private Path made(String kind) {
        Path file = folder.resolve(kind + ".h5");
        Script.run("bad_file.py", file, kind);
        return file;
    }

    private static Ended reading(String command, Path file) {
        return switch (command) {
            case "read" -> Product.run("read", file, "--station", "ST1", "--run", "001", "--component", "ex");
            case "monitor" -> Product.run("monitor", file, "--for", "5s");
            case "summary" -> Product.run("summary", file, "--channels");
            default -> Product.run(command, file);
        };
    }

    private static Ended create(Path file, Object... options) {
        return Product.run(Stream.concat(Stream.of("create", file, "--survey", "acc", "--station", "ST1", "--run", "001",
                "--sample-rate", 100, "--channels", "ex,ey"), Stream.of(options)).toArray());
    }

    private static Ended collect(Path file, List<Object> instrument) {
        return Collector.run(file, instrument, "--for", "5s");
    }
}
