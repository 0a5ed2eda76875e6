// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;

import org.junit.jupiter.api.Test;

/** Names of files and runs. */
class FileTemplateTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:05:06Z");

    @Test
    void fillsPlacesAndTimesInUtc() {
        String name = FileTemplate.expand("{survey}_{station}_{run}_{date}_{time}.h5", "S1", "MT001", "007", NOON);

        assertEquals("S1_MT001_007_20260304_120506.h5", name);
    }

    @Test
    void addsTheEndingAndTakesNoCharacterThatAFileNameMayNotHave() {
        assertEquals("a_b_c.h5", FileTemplate.expand("a/b:c", "S1", "MT001", "007", NOON));
        assertEquals("x.mth5", FileTemplate.expand("x.mth5", "S1", "MT001", "007", NOON));
        assertEquals("recording.h5", FileTemplate.expand("  ", "S1", "MT001", "007", NOON));
    }

    @Test
    void countsTheRunUpAndKeepsItsWidth() {
        assertEquals("002", FileTemplate.nextRun("001"));
        assertEquals("a10", FileTemplate.nextRun("a9"));
        assertEquals("night_2", FileTemplate.nextRun("night"));
        assertEquals("001", FileTemplate.nextRun(""));
    }
}
