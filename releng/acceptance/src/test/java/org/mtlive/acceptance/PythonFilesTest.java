// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mtlive.testing.SharedData;
import org.mtlive.testing.TestData;

/** Closed files written by today's Python mth5 on HDF5 2.0, read completely by our commands. */
@Timeout(600)
class PythonFilesTest {
    @TempDir Path folder;

    @ParameterizedTest @ValueSource(strings = {"ref_v0.1.0.h5", "ref_v0.2.0.h5"})
    void referenceFilesOfPythonAreReadCompletely(String name) {
        readCompletely(TestData.copy(name, folder), name.contains("0.1.0") ? "0.1.0" : "0.2.0");
    }

    @Test
    void theSyntheticStationsOfPythonAreReadCompletely() {
        readCompletely(SharedData.file("mth5/synthetic_test_data.h5"), "0.1.0");
    }

    private static void readCompletely(Path file, String version) {
        JsonNode foreign = Script.json("h5py_contents.py", file).path("channels");
        JsonNode stock = Script.json("mth5_accepts.py", file).path("summary");

        JsonNode info = Product.json("info", file);
        JsonNode rows = Product.json("summary", file, "--channels");
        Product.run("verify", file).succeeded();

        assertTrue(info.toString().contains(version), info::toString);
        assertEquals(foreign.size(), rows.size());
        sameRows(stock, rows);
        for (JsonNode row : rows)
            sameValues(file, row, foreign);
        assertEquals(stationsOf(rows), Product.json("summary", file, "--stations").size());
        assertTrue(Product.json("summary", file, "--surveys").size() == 1);
        assertTrue(!Product.json("summary", file, "--runs").isEmpty());
    }

    private static long stationsOf(JsonNode rows) {
        return Json.column(rows, "station").stream().distinct().count();
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
        String survey = row.path("survey").asText();
        String station = row.path("station").asText();
        String run = row.path("run").asText();
        String component = row.path("component").asText();
        String tail = "/" + station + "/" + run + "/" + component;

        double[] values = Values.of(file, survey, station, run, component, 0, row.path("n_samples").asLong());

        foreign.fieldNames().forEachRemaining(path -> {
            if (path.endsWith(tail)) {
                JsonNode channel = foreign.path(path);
                String found = Values.sha256(Values.asStored(channel.path("dtype").asText(), values));
                assertEquals(channel.path("sha256").asText(), found, path);
            }
        });
    }
}
