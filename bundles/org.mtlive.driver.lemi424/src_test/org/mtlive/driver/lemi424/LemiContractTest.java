// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.io.TempDir;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.driver.tck.Counterpart;
import org.mtlive.driver.tck.DriverContract;
import org.mtlive.driver.tck.InstrumentCase;
import org.mtlive.driver.tck.WrongSetting;

/** The contract of all drivers, for LEMI-424 recordings: finished ones, and one that a station writes to. */
class LemiContractTest extends DriverContract {

    @TempDir
    Path folder;

    @Override
    protected DriverFactory factory() {
        return new LemiDriverFactory();
    }

    @Override
    protected Counterpart endless() throws IOException {
        return new WritingStation(copy());
    }

    @Override
    protected Optional<Counterpart> ending() throws IOException {
        return Optional.of(Counterpart.of(Map.of("file", copy().toString(), "batch", "7")));
    }

    /** Someone takes the card out while the file is followed. */
    @Override
    protected Optional<Counterpart> failing() throws IOException {
        Path file = copy();
        return Optional.of(Counterpart.of(Map.of("file", file.toString(), "follow", "yes", "poll", "20ms"))
                .whenStarted(() -> Files.delete(file)));
    }

    /** A file has no cable. */
    @Override
    protected Set<InstrumentCase> without() {
        return Set.of(InstrumentCase.DROPPING_OUT);
    }

    @Override
    protected List<WrongSetting> wrongSettings() throws IOException {
        String good = copy().toString();
        return List.of(
                new WrongSetting("file", Map.of("file", folder.resolve("missing.txt").toString())),
                new WrongSetting("file", Map.of("file", Files.createTempDirectory(folder, "empty").toString())),
                new WrongSetting("channels", Map.of("file", good, "channels", "bx,e9")),
                new WrongSetting("channels", Map.of("file", good, "channels", "bx,bx")),
                new WrongSetting("channels", Map.of("file", good, "channels", "bx,by=no/name")));
    }

    private Path copy() throws IOException {
        Path file = Files.createTempDirectory(folder, "station").resolve("202009302021.TXT");
        return Files.copy(TestFiles.find("example_lemi.txt"), file);
    }
}
