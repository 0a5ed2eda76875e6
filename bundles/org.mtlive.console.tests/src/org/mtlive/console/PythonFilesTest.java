// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mtlive.testing.Python;
import org.mtlive.testing.SharedData;
import org.mtlive.testing.TestData;

/** Closed files written by today's Python mth5 on HDF5 2.0, read completely by our commands. */
class PythonFilesTest {

    private static final Path SCRIPTS = Path.of(System.getProperty("mtlive.root", ""), "releng/acceptance/src/test/python");
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ref_v0.1.0.h5", "ref_v0.2.0.h5"})
    void referenceFilesOfPythonAreReadCompletely(String name) throws IOException {
        readCompletely(TestData.copy(name, folder), name.contains("0.1.0") ? "0.1.0" : "0.2.0");
    }

    @Test
    void theSyntheticStationsOfPythonAreReadCompletely() throws IOException {
        readCompletely(SharedData.file("mth5/synthetic_test_data.h5"), "0.1.0");
    }

    private static void readCompletely(Path file, String version) throws IOException {
        JsonNode foreign = script("h5py_contents.py", file).path("channels");
        JsonNode stock = script("mth5_accepts.py", file).path("summary");

        JsonNode info = Console.run("info", file, "--json").json();
        JsonNode rows = Console.run("summary", file, "--channels", "--json").json();
        Console.run("verify", file).done();

        assertTrue(info.toString().contains(version), info::toString);
        assertEquals(foreign.size(), rows.size());
        sameRows(stock, rows);
        for (JsonNode row : rows) {
            sameValues(file, row, foreign);
        }
        assertEquals(stationsOf(rows), Console.run("summary", file, "--stations", "--json").json().size());
        assertEquals(1, Console.run("summary", file, "--surveys", "--json").json().size());
        assertFalse(Console.run("summary", file, "--runs", "--json").json().isEmpty());
    }

    private static long stationsOf(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(row -> row.path("station")).distinct().count();
    }

    /** Our rows say what the table of mth5 says; instants are compared without their notation. */
    private static void sameRows(JsonNode stock, JsonNode ours) {
        assertEquals(stock.size(), ours.size());
        for (JsonNode expected : stock) {
            JsonNode row = rowOf(ours, expected);
            for (String field : new String[] {"n_samples", "sample_rate", "latitude", "longitude", "elevation",
                    "azimuth", "tilt"})
                assertEquals(expected.path(field).asDouble(), row.path(field).asDouble(), 1e-9, () -> field + " of " + row);
            for (String field : new String[] {"measurement_type", "units", "has_data"})
                assertEquals(expected.path(field).asText(), row.path(field).asText(), () -> field + " of " + row);
            for (String field : new String[] {"start", "end"})
                assertEquals(expected.path(field).asText().substring(0, 19), row.path(field).asText().substring(0, 19),
                        () -> field + " of " + row);
        }
    }

    private static JsonNode rowOf(JsonNode rows, JsonNode wanted) {
        for (JsonNode row : rows)
            if (row.path("station").equals(wanted.path("station")) && row.path("run").equals(wanted.path("run"))
                    && row.path("component").equals(wanted.path("component")))
                return row;
        throw new AssertionError("no row for " + wanted + " in " + rows);
    }

    private static void sameValues(Path file, JsonNode row, JsonNode foreign) {
        String station = row.path("station").asText();
        String run = row.path("run").asText();
        String component = row.path("component").asText();

        JsonNode values = Console.run("read", file, "--survey", row.path("survey").asText(), "--station", station, "--run",
                run, "--component", component, "--from", 0, "--count", row.path("n_samples").asLong(), "--json").json()
                .path("values");

        String end = "/" + station + "/" + run + "/" + component;
        foreign.fieldNames().forEachRemaining(path -> {
            if (path.endsWith(end)) {
                JsonNode channel = foreign.path(path);
                assertEquals(channel.path("sha256").asText(), sha256(values, channel.path("dtype").asText()), path);
            }
        });
    }

    /** The same that h5py_contents.py computes: of doubles; single precision is printed with no more digits than it needs. */
    private static String sha256(JsonNode values, String type) {
        ByteBuffer bytes = ByteBuffer.allocate(values.size() * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (JsonNode value : values) {
            double number = value.isNull() ? Double.NaN : value.asDouble();
            bytes.putDouble(type.equals("float32") ? (float) number : number);
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** {@return what a script prints in its last line} */
    private static JsonNode script(String name, Path file) throws IOException {
        String printed = Python.run(Files.readString(SCRIPTS.resolve(name)), LIMIT, file).strip();
        return new Outcome(0, printed.substring(printed.lastIndexOf('\n') + 1), "").json();
    }
}
