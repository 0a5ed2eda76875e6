// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.mtlive.acquisition.driver.DiscoveredInstrument;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.console.output.Json;

/**
 * Asks drivers where instruments can be found.
 *
 * @param context what the command is given
 * @param known   settings to begin with, such as the address of a server
 * @param json    whether the result is JSON
 */
record Discovery(CommandContext context, Map<String, String> known, boolean json) {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    void run(List<DriverFactory> drivers) throws CommandFailure {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (DriverFactory driver : drivers) {
            try {
                for (DiscoveredInstrument found : context.services().recordings().discover(driver.id(), known,
                        LIMIT)) {
                    rows.add(row(driver.id(), found));
                }
            } catch (DriverException e) {
                context.remark("drivers: " + driver.id() + ": " + e.getMessage());
            }
        }
        if (json) {
            Json.print(rows, context.out());
        } else if (rows.isEmpty()) {
            context.out().println("no instruments were found");
        } else {
            rows.forEach(this::print);
        }
    }

    private static Map<String, Object> row(String driver, DiscoveredInstrument found) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("driver", driver);
        row.put("title", found.title());
        row.put("text", found.text());
        row.put("settings", new TreeMap<>(found.settings()));
        return row;
    }

    private void print(Map<String, Object> row) {
        String text = row.get("text").toString();
        context.out().println(row.get("title") + (text.isEmpty() ? "" : ": " + text));
        StringBuilder use = new StringBuilder("  --driver ").append(row.get("driver"));
        ((Map<?, ?>) row.get("settings")).forEach((name, value) -> use.append(" --set ").append(name).append('=')
                .append(value));
        context.out().println(use);
    }
}
