// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverOption;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.OptionType;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.Names;
import org.mtlive.mth5.SampleType;

/**
 * The settings, understood.
 *
 * @param rateHz        samples a second
 * @param components    channels
 * @param sampleType    type of the samples
 * @param earth         layers
 * @param amplitude     factor on the natural magnetic field
 * @param magneticNoise sensor noise, nT per root Hz
 * @param electricNoise sensor noise, mV/km per root Hz
 * @param burstsPerHour mean number
 * @param gapsPerHour   mean number
 * @param gapSamples    length of a gap
 * @param seed          the same seed makes the same series
 * @param start         time of sample 0, empty for the time of arming
 * @param samples       samples of each channel to deliver, gaps included; {@link Long#MAX_VALUE} for no end
 * @param batchSamples  samples of each channel delivered together
 * @param speed         1 for real time, 0 for as fast as possible
 * @param taps          length of the filters
 * @param rehearsal     what goes wrong with the station
 */
record SimulatorOptions(double rateHz, List<String> components, SampleType sampleType, LayeredEarth earth,
        double amplitude, double magneticNoise, double electricNoise, double burstsPerHour, double gapsPerHour,
        long gapSamples, long seed, Optional<Instant> start, long samples, int batchSamples, double speed, int taps,
        Rehearsal rehearsal) {

    private static final double NO_LIMIT = Double.POSITIVE_INFINITY;
    private static final int MOST_BATCH_SAMPLES = 1 << 20;

    private static final List<DriverOption> SERIES = List.of(
            DriverOption.of("sample-rate", OptionType.REAL, "Samples a second.").withUnit("Hz").withDefault("150")
                    .withRange(1e-4, 1e6),
            DriverOption.of("channels", OptionType.TEXT, "Components, separated by commas: ex ey hx hy hz (or bx by"
                    + " bz), with anything behind for more sensors of the same field, such as hx2; rrhx rrhy for a"
                    + " remote reference; temperature.").withDefault("ex,ey,hx,hy,hz"),
            DriverOption.of("layers", OptionType.TEXT, "The earth from the top, resistivity in ohm m, with :thickness"
                    + " in m for all layers but the last: 100:1000,10:5000,1000.").withDefault("100"),
            DriverOption.choice("sample-type", "Type of the samples; whole numbers are counts behind a flat filter.",
                    "float32", "float64", "int32", "int64"),
            DriverOption.of("duration", OptionType.DURATION, "Data time after which the station ends; none for no"
                    + " end."),
            DriverOption.of("samples", OptionType.INTEGER, "Samples of each channel after which the station ends; 0"
                    + " for no end.").withDefault("0").withRange(0, NO_LIMIT),
            DriverOption.of("speed", OptionType.REAL, "1 for real time, 10 for ten times faster, 0 for as fast as"
                    + " possible.").withDefault("1").withRange(0, NO_LIMIT),
            DriverOption.of("batch", OptionType.INTEGER, "Samples of each channel delivered together; none for one"
                    + " second of data.").withRange(1, MOST_BATCH_SAMPLES),
            DriverOption.of("start", OptionType.TIME, "Time of the first sample; none for now."),
            DriverOption.of("seed", OptionType.INTEGER, "The same seed makes the same series.").withDefault("1"),
            DriverOption.of("amplitude", OptionType.REAL, "Factor on the natural magnetic field.").withDefault("1")
                    .withRange(0, NO_LIMIT),
            DriverOption.of("noise-h", OptionType.REAL, "Noise of the magnetic sensors.").withUnit("nT/sqrt(Hz)")
                    .withDefault("1e-5").withRange(0, NO_LIMIT),
            DriverOption.of("noise-e", OptionType.REAL, "Noise of the electrodes.").withUnit("mV/km/sqrt(Hz)")
                    .withDefault("1e-4").withRange(0, NO_LIMIT),
            DriverOption.of("bursts-per-hour", OptionType.REAL, "Mean number of disturbances.").withDefault("0")
                    .withRange(0, 3600),
            DriverOption.of("gaps-per-hour", OptionType.REAL, "Mean number of stretches that are not delivered.")
                    .withDefault("0").withRange(0, 3600),
            DriverOption.of("gap-length", OptionType.DURATION, "Length of such a stretch.").withDefault("5s"),
            DriverOption.of("filter-length", OptionType.INTEGER, "Samples the fields remember, rounded up to a power of"
                    + " two; the impedance is right up to periods of an eighth of it.").withDefault("65536")
                    .withRange(64, 1 << 22));

    static final List<DriverOption> ALL =
            Stream.concat(SERIES.stream(), Rehearsal.OPTIONS.stream()).toList();

    static SimulatorOptions read(DriverSettings settings) throws DriverException {
        double rateHz = settings.real("sample-rate");
        long batch = settings.has("batch") ? settings.integer("batch") : Math.max(1, Math.round(rateHz));
        List<String> components = components("channels", settings.text("channels"));
        return new SimulatorOptions(rateHz, components,
                SampleType.valueOf(settings.text("sample-type").toUpperCase(Locale.ROOT)),
                earth(settings.text("layers")), settings.real("amplitude"), settings.real("noise-h"),
                settings.real("noise-e"), settings.real("bursts-per-hour"), settings.real("gaps-per-hour"),
                Math.max(1, Math.round(seconds(settings, "gap-length") * rateHz)), settings.integer("seed"),
                settings.has("start") ? Optional.of(settings.time("start")) : Optional.empty(),
                samples(settings, rateHz), (int) Math.min(batch, MOST_BATCH_SAMPLES), settings.real("speed"),
                powerOfTwo((int) settings.integer("filter-length")),
                Rehearsal.read(settings, rateHz, dead(settings, components)));
    }

    private static Set<String> dead(DriverSettings settings, List<String> components) throws DriverException {
        if (!settings.has("dead")) {
            return Set.of();
        }
        List<String> dead = components("dead", settings.text("dead"));
        for (String component : dead) {
            if (!components.contains(component)) {
                throw wrong("option 'dead': '" + component + "' is not one of the channels "
                        + String.join(", ", components));
            }
        }
        return Set.copyOf(dead);
    }

    private static List<String> components(String option, String text) throws DriverException {
        List<String> components = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String part : text.split(",", -1)) {
            String name = name(option, part);
            if (!seen.add(name)) {
                throw wrong("option '" + option + "': '" + name + "' is named twice");
            }
            components.add(name);
        }
        return List.copyOf(components);
    }

    private static String name(String option, String text) throws DriverException {
        try {
            return Names.component(text.strip());
        } catch (Mth5Exception e) {
            throw wrong("option '" + option + "': " + e.getMessage());
        }
    }

    private static LayeredEarth earth(String text) throws DriverException {
        try {
            return LayeredEarth.parse(text);
        } catch (IllegalArgumentException e) {
            throw wrong("option 'layers': '" + text + "': " + e.getMessage());
        }
    }

    private static long samples(DriverSettings settings, double rateHz) {
        long most = settings.integer("samples") > 0 ? settings.integer("samples") : Long.MAX_VALUE;
        if (!settings.has("duration")) {
            return most;
        }
        return Math.min(most, Math.max(1, Math.round(seconds(settings, "duration") * rateHz)));
    }

    private static double seconds(DriverSettings settings, String name) {
        return settings.duration(name).toNanos() / 1e9;
    }

    private static int powerOfTwo(int least) {
        return least <= 1 ? 1 : Integer.highestOneBit(least - 1) << 1;
    }

    /** The channels, ready to deliver from the first sample. */
    List<SimulatedChannel> channels() throws DriverException {
        List<SimulatedChannel> channels = new ArrayList<>();
        for (String component : components) {
            channels.add(SimulatedChannel.of(component, this)
                    .orElseThrow(() -> wrong("option 'channels': there is no '" + component + "' to simulate")));
        }
        return channels;
    }

    private static DriverException wrong(String message) {
        return new DriverException(StatusDetail.CONFIGURATION_ERROR, message);
    }
}
