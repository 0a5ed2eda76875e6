// SPDX-License-Identifier: EPL-2.0
package org.mtlive.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Files whose structure was damaged. */
class DamageTest {
    private static final Duration LIMIT = Duration.ofMinutes(25);

    @Test
    void aByteThatChangesIsFoundOrDoesNoHarm() {
        JsonNode figures = Lab.run(LIMIT, "damage");

        assertTrue(figures.path("found").asInt() >= 200, figures::toString);
    }
}
