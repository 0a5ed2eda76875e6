// SPDX-License-Identifier: EPL-2.0
package org.mtlive.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Writers that are killed while readers follow them. */
class KillsTest {
    private static final Duration LIMIT = Duration.ofMinutes(25);

    @Test
    void whateverMomentAWriterIsKilledNothingIsHalfMadeWrongOrLost() {
        JsonNode figures = Lab.run(LIMIT, "kills");

        assertTrue(figures.path("kills").asInt() >= 200, figures::toString);
        assertTrue(figures.path("died_inside_a_change").asInt() >= 20, figures::toString);
        assertTrue(figures.path("recorded_on").asInt() >= 180, figures::toString);
        assertTrue(figures.path("accepted_by_mth5").asInt() >= 5, figures::toString);
    }

    @Test
    void aWriterThatIsKilledWhileItRollsTheFileOverLosesNothingThatWasCommitted() {
        JsonNode figures = Lab.run(LIMIT, "kills", "--roll-overs", "--kills", "20");

        assertTrue(figures.path("died_inside_a_change").asInt() >= 5, figures::toString);
        assertTrue(figures.path("recorded_on").asInt() >= 16, figures::toString);
    }
}
