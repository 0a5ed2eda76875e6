// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import org.mtlive.acquisition.recording.Preflight;
import org.mtlive.acquisition.recording.PreflightItem;
import org.mtlive.acquisition.recording.PreflightLevel;

/** The pre-flight list in words and as data. */
final class PreflightText {

    private PreflightText() {
    }

    /** A line an item, and one with what to do where it is not green. */
    static void print(Preflight preflight, Consumer<String> lines) {
        for (PreflightItem item : preflight.items()) {
            lines.accept(String.format(Locale.ROOT, "%-5s  %s: %s", item.level(), item.title(), item.text()));
            if (item.level() != PreflightLevel.GREEN) {
                lines.accept("       " + item.remedy());
            }
        }
    }

    static Map<String, Object> toMap(Preflight preflight) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("worst", preflight.worst().name());
        map.put("items", preflight.items().stream().map(PreflightText::toMap).toList());
        return map;
    }

    private static Map<String, Object> toMap(PreflightItem item) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", item.id());
        map.put("title", item.title());
        map.put("level", item.level().name());
        map.put("text", item.text());
        map.put("remedy", item.remedy());
        return map;
    }
}
