// SPDX-License-Identifier: EPL-2.0
package org.mtlive.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Readers that stand still, readers that are killed, and readers whose writer is another one all at once. */
class ReadersTest {
    private static final Duration LIMIT = Duration.ofMinutes(25);

    @Test
    void readersHoldNobodyUpAndOutliveTheirWriter() {
        JsonNode figures = Lab.run(LIMIT, "readers");

        assertTrue(figures.path("readers_killed").asInt() == 3, figures::toString);
        assertTrue(figures.path("second_writer").asInt() > 10, figures::toString);
    }
}
