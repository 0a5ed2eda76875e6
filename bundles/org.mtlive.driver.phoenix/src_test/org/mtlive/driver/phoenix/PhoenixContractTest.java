// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.phoenix;

import java.io.IOException;
import java.nio.file.DirectoryStream;
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

/** The contract of all drivers, for Phoenix recordings: finished ones, and one that a receiver writes to. */
class PhoenixContractTest extends DriverContract {

    @TempDir
    Path folder;

    @Override
    protected DriverFactory factory() {
        return new PhoenixDriverFactory();
    }

    @Override
    protected Counterpart endless() throws IOException {
        return new WritingReceiver(new MadeRecording(Files.createTempDirectory(folder, "growing")));
    }

    /** With gaps, so that their marks are looked at. */
    @Override
    protected Optional<Counterpart> ending() throws IOException {
        return Optional.of(Counterpart.of(Map.of("folder", finished().toString(), "batch", "70")));
    }

    /** Someone takes the card out while the recording is followed. */
    @Override
    protected Optional<Counterpart> failing() throws IOException {
        Path recording = finished();
        return Optional.of(Counterpart.of(Map.of("folder", recording.toString(), "follow", "yes", "poll", "20ms"))
                .whenStarted(() -> {
                    try (DirectoryStream<Path> files = Files.newDirectoryStream(recording.resolve("1"))) {
                        for (Path file : files) {
                            Files.delete(file);
                        }
                    }
                    Files.delete(recording.resolve("1"));
                }));
    }

    /** A file has no cable. */
    @Override
    protected Set<InstrumentCase> without() {
        return Set.of(InstrumentCase.DROPPING_OUT);
    }

    @Override
    protected List<WrongSetting> wrongSettings() throws IOException {
        String good = finished().toString();
        return List.of(
                new WrongSetting("folder", Map.of("folder", folder.resolve("missing").toString())),
                new WrongSetting("folder", Map.of("folder", Files.createTempDirectory(folder, "empty").toString())),
                new WrongSetting("data", Map.of("folder", good, "data", "td_30")),
                new WrongSetting("channels", Map.of("folder", good, "channels", "e1,h3")),
                new WrongSetting("channels", Map.of("folder", good, "channels", "e1,e1")),
                new WrongSetting("channels", Map.of("folder", good, "channels", "e1,h2=e1")),
                new WrongSetting("channels", Map.of("folder", good, "channels", "e1=no/name")));
    }

    private Path finished() throws IOException {
        MadeRecording recording = new MadeRecording(Files.createTempDirectory(folder, "finished"));
        for (int sequence : new int[] {1, 2, 4}) {
            recording.continuous(0, sequence);
            recording.continuous(1, sequence);
        }
        return recording.folder();
    }
}
