// SPDX-License-Identifier: EPL-2.0
package org.mtlive.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Recordings that stop at any of their writes, and computers that go down. */
class CutsTest {
    private static final Duration LIMIT = Duration.ofMinutes(25);

    @Test
    void whatWasCommittedSurvivesAKillAndWhatWasForcedAPowerCut() {
        JsonNode figures = Lab.run(LIMIT, "cuts");

        assertTrue(figures.path("checkpoints").asInt() >= 3, figures::toString);
        assertTrue(figures.path("kills").asInt() >= 100 && figures.path("power_cuts").asInt() >= 200, figures::toString);
    }
}
