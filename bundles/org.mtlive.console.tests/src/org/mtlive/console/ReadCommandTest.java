// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code mtlive read} and {@code mtlive summary} on a file whose samples tell their index. */
class ReadCommandTest {

    private static final int SAMPLES = 1000;

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void record() throws IOException {
        Path input = folder.resolve("input.txt");
        Files.writeString(input, IntStream.range(0, SAMPLES).mapToObj(i -> i + ""
                + " " + (-2 * i)).collect(Collectors.joining("\n")));
        file = folder.resolve("counting.h5");
        Console.run("collect", file, "--driver", "ascii", "--set", "file=" + input, "--set", "columns=ex,hy",
                "--set", "sample-type=int32", "--set", "sample-rate=10", "--set", "start=2026-01-01T00:00:00",
                "--survey", "S1", "--station", "MT001", "--run", "001").done();
    }

    @Test
    void csvHasIndexTimeAndValue() {
        List<String> lines = read("ex", "--from", "9", "--count", "2").done().out().lines().toList();

        assertEquals(List.of("sample,time,ex", "9,2026-01-01T00:00:00.900000+00:00,9",
                "10,2026-01-01T00:00:01+00:00,10"), lines);
    }

    @Test
    void jsonSaysWhatTheChannelIs() {
        JsonNode json = read("HY", "--from", "998", "--json").json();

        assertEquals("hy", json.path("component").asText());
        assertEquals(998, json.path("first_sample").asLong());
        assertEquals(2, json.path("count").asLong());
        assertEquals(10, json.path("sample_rate").asDouble());
        assertEquals("2026-01-01T00:01:39.800000+00:00", json.path("start").asText());
        assertEquals(-1996, json.path("values").get(0).asInt());
        assertTrue(json.path("values").get(0).isIntegralNumber());
        assertTrue(json.has("units"));
    }

    @Test
    void fewerSamplesThanAskedForAreGivenWithARemark() {
        Outcome outcome = read("ex", "--from", "990", "--count", "100").done();

        assertEquals(11, outcome.out().lines().count());
        assertTrue(outcome.err().contains("10 of 100"), outcome::toString);
    }

    @Test
    void physicalValuesOfAChannelWithoutFiltersAreTheStoredOnes() {
        JsonNode json = read("ex", "--count", "3", "--physical", "--json").json();

        assertEquals(2.0, json.path("values").get(2).asDouble());
    }

    @Test
    void allSamplesComeWhenNothingElseIsSaid() {
        assertEquals(SAMPLES + 1, read("ex").done().out().lines().count());
    }

    @ParameterizedTest
    @CsvSource({"--from,-1", "--count,-1", "--from,first", "--count,1e3"})
    void numbersThatMakeNoSenseAreRefused(String option, String value) {
        read("ex", option, value).wrongUse(option, value);
    }

    @Test
    void aStartAfterTheEndIsRefused() {
        read("ex", "--from", "1001").failed("1001", "1000");
    }

    @Test
    void aChannelThatIsNotThereIsNamedWithThoseThatAre() {
        read("hz").failed("MT001/001/hz", "S1/MT001/001/ex", "S1/MT001/001/hy");
        Console.run("read", file, "--survey", "S2", "--station", "MT001", "--run", "001", "--component", "ex")
                .failed("S2/MT001/001/ex");
    }

    @Test
    void summaryRowsHaveTheColumnsOfTheStoredTable() {
        JsonNode row = Console.run("summary", file, "--channels", "--json").json().get(0);

        assertEquals(List.of("survey", "station", "run", "latitude", "longitude", "elevation", "component", "start",
                "end",
                "n_samples", "sample_rate", "measurement_type", "azimuth", "tilt", "units", "has_data",
                "hdf5_reference",
                "run_hdf5_reference", "station_hdf5_reference"), names(row));
        assertEquals(SAMPLES, row.path("n_samples").asLong());
        assertEquals("2026-01-01T00:01:39.900000+00:00", row.path("end").asText());
    }

    @Test
    void summaryCsvHasAHeadingAndOneLineARow() {
        List<String> lines = Console.run("summary", file, "--runs", "--csv").done().out().lines().toList();

        assertEquals(2, lines.size());
        assertTrue(lines.get(0).contains("n_samples"));
        assertTrue(lines.get(1).contains("\"[\"\"hy\"\"]\""), lines.get(1));
    }

    @Test
    void summaryTextIsATable() {
        List<String> lines = Console.run("summary", file, "--channels").done().out().lines().toList();

        assertEquals(3, lines.size());
        assertTrue(lines.get(0).startsWith("survey  station  run"));
        assertEquals(lines.get(0).indexOf("component"), lines.get(1).indexOf("ex "));
    }

    @Test
    void aSummaryNeedsExactlyOneTableAndOneForm() {
        Console.run("summary", file).wrongUse("--channels");
        Console.run("summary", file, "--runs", "--channels").wrongUse("--runs");
        Console.run("summary", file, "--runs", "--json", "--csv").wrongUse("--csv");
    }

    private Outcome read(String component, Object... options) {
        Object[] all = new Object[options.length + 8];
        System.arraycopy(new Object[] {"read", file, "--station", "MT001", "--run", "001", "--component", component}, 0,
                all, 0, 8);
        System.arraycopy(options, 0, all, 8, options.length);
        return Console.run(all);
    }

    private static List<String> names(JsonNode row) {
        return row.properties().stream().map(Map.Entry::getKey).toList();
    }
}
