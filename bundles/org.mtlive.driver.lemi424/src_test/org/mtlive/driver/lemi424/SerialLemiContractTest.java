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
import org.mtlive.driver.tck.CutCounterpart;
import org.mtlive.driver.tck.DriverContract;
import org.mtlive.driver.tck.InstrumentCase;
import org.mtlive.driver.tck.WrongSetting;

/** The contract of all drivers, for a station on a real serial line. */
class SerialLemiContractTest extends DriverContract {

    @TempDir
    Path folder;

    @Override
    protected DriverFactory factory() {
        return new SerialLemiDriverFactory();
    }

    @Override
    protected Counterpart endless() throws IOException, InterruptedException {
        return new SendingStation(Files.createTempDirectory(folder, "line"), 5);
    }

    /** The cable is pulled and put back. */
    @Override
    protected Optional<CutCounterpart> droppingOut() throws IOException, InterruptedException {
        return Optional.of(new SendingStation(Files.createTempDirectory(folder, "cut"), 5));
    }

    @Override
    protected List<WrongSetting> wrongSettings() throws IOException {
        String missing = folder.resolve("ttyNone").toString();
        Path noPort = Files.writeString(folder.resolve("file"), "no port");
        return List.of(
                new WrongSetting("port", Map.of("port", missing)),
                new WrongSetting("port", Map.of("port", " ")),
                new WrongSetting("port", Map.of("port", noPort.toString())),
                new WrongSetting("silence", Map.of("port", missing, "silence", "1h")),
                new WrongSetting("channels", Map.of("port", missing, "channels", "bx,e9")),
                new WrongSetting("channels", Map.of("port", missing, "channels", "bx,bx")));
    }

    /**
     * A station has no end, and a pulled cable does not end it: {@link SerialLemiDriverTest} shows that it is offline,
     * and goes on, instead.
     */
    @Override
    protected Set<InstrumentCase> without() {
        return Set.of(InstrumentCase.ENDING, InstrumentCase.FAILING);
    }
}
