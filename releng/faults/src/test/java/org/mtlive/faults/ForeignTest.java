// SPDX-License-Identifier: EPL-2.0
package org.mtlive.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Other programs that take the file of a recording. */
class ForeignTest {
    private static final Duration LIMIT = Duration.ofMinutes(25);

    @Test
    void whatAnotherProgramDoesToTheFileIsNoticedAndNothingOfItsIsTouched() {
        JsonNode figures = Lab.run(LIMIT, "foreign");

        assertEquals(figures.path("deeds").asInt(), figures.path("trials").asInt(), figures::toString);
    }
}
