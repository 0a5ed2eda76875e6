// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mtlive.testing.ChildProcess;
import org.mtlive.testing.Python;
import org.mtlive.testing.TestData;

/** Bounds are set so that tools of older HDF5 open our files, live layout or finalised. */
@Timeout(600)
class ForeignToolsTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"0.1.0, finalised", "0.2.0, finalised", "0.1.0, kept live", "0.2.0, kept live"})
    void filesOfBothVersionsOpenInH5dumpH5pyOnTwoVersionsOfHdf5AndMth5(String version, String form) {
        Path input = TestData.copy("test1.asc", folder);
        Path file = folder.resolve("foreign.h5");
        Object[] options = form.equals("finalised") ? new Object[] {"--version", version}
                : new Object[] {"--version", version, "--keep-live"};
        Collector.run(file, Instruments.columns(input, 1, 0), options).succeeded();

        JsonNode current = Script.json("h5py_contents.py", file);
        JsonNode older = Script.jsonWith(Python.HDF5_1_14, "h5py_contents.py", file);
        JsonNode accepted = Script.json("mth5_accepts.py", file);
        String dump = h5dump("-H", file.toString());
        h5dump("-d", "/" + Collector.runPath(version) + "/ex", file.toString());

        assertTrue(current.path("hdf5").asText().startsWith("2."), current.path("hdf5")::asText);
        assertTrue(older.path("hdf5").asText().startsWith("1.14."), older.path("hdf5")::asText);
        assertEquals(5, current.path("channels").size());
        assertEquals(current.path("channels"), older.path("channels"));
        assertEquals(current.path("attributes"), older.path("attributes"));
        assertEquals(version, accepted.path("version").asText());
        assertTrue(dump.contains("channel_summary"), dump);
    }

    @ParameterizedTest @ValueSource(strings = {"float32", "float64", "int32", "int64"})
    void addChannelHonoursTypeChunksAndAnUnlimitedShape(String type) {
        Path file = folder.resolve("created.h5");

        Product.run("create", file, "--survey", "acc", "--station", "ST1", "--run", "001", "--sample-rate", 100,
                "--channels", "ex,ey,hx,hy,hz", "--dtype", type, "--chunk", 5000).succeeded();

        JsonNode channels = Script.json("h5py_contents.py", file).path("channels");
        assertEquals(5, channels.size(), channels::toString);
        for (JsonNode channel : channels) {
            assertEquals(type, channel.path("dtype").asText());
            assertEquals(5000, channel.path("chunk").asInt());
            assertEquals(0, channel.path("samples").asInt());
            assertTrue(channel.path("unlimited").asBoolean());
        }
    }

    private static String h5dump(String... arguments) {
        List<String> command = new ArrayList<>(List.of(System.getProperty("mtlive.h5dump", "h5dump")));
        command.addAll(List.of(arguments));
        try (ChildProcess child = ChildProcess.start(command, Map.of())) {
            return child.awaitSuccess(Duration.ofMinutes(4));
        } catch (IOException e) {
            return fail("h5dump is missing (Debian package hdf5-tools)", e);
        }
    }
}
