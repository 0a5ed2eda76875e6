// SPDX-License-Identifier: EPL-2.0
package org.mtlive.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Disks that fail and disks that are full. */
class DiskTest {
    private static final Duration LIMIT = Duration.ofMinutes(25);

    @Test
    void aWriteThatFailsEndsTheRecordingWithAReasonAndHarmsNothing() {
        JsonNode figures = Lab.run(LIMIT, "disk");

        assertTrue(figures.path("tried_with_each_error").asInt() >= 15, figures::toString);
        assertTrue(figures.path("failed").asInt() >= 10, figures::toString);
    }
}
