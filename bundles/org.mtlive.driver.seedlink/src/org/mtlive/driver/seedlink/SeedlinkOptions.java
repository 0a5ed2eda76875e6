// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.seedlink;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
 * @param host          the server
 * @param port          its port
 * @param network       network code
 * @param station       station code
 * @param channels      at least one, components unique
 * @param from          record from this time on, as far as the server has it; empty for from now on
 * @param until         record up to this time; empty for no end
 * @param lookBack      how long before the wanted time records are asked for, since servers go by the begin of records
 * @param tolerance     how far a record may begin from its expected time, samples
 * @param timingPercent timing quality below which the clock counts as not locked
 * @param timeout       silence after which the connection is made anew
 * @param giveUp        time offline after which the instrument fails; zero for never
 */
record SeedlinkOptions(String host, int port, String network, String station, List<StreamChannel> channels,
        Optional<Instant> from, Optional<Instant> until, Duration lookBack, double tolerance, int timingPercent,
        Duration timeout, Duration giveUp) {

    private static final int HIGHEST_PORT = 65_535;
    private static final String CHANNELS = "channels";
    private static final String UNITS = "units";

    static final List<DriverOption> ALL = List.of(
            DriverOption.of("host", OptionType.TEXT, "The SeedLink server.").withDefault("localhost"),
            DriverOption.of("port", OptionType.INTEGER, "Its port.").withDefault("18000").withRange(1, HIGHEST_PORT),
            DriverOption.of("network", OptionType.TEXT, "Network code of the station.").asRequired(),
            DriverOption.of("station", OptionType.TEXT, "Station code.").asRequired(),
            DriverOption.of(CHANNELS, OptionType.TEXT, "Which stream becomes which component, such as LFN=hx,LFE=hy;"
                    + " with a location code 00.LFN=hx.").asRequired(),
            DriverOption.of(UNITS, OptionType.TEXT, "Unit of the samples: one for all channels, or one for each,"
                    + " separated by commas.").withDefault("digital counts"),
            DriverOption.of("from", OptionType.TIME, "Record from this time on, as far as the server still has it."
                    + " Default: from now on."),
            DriverOption.of("until", OptionType.TIME, "Record up to this time. Default: until it is stopped."),
            DriverOption.of("look-back", OptionType.DURATION, "How long before the wanted time records are asked for;"
                    + " at least the length of the longest record.").withDefault("10m"),
            DriverOption.of("tolerance", OptionType.REAL, "How far from its expected time a record may begin without"
                    + " being taken for one after a gap.").withUnit("samples").withDefault("0.5").withRange(0.01, 100),
            DriverOption.of("timing-quality", OptionType.INTEGER, "Timing quality of a record below which the clock"
                    + " counts as not locked; 0 for never. What a percentage means is up to the maker of the station.")
                    .withUnit("%").withDefault("60").withRange(0, 100),
            DriverOption.of("timeout", OptionType.DURATION, "Silence after which the connection is made anew; longer"
                    + " than the station needs for a record.").withDefault("10m"),
            DriverOption.of("give-up", OptionType.DURATION, "Time without a connection after which the instrument"
                    + " fails; 0s for never.").withDefault("0s"));

    static SeedlinkOptions read(DriverSettings settings) throws DriverException {
        Duration timeout = settings.duration("timeout");
        if (timeout.toSeconds() < 1) {
            throw wrong("option 'timeout': must be 1 s or more: " + timeout);
        }
        if (settings.has("until") && !settings.time("until").isAfter(time(settings, "from").orElseGet(Instant::now))) {
            throw wrong("option 'until': must be later than the beginning: " + settings.time("until"));
        }
        return new SeedlinkOptions(settings.text("host").strip(), (int) settings.integer("port"),
                code(settings, "network", 2), code(settings, "station", 5),
                channels(settings.text(CHANNELS), settings.text(UNITS)),
                time(settings, "from"), time(settings, "until"),
                settings.duration("look-back"), settings.real("tolerance"), (int) settings.integer("timing-quality"),
                timeout, settings.duration("give-up"));
    }

    private static Optional<Instant> time(DriverSettings settings, String name) {
        return settings.has(name) ? Optional.of(settings.time(name)) : Optional.empty();
    }

    private static String code(DriverSettings settings, String name, int most) throws DriverException {
        String code = settings.text(name).strip();
        if (!code.matches("[A-Za-z0-9]{1," + most + "}")) {
            throw wrong("option '" + name + "': a code has 1 to " + most + " letters and digits: " + code);
        }
        return code;
    }

    private static List<StreamChannel> channels(String text, String unitText) throws DriverException {
        String[] parts = text.split(",", -1);
        String[] units = unitText.split(",", -1);
        if (units.length != 1 && units.length != parts.length) {
            throw wrong("option 'units': " + units.length + " units for " + parts.length + " channels");
        }
        List<StreamChannel> channels = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            StreamChannel channel = channel(parts[i].strip(), units[units.length == 1 ? 0 : i].strip());
            for (StreamChannel other : channels) {
                if (other.component().equals(channel.component()) || other.selector().equals(channel.selector())) {
                    throw wrong("option 'channels': " + parts[i].strip() + " comes twice: " + text);
                }
            }
            channels.add(channel);
        }
        return List.copyOf(channels);
    }

    private static StreamChannel channel(String part, String units) throws DriverException {
        if (!part.matches("([A-Za-z0-9-]{2}\\.)?[A-Za-z0-9]{3}=.+")) {
            throw wrong("option 'channels': expected CHANNEL=component or LOCATION.CHANNEL=component, such as LFN=hx"
                    + " or 00.LFN=hx: " + part);
        }
        if (units.isEmpty()) {
            throw wrong("option 'units': the unit of " + part + " is empty; a number without unit is 'unitless'");
        }
        String stream = part.substring(0, part.indexOf('='));
        int dot = stream.indexOf('.');
        try {
            return new StreamChannel(stream.substring(0, Math.max(dot, 0)), stream.substring(dot + 1),
                    Names.component(part.substring(part.indexOf('=') + 1).strip()), units);
        } catch (Mth5Exception e) {
            throw wrong("option 'channels': " + part + ": " + e.getMessage());
        }
    }

    /** Server and station, for messages. */
    String place() {
        return network + "." + station + " at " + host + ":" + port;
    }

    private static DriverException wrong(String message) {
        return new DriverException(StatusDetail.CONFIGURATION_ERROR, message);
    }
}
