// SPDX-License-Identifier: EPL-2.0
package org.mtlive.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Civil clocks that jump by hours. */
class ClockTest {
    private static final Duration LIMIT = Duration.ofMinutes(25);

    @Test
    void aRecordingAndItsReadersOutliveJumpsOfTheClock() {
        JsonNode figures = Lab.run(LIMIT, "clock");

        assertEquals(6, figures.path("jumps").asInt(), figures::toString);
    }
}
