// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver;

import java.util.List;
import java.util.Objects;

/**
 * A setting that a driver understands. Made by {@link #of} and refined by the {@code with...} methods.
 *
 * @param name         what the user writes, lower case with {@code -}, such as {@code sample-rate}
 * @param type         how the text is read
 * @param unit         unit of a number, empty where there is none
 * @param defaultValue the text used when the user gives none; empty for no value
 * @param required     whether the user must give a value
 * @param min          least number, {@link Double#NEGATIVE_INFINITY} for none
 * @param max          greatest number, {@link Double#POSITIVE_INFINITY} for none
 * @param choices      the words of {@link OptionType#CHOICE}, else empty
 * @param help         one or two sentences for people
 */
public record DriverOption(String name, OptionType type, String unit, String defaultValue, boolean required, double min,
        double max, List<String> choices, String help) {

    /** Checks that the parts fit. */
    public DriverOption {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(defaultValue, "defaultValue");
        Objects.requireNonNull(help, "help");
        choices = List.copyOf(choices);
        if (!name.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("option name must be lower case letters, digits and -: " + name);
        }
        if (!(min <= max)) {
            throw new IllegalArgumentException("option " + name + ": min " + min + " above max " + max);
        }
        if ((type == OptionType.CHOICE) == choices.isEmpty()) {
            throw new IllegalArgumentException("option " + name + ": choices belong to type CHOICE, and only there");
        }
    }

    /**
     * An option without default, unit and limits, not required.
     *
     * @param name what the user writes
     * @param type any type but {@link OptionType#CHOICE}
     * @param help for people
     * @return the option
     */
    public static DriverOption of(String name, OptionType type, String help) {
        return new DriverOption(name, type, "", "", false, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY,
                List.of(), help);
    }

    /**
     * One of a list of words; the first is the default.
     *
     * @param name    what the user writes
     * @param help    for people
     * @param choices at least one word
     * @return the option
     */
    public static DriverOption choice(String name, String help, String... choices) {
        return new DriverOption(name, OptionType.CHOICE, "", choices[0], false, Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY, List.of(choices), help);
    }

    /**
     * The same option, with a default.
     *
     * @param text used when the user gives none
     * @return a copy
     */
    public DriverOption withDefault(String text) {
        return new DriverOption(name, type, unit, text, required, min, max, choices, help);
    }

    /**
     * The same option, with a unit.
     *
     * @param text such as {@code Hz}
     * @return a copy
     */
    public DriverOption withUnit(String text) {
        return new DriverOption(name, type, text, defaultValue, required, min, max, choices, help);
    }

    /**
     * The same option, with limits.
     *
     * @param least    least number allowed
     * @param greatest greatest number allowed
     * @return a copy
     */
    public DriverOption withRange(double least, double greatest) {
        return new DriverOption(name, type, unit, defaultValue, required, least, greatest, choices, help);
    }

    /**
     * The same option, which the user must give.
     *
     * @return a copy
     */
    public DriverOption asRequired() {
        return new DriverOption(name, type, unit, defaultValue, true, min, max, choices, help);
    }
}
