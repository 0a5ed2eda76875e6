// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.tck;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a driver did against the rules, in words. Used under the lock of its sink. */
final class Violations {

    /** More of the same tells a reader nothing. */
    private static final int MOST = 5;

    private final Map<Rule, List<String>> texts = new EnumMap<>(Rule.class);

    void add(Rule rule, String text) {
        List<String> told = texts.computeIfAbsent(rule, key -> new ArrayList<>());
        if (told.size() < MOST) {
            told.add(text);
        }
    }

    List<String> of(Rule rule) {
        return List.copyOf(texts.getOrDefault(rule, List.of()));
    }
}
