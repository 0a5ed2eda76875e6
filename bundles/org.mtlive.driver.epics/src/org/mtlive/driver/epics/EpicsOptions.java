// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.epics;

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
 * @param server        host:port to connect to; empty to search for the names
 * @param channels      name of the process variable to component, in order
 * @param units         unit of each channel, one for all, or empty for what the variables say
 * @param sampleRateHz  samples a second
 * @param stampIsOfLast whether a time stamp belongs to the last sample of a waveform, or to the first
 * @param tolerance     how far a waveform may begin from its expected time, samples
 * @param samples       samples of each channel after which the recording ends; 0 for never
 * @param timeout       how long connecting and the first waveform may take
 * @param giveUp        time without any variable after which the instrument fails; zero for never
 */
record EpicsOptions(String server, Map<String, String> channels, List<String> units, double sampleRateHz,
        boolean stampIsOfLast, double tolerance, long samples, Duration timeout, Duration giveUp) {

    /** Below the 30 s that a recording allows for a call. */
    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(25);
    private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

    static final List<DriverOption> ALL = List.of(
            DriverOption.of("server", OptionType.TEXT, "host:port of the PV Access server. Default: the names are"
                    + " searched for, as the environment variables EPICS_PVA_ADDR_LIST and so on say."),
            DriverOption.of("channels", OptionType.TEXT, "Which process variable becomes which component, such as"
                    + " MT:HX=hx,MT:HY=hy.").asRequired(),
            DriverOption.of("units", OptionType.TEXT, "Unit of the samples: one for all channels, or one for each."
                    + " Default: digital counts."),
            DriverOption.of("sample-rate", OptionType.REAL, "Samples a second.").withUnit("Hz").asRequired()
                    .withRange(1e-6, 1e7),
            DriverOption.choice("time-of", "Which sample of a waveform its time stamp belongs to.", "last", "first"),
            DriverOption.of("tolerance", OptionType.REAL, "How far from its expected time a waveform may begin without"
                    + " being taken for one after a gap; more where the time stamps are those of a busy computer.")
                    .withUnit("samples").withDefault("0.5").withRange(0.01, 1e6),
            DriverOption.of("samples", OptionType.INTEGER, "Samples of each channel after which the recording ends; 0"
                    + " for never.").withDefault("0").withRange(0, NO_LIMIT),
            DriverOption.of("timeout", OptionType.DURATION, "How long connecting and the first waveform may take; at"
                    + " most 25 s.").withDefault("20s"),
            DriverOption.of("give-up", OptionType.DURATION, "Time without a connection after which the instrument"
                    + " fails; 0s for never.").withDefault("0s"));

    static EpicsOptions read(DriverSettings settings) throws DriverException {
        String server = server(settings);
        Duration timeout = settings.duration("timeout");
        if (!timeout.isPositive() || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw wrong("option 'timeout': more than 0 s and at most 25 s: " + timeout.toMillis() + " ms");
        }
        Map<String, String> channels = channels(settings.text("channels"));
        return new EpicsOptions(server, channels, units(settings.text("units"), channels.size()),
                settings.real("sample-rate"), settings.text("time-of").equals("last"), settings.real("tolerance"),
                settings.integer("samples"), timeout, settings.duration("give-up"));
    }

    /** Host and port of the server, or empty. */
    static String server(DriverSettings settings) throws DriverException {
        String server = settings.text("server").strip();
        if (!server.isEmpty() && !server.matches("[A-Za-z0-9_.-]+:[0-9]{1,5}")) {
            throw wrong("option 'server': expected host:port, such as ioc1:5075: " + server);
        }
        return server;
    }

    private static Map<String, String> channels(String text) throws DriverException {
        Map<String, String> channels = new LinkedHashMap<>();
        for (String part : text.split(",", -1)) {
            int equals = part.lastIndexOf('=');
            if (equals < 1 || part.substring(0, equals).isBlank()) {
                throw wrong("option 'channels': expected NAME=component, such as MT:HX=hx: " + part);
            }
            String component = component(part.substring(equals + 1).strip());
            if (channels.containsValue(component)
                    || channels.putIfAbsent(part.substring(0, equals).strip(), component) != null) {
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
        List<String> units = new ArrayList<>();
        for (String unit : text.isBlank() ? new String[0] : text.split(",", -1)) {
            if (unit.isBlank()) {
                throw wrong("option 'units': a unit is empty; a number without unit is 'unitless': " + text);
            }
            units.add(unit.strip());
        }
        if (units.size() > 1 && units.size() != channels) {
            throw wrong("option 'units': " + units.size() + " units for " + channels + " channels");
        }
        return List.copyOf(units);
    }

    /** The unit of a channel. */
    String unit(int channel, String usual) {
        return units.isEmpty() ? usual : units.get(units.size() == 1 ? 0 : channel);
    }

    /** Server or search, for messages. */
    String place() {
        return server.isEmpty() ? "EPICS (by search)" : "EPICS at " + server;
    }

    private static DriverException wrong(String message) {
        return new DriverException(StatusDetail.CONFIGURATION_ERROR, message);
    }
}
