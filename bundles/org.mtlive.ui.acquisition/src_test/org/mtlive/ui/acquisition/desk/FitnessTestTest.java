// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the figures of the two processes mean. */
class FitnessTestTest {

    @Test
    void allThatArrivedUnchangedIsFit() {
        FitnessReport report = FitnessTest.read("""
                {"batches": 100, "readers_1": {"count": 100, "p50_us": 900, "p99_us": 5000}, "wrong_values": 0}""");

        assertTrue(report.fit(), report.text());
        assertTrue(report.text().contains("5 ms"), report.text());
    }

    @Test
    void wrongOrMissingValuesAreNotFit() {
        assertFalse(FitnessTest.read("""
                {"batches": 100, "readers_1": {"count": 100}, "wrong_values": 3}""").fit());
        assertFalse(FitnessTest.read("""
                {"batches": 100, "readers_1": {"count": 60}, "wrong_values": 0}""").fit());
        assertFalse(FitnessTest.read("nonsense").fit());
    }

    @Test
    void withoutTheCommandItSaysSo(@TempDir Path folder) throws Exception {
        FitnessReport report = new FitnessTest(folder.resolve("mtlive").toString(), folder).call();

        assertFalse(report.fit());
        assertTrue(report.text().contains("mtlive"), report.text());
    }
}
