// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

/** The contract of all drivers, for the replay of real files by the real reader. */
class ReplayContractTest extends DriverContract {

    private static final int LONG = 60_000;

    @TempDir
    Path folder;

    @Override
    protected DriverFactory factory() {
        return new ReplayDriverFactory(Mth5ForTests.readers());
    }

    @Override
    protected Counterpart endless() throws IOException {
        return Counterpart.of(Map.of("file", file("endless.h5", LONG).toString(), "run", "001", "batch", "10"));
    }

    /** Two runs, so that the mark of the gap between them is looked at. */
    @Override
    protected Optional<Counterpart> ending() throws IOException {
        return Optional.of(Counterpart.of(Map.of("file", file("ending.h5", 2000).toString(), "run", "all", "speed",
                "0", "batch", "300")));
    }

    /** The file is cut off while it is played. */
    @Override
    protected Optional<Counterpart> failing() throws IOException {
        Path file = Mth5ForTests.write(Files.createTempDirectory(folder, "failing").resolve("a.h5"), LONG);
        return Optional.of(Counterpart.of(Map.of("file", file.toString(), "run", "001", "batch", "10"))
                .whenStarted(() -> {
                    try (var out = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
                        out.truncate(4096);
                    }
                }));
    }

    /** A file has no cable. */
    @Override
    protected Set<InstrumentCase> without() {
        return Set.of(InstrumentCase.DROPPING_OUT);
    }

    @Override
    protected List<WrongSetting> wrongSettings() throws IOException {
        String good = file("good.h5", 100).toString();
        return List.of(
                new WrongSetting("file", Map.of("file", folder.resolve("missing.h5").toString())),
                new WrongSetting("file", Map.of("file", Files.writeString(folder.resolve("x.h5"), "x").toString())),
                new WrongSetting("survey", Map.of("file", good, "survey", "S2", "run", "001")),
                new WrongSetting("station", Map.of("file", good, "station", "MT2", "run", "001")),
                new WrongSetting("run", Map.of("file", good)),
                new WrongSetting("run", Map.of("file", good, "run", "003")),
                new WrongSetting("channels", Map.of("file", good, "run", "001", "channels", "ex,ey")),
                new WrongSetting("channels", Map.of("file", good, "run", "001", "channels", "ex,hx=ex")),
                new WrongSetting("channels", Map.of("file", good, "run", "001", "channels", "ex=no/name")));
    }

    private Path file(String name, int samples) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? file : Mth5ForTests.write(file, samples);
    }
}
