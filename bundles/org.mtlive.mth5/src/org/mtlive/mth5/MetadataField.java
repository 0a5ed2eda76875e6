// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One field of the metadata standard.
 *
 * @param name the attribute's name with dots, such as "location.latitude"
 * @param type what it holds
 * @param unit the unit, such as "degrees"; empty when it has none
 * @param required whether the standard asks for it; a required field is written even when it has no value
 * @param options the allowed texts; empty when any text is allowed
 * @param pattern the regular expression that a text has to contain, in the syntax of {@code java.util.regex}
 * @param minimum the least number allowed
 * @param maximum the greatest number allowed
 * @param defaultValue the typed value of a new object, empty when it has none
 * @param acceptsList whether a text field also takes a list of texts
 * @param aliases other names of the field in files of earlier versions
 */
public record MetadataField(String name, FieldType type, Optional<String> unit, boolean required,
        List<String> options, Optional<String> pattern, OptionalDouble minimum, OptionalDouble maximum,
        Optional<Object> defaultValue, boolean acceptsList, List<String> aliases) {
    /** Checks and copies. */
    public MetadataField {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
        options = List.copyOf(options);
        aliases = List.copyOf(aliases);
    }

    /**
     * Says what the field takes, for messages and help texts.
     *
     * @return such as "a number in degrees from -90 to 90" or "one of L, X, +"
     */
    public String expected() {
        StringBuilder text = new StringBuilder();
        if (options.isEmpty()) {
            text.append(type.expected());
            unit.ifPresent(u -> text.append(" in ").append(u));
            if (minimum.isPresent() && maximum.isPresent()) {
                text.append(" from ").append(shown(minimum)).append(" to ").append(shown(maximum));
            } else if (minimum.isPresent()) {
                text.append(" of at least ").append(shown(minimum));
            }
        } else {
            text.append("one of ").append(String.join(", ", options));
        }
        pattern.ifPresent(p -> text.append(" that matches ").append(p));
        if (acceptsList) {
            text.append(", or a list of these");
        }
        return text.toString();
    }

    private static String shown(OptionalDouble limit) {
        double value = limit.getAsDouble();
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
