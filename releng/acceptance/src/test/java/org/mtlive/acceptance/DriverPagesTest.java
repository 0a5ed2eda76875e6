// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Every driver of the product has a page in docs/drivers that knows all its options as they are. */
class DriverPagesTest {
    private static final Path PAGES = Path.of(System.getProperty("mtlive.root", "")).resolve("docs/drivers");

    @Test
    void everyDriverHasAPageWithItsOptionsTheirDefaultsAndHelp() throws IOException {
        String index = Files.readString(PAGES.resolve("README.md"));
        List<Executable> all = new ArrayList<>();
        for (JsonNode driver : Product.json("drivers")) {
            String id = driver.path("id").asText();
            all.add(() -> assertTrue(index.contains("(" + id + ".md)"), "docs/drivers/README.md does not link " + id));
            all.add(() -> assertPage(driver, Files.readString(PAGES.resolve(id + ".md"))));
        }
        assertTrue(all.size() >= 2 * 6, () -> "drivers: " + all.size() / 2);
        assertAll(all);
    }

    private static void assertPage(JsonNode driver, String page) {
        String id = driver.path("id").asText();
        for (String part : List.of("## Instruments", "## Configuration", "## Channels", "## Example"))
            assertTrue(page.contains(part), "docs/drivers/" + id + ".md has no part " + part);
        for (JsonNode option : driver.path("options")) {
            String name = option.path("name").asText();
            String row = page.lines().filter(line -> line.startsWith("| `" + name + "` |")).findFirst().orElse("");
            assertTrue(row.endsWith("| " + option.path("help").asText() + " |"),
                    () -> "docs/drivers/" + id + ".md: the row of '" + name + "' is not as the driver says: " + row);
            assertTrue(row.contains(standing(option)),
                    () -> "docs/drivers/" + id + ".md: the row of '" + name + "' lacks " + standing(option));
        }
    }

    private static String standing(JsonNode option) {
        if (option.path("required").asBoolean())
            return "| required |";
        String text = option.path("default").asText();
        return text.isEmpty() ? "| none |" : "| `" + text + "` |";
    }
}
