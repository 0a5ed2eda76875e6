// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.verify;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Something that a rule found.
 *
 * @param severity how bad it is
 * @param rule which rule found it
 * @param where path of the object, or name of the channel
 * @param message what is wrong and what to do
 */
public record Finding(Severity severity, String rule, String where, String message) {

    /** Refuses null. */
    public Finding {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(rule);
        Objects.requireNonNull(where);
        Objects.requireNonNull(message);
    }

    /** {@return a line for people; the rule stands in it only where it tells more than the place} */
    public String text() {
        return severity + " " + (rule.equals(where) ? "" : rule + ": ") + where + ": " + message;
    }

    /** {@return severity, rule, where and message by name; new} */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("severity", severity.name());
        map.put("rule", rule);
        map.put("where", where);
        map.put("message", message);
        return map;
    }
}
