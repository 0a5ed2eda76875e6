// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mtlive.hdf5.FileAccess;
import org.mtlive.hdf5.FileOpen;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5File;
import org.mtlive.hdf5.H5Object;
import org.mtlive.hdf5.H5Value;
import org.mtlive.testing.Hdf5ForTests;

/** {@code mtlive verify}: a right file has no error, and each damage is found by its rule. */
class VerifyCommandTest {

    private static final String RUN = "Experiment/Surveys/S1/Stations/MT001/001";

    @TempDir
    private Path folder;
    private Path file;

    /** Damages an open file. */
    private interface Damage {
        void to(H5File file) throws IOException;
    }

    @BeforeEach
    void record() {
        file = folder.resolve("right.h5");
        Recordings.finished(file, 200).done();
    }

    @Test
    void aRightFileHasNoError() {
        JsonNode result = Console.run("verify", file, "--samples", "--json").json();

        assertEquals(0, result.path("errors").asInt(), result::toString);
        assertEquals("0.2.0", result.path("version").asText());
    }

    @Test
    void aFileThatIsBeingWrittenMayBeChecked() {
        Path live = folder.resolve("live.h5");

        try (Console recording = Recordings.live(live, "--flush-millis", "20")) {
            Console.run("verify", live).done();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Experiment/Reports", "Experiment/Standards", "Experiment/tf_summary",
        "Experiment/Surveys/S1/Filters/zpk", "Experiment/Surveys/S1/Filters/time_delay"})
    void aMissingGroupIsAnErrorOfTheStructure(String path) throws IOException {
        damage(h5 -> h5.root().unlink(path));

        found("structure", path);
    }

    @ParameterizedTest
    @CsvSource({RUN + "/ex,units", RUN + "/hy,mth5_type", RUN + "/ex,measurement_azimuth", RUN + ",id"})
    void aMissingAttributeIsAnErrorOfTheAttributes(String path, String name) throws IOException {
        damage(h5 -> {
            try (H5Object object = h5.root().open(path)) {
                object.deleteAttribute(name);
            }
        });

        found("attributes", name);
    }

    @Test
    void aTableThatSaysMoreThanThereIsIsAnErrorOfTheSummary() throws IOException {
        damage(h5 -> {
            try (H5Dataset channel = h5.root().openDataset(RUN + "/ex")) {
                channel.setLength(150);
            }
        });

        JsonNode findings = found("summary", "S1/MT001/001/ex");
        assertTrue(findings.toString().contains("200") && findings.toString().contains("150"), findings::toString);
        found("contract", "150");
    }

    @Test
    void aChannelThatIsInTheTableButNotInTheFileIsAnErrorOfTheSummary() throws IOException {
        damage(h5 -> h5.root().unlink(RUN + "/hz"));

        found("summary", "S1/MT001/001/hz");
    }

    @Test
    void aFilterThatIsNotThereIsAnErrorOfTheFilters() throws IOException {
        damage(h5 -> {
            try (H5Object channel = h5.root().open(RUN + "/ex")) {
                channel.setAttribute("filters", new H5Value.Text(
                        "[{\"applied_filter\": {\"name\": \"lost\", \"applied\": true, \"stage\": 1}}]"));
            }
        });

        found("filters", "lost");
    }

    @Test
    void aWrongValueIsOnlyAWarning() throws IOException {
        damage(h5 -> {
            try (H5Object run = h5.root().open(RUN)) {
                run.setAttribute("data_type", new H5Value.Text("no such type"));
            }
        });

        JsonNode result = Console.run("verify", file, "--json").json();
        assertTrue(result.path("warnings").asInt() > 0, result::toString);
    }

    @Test
    void textNamesSeverityRulePlaceAndMessage() throws IOException {
        damage(h5 -> h5.root().unlink("Experiment/Reports"));

        Outcome outcome = Console.run("verify", file);

        assertEquals(ExitCode.FAILED, outcome.code());
        assertTrue(outcome.out().contains("ERROR structure: /Experiment/Reports: "), outcome::toString);
        assertTrue(outcome.out().contains("1 errors"), outcome::toString);
    }

    private void damage(Damage damage) throws IOException {
        try (H5File h5 = Hdf5ForTests.library("damage").open(file, FileOpen.READ_WRITE, FileAccess.writer())) {
            damage.to(h5);
        }
    }

    /** Errors of the rule, at least one of which has the word. */
    private JsonNode found(String rule, String word) {
        Outcome outcome = Console.run("verify", file, "--json");
        assertEquals(ExitCode.FAILED, outcome.code(), outcome::toString);
        JsonNode findings = new Outcome(0, outcome.out(), "").json().path("findings");
        assertTrue(StreamSupport.stream(findings.spliterator(),
                false).anyMatch(finding -> finding.path("rule").asText().equals(rule)
                && finding.path("severity").asText().equals("ERROR") && finding.toString().contains(word)),
                findings::toString);
        return findings;
    }
}
