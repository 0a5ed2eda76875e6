// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mtlive.hdf5.FileAccess;
import org.mtlive.hdf5.FileCreation;
import org.mtlive.hdf5.FileOpen;
import org.mtlive.hdf5.H5File;
import org.mtlive.hdf5.H5Value;
import org.mtlive.testing.Hdf5ForTests;

/** Every command refuses what is no MTH5 file, with what, where and what to do, and leaves it as it is. */
class BadFileTest {

    @TempDir
    private Path folder;

    static Stream<List<String>> commands() {
        return Stream.of(List.of("info"), List.of("verify"), List.of("monitor"), List.of("summary", "--channels"),
                List.of("summary", "--surveys"), List.of("read", "--station", "S", "--run", "R", "--component", "ex"));
    }

    /** To record is refused too. */
    static Stream<List<String>> allCommands() {
        return Stream.concat(commands(), Stream.of(List.of("collect", "--driver", "simulator", "--set", "samples=10",
                "--survey", "S", "--station", "S", "--run", "R")));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aMissingFile(List<String> command) {
        run(command, folder.resolve("gone.h5")).failed("gone.h5", "no file");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aFolder(List<String> command) {
        run(command, folder).failed(folder.toString(), "folder");
    }

    @ParameterizedTest
    @MethodSource("allCommands")
    void aFileThatIsNotHdf5(List<String> command) throws IOException {
        Path text = Files.writeString(folder.resolve("text.h5"), "some text ".repeat(500));

        untouchedBy(command, text, "text.h5", "HDF5");
        run(command, Files.createFile(folder.resolve("empty.h5"))).failed("empty.h5", "HDF5");
    }

    @ParameterizedTest
    @MethodSource("allCommands")
    void aFileThatIsHdf5ButNotMth5(List<String> command) throws IOException {
        Path file = folder.resolve("other.h5");
        try (H5File made = Hdf5ForTests.library("bad").create(file, FileCreation.standard(), FileAccess.plain())) {
            made.root().setAttribute("title", new H5Value.Text("something else"));
        }

        untouchedBy(command, file, "other.h5", "MTH5");
    }

    @ParameterizedTest
    @MethodSource("allCommands")
    void aFileOfAnUnknownVersion(List<String> command) throws IOException {
        Path file = folder.resolve("future.h5");
        Console.run("create", file).done();
        try (H5File made = Hdf5ForTests.library("bad").open(file, FileOpen.READ_WRITE, FileAccess.plain())) {
            made.root().setAttribute("file.version", new H5Value.Text("7.0.0"));
        }

        untouchedBy(command, file, "7.0.0", "0.2.0");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aNameThatCannotBeAPath(List<String> command) {
        List<Object> all = new ArrayList<>(command);
        all.add(1, "a\0b.h5");

        Console.run(all.toArray()).wrongUse("path");
    }

    private static void untouchedBy(List<String> command, Path file, String... words) throws IOException {
        byte[] before = Files.readAllBytes(file);

        run(command, file).failed(words);

        assertArrayEquals(before, Files.readAllBytes(file));
    }

    private static Outcome run(List<String> command, Path file) {
        List<Object> all = new ArrayList<>(command);
        all.add(1, file);
        return Console.run(all.toArray());
    }
}
