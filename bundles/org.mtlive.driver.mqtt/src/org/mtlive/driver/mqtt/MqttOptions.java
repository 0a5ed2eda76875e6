// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.mqtt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverOption;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.OptionType;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.Names;

/**
 * The settings, understood.
 *
 * @param broker       where the broker is
 * @param topic        what stands before {@code /data}
 * @param martas       whether the messages are those of MARTAS
 * @param channels     for batches: components in the order of the message; for MARTAS: key to component, empty for all
 * @param units        unit of each channel, one for all, or empty for the usual ones
 * @param sampleRateHz sample rate for MARTAS, which does not tell it; else 0
 * @param tolerance    how far a MARTAS sample may be from its expected time, samples
 * @param samples      samples of each channel after which the recording ends; 0 for never
 * @param timeout      how long the first message may take
 * @param session      how long the broker keeps messages for a driver that it cannot reach
 * @param reorder      how long a batch waits for one that was sent before it
 * @param giveUp       time offline after which the instrument fails; zero for never
 */
record MqttOptions(BrokerAddress broker, String topic, boolean martas, Map<String, String> channels,
        List<String> units, double sampleRateHz, double tolerance, long samples,
        Duration timeout, Duration session, Duration reorder, Duration giveUp) {

    private static final int HIGHEST_PORT = 65_535;
    /** Below the 30 s that a recording allows for a call. */
    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(25);

    static final List<DriverOption> ALL = List.of(
            DriverOption.of("host", OptionType.TEXT, "The MQTT broker (version 5).").withDefault("localhost"),
            DriverOption.of("port", OptionType.INTEGER, "Its port.").withDefault("1883").withRange(1, HIGHEST_PORT),
            DriverOption.of("tls", OptionType.FLAG, "Whether the connection is encrypted; the broker's certificate must"
                    + " be one that Java trusts.").withDefault("no"),
            DriverOption.of("user", OptionType.TEXT, "User name, where the broker wants one."),
            DriverOption.of("password", OptionType.TEXT, "Its password."),
            DriverOption.of("topic", OptionType.TEXT, "Topic of the instrument; its samples come on TOPIC/data. For"
                    + " MARTAS this is STATION/SENSOR.").asRequired(),
            DriverOption.choice("format", "batch: the batch format of MTLive; martas: what MARTAS publishes.", "batch",
                    "martas"),
            DriverOption.of("channels", OptionType.TEXT, "batch: component of each channel in the order of the message,"
                    + " such as hx,hy,hz,ex,ey. martas: key=component, such as x=hx,t1=temperature; all keys when"
                    + " empty."),
            DriverOption.of("units", OptionType.TEXT, "Unit of the samples: one for all channels, or one for each."
                    + " Default: digital counts for batches, what the header says for MARTAS."),
            DriverOption.of("sample-rate", OptionType.REAL, "Samples a second, for MARTAS, which does not tell it.")
                    .withUnit("Hz").withRange(1e-6, 1e6),
            DriverOption.of("tolerance", OptionType.REAL, "How far a MARTAS sample may be from its expected time"
                    + " without being taken for one after a gap.").withUnit("samples")
                    .withDefault("0.5").withRange(0.01, 100),
            DriverOption.of("samples", OptionType.INTEGER, "Samples of each channel after which the recording ends; 0"
                    + " for never.").withDefault("0").withRange(0, Double.POSITIVE_INFINITY),
            DriverOption.of("timeout", OptionType.DURATION, "How long the first message may take; at most 25 s.")
                    .withDefault("20s"),
            DriverOption.of("session", OptionType.DURATION, "How long the broker keeps messages of QoS 1 while the"
                    + " connection is cut.").withDefault("1h"),
            DriverOption.of("reorder", OptionType.DURATION, "How long a batch waits for an earlier one that is still"
                    + " missing.").withDefault("5s"),
            DriverOption.of("give-up", OptionType.DURATION, "Time without a connection after which the instrument"
                    + " fails; 0s for never.").withDefault("0s"));

    static MqttOptions read(DriverSettings settings) throws DriverException {
        boolean martas = settings.text("format").equals("martas");
        String topic = settings.text("topic").strip();
        if (topic.matches(".*[#+\\x00].*") || topic.startsWith("/") || topic.endsWith("/")) {
            throw wrong("option 'topic': a topic without wildcards, not beginning or ending with /: " + topic);
        }
        if (martas && !settings.has("sample-rate")) {
            throw wrong("option 'sample-rate': MARTAS does not tell it, so it must be given");
        }
        Duration timeout = settings.duration("timeout");
        if (!timeout.isPositive() || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw wrong("option 'timeout': more than 0 s and at most 25 s: " + timeout.toMillis() + " ms");
        }
        Map<String, String> channels = channels(settings.text("channels"), martas);
        return new MqttOptions(BrokerAddress.read(settings), topic, martas, channels,
                units(settings.text("units"), channels.size()),
                settings.has("sample-rate") ? settings.real("sample-rate") : 0, settings.real("tolerance"),
                settings.integer("samples"), timeout, settings.duration("session"),
                settings.duration("reorder"), settings.duration("give-up"));
    }

    private static Map<String, String> channels(String text, boolean martas) throws DriverException {
        Map<String, String> channels = new LinkedHashMap<>();
        if (text.isBlank()) {
            if (martas) {
                return channels;
            }
            throw wrong("option 'channels': give the component of each channel, such as hx,hy,hz,ex,ey");
        }
        for (String part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            if (martas != equals >= 0) {
                throw wrong("option 'channels': expected " + (martas ? "key=component" : "a component") + ": " + part);
            }
            String component = component(part.substring(equals + 1).strip());
            String key = martas ? part.substring(0, equals).strip() : component;
            if (channels.containsValue(component) || channels.putIfAbsent(key, component) != null) {
                throw wrong("option 'channels': " + part.strip() + " comes twice: " + text);
            }
        }
        return channels;
    }

    private static String component(String name) throws DriverException {
        try {
            return Names.component(name);
        } catch (Mth5Exception e) {
            throw wrong("option 'channels': " + e.getMessage());
        }
    }

    private static List<String> units(String text, int channels) throws DriverException {
        if (text.isBlank()) {
            return List.of();
        }
        List<String> units = new ArrayList<>();
        for (String unit : text.split(",", -1)) {
            if (unit.isBlank()) {
                throw wrong("option 'units': a unit is empty; a number without unit is 'unitless': " + text);
            }
            units.add(unit.strip());
        }
        if (units.size() != 1 && units.size() != channels) {
            throw wrong("option 'units': " + units.size() + " units for " + channels + " channels");
        }
        return List.copyOf(units);
    }

    /** The unit of a channel where the user gave one. */
    String unit(int channel, String usual) {
        return units.isEmpty() ? usual : units.get(units.size() == 1 ? 0 : channel);
    }

    /** The index at which the recording ends. */
    long endSample() {
        return samples == 0 ? Long.MAX_VALUE : samples;
    }

    /** Topic and broker, for messages. */
    String place() {
        return topic + " at " + broker;
    }

    private static DriverException wrong(String message) {
        return new DriverException(StatusDetail.CONFIGURATION_ERROR, message);
    }
}
