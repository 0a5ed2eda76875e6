// SPDX-License-Identifier: EPL-2.0
package org.mtlive.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Surveys, stations and runs that come while readers of all kinds stay attached. */
class StructureTest {
    /** Three minutes of changes where the machine keeps up; the number of changes counts, not the time. */
    private static final Duration LIMIT = Duration.ofMinutes(30);

    @Test
    void readersOfAllKindsSeeStructureGrowWithoutAnError() {
        JsonNode figures = Lab.run(LIMIT, "structure");

        assertTrue(figures.path("changes").asInt() == 500, figures::toString);
        assertTrue(figures.path("surveys").asInt() == 2 && figures.path("runs").asInt() > 400, figures::toString);
        assertTrue(figures.path("readers").size() >= 8, figures::toString);
    }
}
