// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.ascii;

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

/** The contract of all drivers, for text columns: the 40,000 lines of a real recording, at a pace and at full speed. */
class AsciiContractTest extends DriverContract {

    @TempDir
    Path folder;

    private final String file = TestFiles.find("test1.asc").toString();

    @Override
    protected DriverFactory factory() {
        return new AsciiDriverFactory();
    }

    @Override
    protected Counterpart endless() {
        return Counterpart.of(Map.of("file", file, "block", "1", "speed", "50"));
    }

    @Override
    protected Optional<Counterpart> ending() {
        return Optional.of(Counterpart.of(Map.of("file", file, "block", "999")));
    }

    /** A line is broken in the middle of the file. */
    @Override
    protected Optional<Counterpart> failing() throws IOException {
        Path broken = Files.createTempFile(folder, "broken", ".asc");
        Files.writeString(broken, "1 2 3 4 5\n".repeat(100) + "1 2 3 four 5\n" + "1 2 3 4 5\n");
        return Optional.of(Counterpart.of(Map.of("file", broken.toString(), "block", "10")));
    }

    /** A file has no cable. */
    @Override
    protected Set<InstrumentCase> without() {
        return Set.of(InstrumentCase.DROPPING_OUT);
    }

    @Override
    protected List<WrongSetting> wrongSettings() {
        return List.of(
                new WrongSetting("file", Map.of("file", folder.resolve("missing.asc").toString())),
                new WrongSetting("file", Map.of("file", folder.toString())),
                new WrongSetting("columns", Map.of("file", file, "columns", "hx,hy")),
                new WrongSetting("columns", Map.of("file", file, "columns", "hx,hx,hz,ex,ey")),
                new WrongSetting("columns", Map.of("file", file, "columns", "-,-,-,-,-")),
                new WrongSetting("columns", Map.of("file", file, "columns", "north/field,hy,hz,ex,ey")),
                new WrongSetting("units", Map.of("file", file, "units", "nT,nT")),
                new WrongSetting("units", Map.of("file", file, "units", "nT,nT,nT,,mV/km")));
    }
}
