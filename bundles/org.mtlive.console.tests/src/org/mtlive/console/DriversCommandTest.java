// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;

/** {@code mtlive drivers}. */
class DriversCommandTest {

    @Test
    void allDriversAreListedById() {
        JsonNode drivers = Console.run("drivers", "--json").json();

        List<String> ids = StreamSupport.stream(drivers.spliterator(), false)
                .map(driver -> driver.path("id").asText()).toList();
        assertEquals(List.of("ascii", "lemi424", "lemi424-serial", "simulator"), ids);
        assertTrue(Console.run("drivers").done().out().contains("lemi424"));
    }

    @Test
    void oneDriverIsExplainedWithItsSettings() {
        Outcome text = Console.run("drivers", "simulator").done();
        JsonNode json = Console.run("drivers", "SIMULATOR", "--json").json();

        assertTrue(text.out().contains("  sample-rate=<real> Hz (default 150)"), text::toString);
        JsonNode option = json.path("options").get(0);
        for (String key : new String[] {"name", "type", "unit", "default", "required", "min", "max", "choices",
                "help"}) {
            assertTrue(option.has(key), key);
        }
    }

    @Test
    void anUnknownDriverIsNamedWithTheKnownOnes() {
        Console.run("drivers", "phoenix9").wrongUse("phoenix9", "ascii, lemi424, lemi424-serial, simulator");
    }
}
