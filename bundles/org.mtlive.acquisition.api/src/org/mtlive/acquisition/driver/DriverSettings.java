// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The settings of one driver, checked: every text was read once according to its option, so the getters do not fail.
 * Immutable; any thread.
 */
public final class DriverSettings {

    private final Map<String, Object> values;

    private DriverSettings(Map<String, Object> values) {
        this.values = values;
    }

    /**
     * Reads the texts a user gave.
     *
     * @param options what the driver understands
     * @param texts   option name to text; options that are missing or blank get their default
     * @return the settings
     * @throws DriverException of {@link StatusDetail#CONFIGURATION_ERROR}: names the option, the text and what is
     * expected
     */
    public static DriverSettings of(List<DriverOption> options, Map<String, String> texts) throws DriverException {
        DriverSettings settings = partly(options, texts);
        for (DriverOption option : options) {
            if (option.required() && !settings.has(option.name())) {
                throw wrong("option '" + option.name() + "' is missing: " + option.help());
            }
        }
        return settings;
    }

    /**
     * Reads the texts a user gave so far: required options may still be missing.
     *
     * @param options what the driver understands
     * @param texts   option name to text; options that are missing or blank get their default
     * @return the settings; {@link #has} tells which there are
     * @throws DriverException of {@link StatusDetail#CONFIGURATION_ERROR}: names the option, the text and what is
     * expected
     */
    public static DriverSettings partly(List<DriverOption> options, Map<String, String> texts)
            throws DriverException {
        Map<String, DriverOption> known = new LinkedHashMap<>();
        options.forEach(option -> known.put(option.name(), option));
        for (String name : new TreeMap<>(texts).keySet()) {
            if (!known.containsKey(name)) {
                throw wrong("unknown option '" + name + "'; known are " + String.join(", ", known.keySet()));
            }
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (DriverOption option : options) {
            String text = texts.getOrDefault(option.name(), "");
            if (text.isBlank()) {
                text = option.defaultValue();
            }
            if (!text.isBlank()) {
                values.put(option.name(), OptionParser.parse(option, text));
            }
        }
        return new DriverSettings(values);
    }

    /**
     * Whether an option has a value, given or by default.
     *
     * @param name the option
     * @return false if the getters would throw
     */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /**
     * A text or a choice.
     *
     * @param name the option
     * @return its value, empty when it has none
     */
    public String text(String name) {
        return has(name) ? value(name, String.class) : "";
    }

    /**
     * A number.
     *
     * @param name the option
     * @return its value, in the option's unit
     */
    public double real(String name) {
        return value(name, Double.class);
    }

    /**
     * A whole number.
     *
     * @param name the option
     * @return its value
     */
    public long integer(String name) {
        return value(name, Long.class);
    }

    /**
     * A yes or no.
     *
     * @param name the option
     * @return its value, false when it has none
     */
    public boolean flag(String name) {
        return has(name) && value(name, Boolean.class);
    }

    /**
     * A path.
     *
     * @param name the option
     * @return its value
     */
    public Path file(String name) {
        return value(name, Path.class);
    }

    /**
     * A time span.
     *
     * @param name the option
     * @return its value
     */
    public Duration duration(String name) {
        return value(name, Duration.class);
    }

    /**
     * A point in time.
     *
     * @param name the option
     * @return its value
     */
    public Instant time(String name) {
        return value(name, Instant.class);
    }

    private <T> T value(String name, Class<T> type) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("option '" + name + "' has no value; ask has() first");
        }
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(
                    "option '" + name + "' is " + value.getClass().getSimpleName() + ", not " + type.getSimpleName());
        }
        return type.cast(value);
    }

    static DriverException wrong(String message) {
        return new DriverException(StatusDetail.CONFIGURATION_ERROR, message);
    }
}
