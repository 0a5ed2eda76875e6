// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.simulator;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.mtlive.acquisition.driver.ClockReading;
import org.mtlive.acquisition.driver.DriverOption;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.OptionType;
import org.mtlive.acquisition.driver.PowerReading;
import org.mtlive.acquisition.driver.TemperatureReading;

/**
 * What may go wrong with a station, so that people can rehearse it: it fails, it drops out for a while, its clock is
 * not locked, its battery runs down, its electrodes are dry, its channels are dead.
 *
 * @param failSample      the sample before which it fails, {@link Long#MAX_VALUE} for never
 * @param offlineSample   the first sample that it misses, {@link Long#MAX_VALUE} for none
 * @param onlineSample    after the last sample that it misses
 * @param readingSamples  samples between two readings, {@link Long#MAX_VALUE} for no readings
 * @param clockLocked     whether its clock is locked
 * @param batteryPercent  charge at the start
 * @param batteryHourly   percent that it loses an hour
 * @param contactOhm      contact resistance of each electric channel
 * @param dead            channels that deliver nothing but zero
 */
record Rehearsal(long failSample, long offlineSample, long onlineSample, long readingSamples, boolean clockLocked,
        double batteryPercent, double batteryHourly, double contactOhm, DeadChannels dead) {

    private static final List<DriverOption> STATION = List.of(
            DriverOption.of("fail-after", OptionType.DURATION, "Data time after which the connection to the station"
                    + " breaks, as when its cable is pulled; none for never."),
            DriverOption.of("offline-after", OptionType.DURATION, "Data time after which the station drops out, to come"
                    + " back by itself; none for never."),
            DriverOption.of("offline-for", OptionType.DURATION, "How long it is away then.").withDefault("10s"),
            DriverOption.of("readings-every", OptionType.DURATION, "Data time between two readings of clock, battery"
                    + " and temperature.").withDefault("10s"),
            DriverOption.of("clock-locked", OptionType.FLAG, "Whether its clock is locked to GPS.").withDefault("true"),
            DriverOption.of("battery", OptionType.REAL, "Charge of its battery at the start.").withUnit("%")
                    .withDefault("100").withRange(0, 100),
            DriverOption.of("battery-per-hour", OptionType.REAL, "Charge that it loses.").withUnit("%/h")
                    .withDefault("1").withRange(0, 1e6),
            DriverOption.of("contact-resistance", OptionType.REAL, "Of each electric channel.").withUnit("ohm")
                    .withDefault("1500").withRange(0, 1e9));

    static final List<DriverOption> OPTIONS =
            Stream.concat(STATION.stream(), DeadChannels.OPTIONS.stream()).toList();

    private static final double EMPTY_VOLTS = 10.5;
    private static final double FULL_VOLTS = 13;
    private static final int SATELLITES = 9;
    private static final double SECONDS_A_DAY = 86_400;

    /** The names of the dead channels are read by whoever knows all channels. */
    static Rehearsal read(DriverSettings settings, double rateHz, Set<String> dead) {
        long offline = samples(settings, "offline-after", rateHz);
        long away = samples(settings, "offline-for", rateHz);
        return new Rehearsal(samples(settings, "fail-after", rateHz), offline,
                offline == Long.MAX_VALUE ? offline : offline + Math.max(1, away),
                Math.max(1, samples(settings, "readings-every", rateHz)), settings.flag("clock-locked"),
                settings.real("battery"), settings.real("battery-per-hour"), settings.real("contact-resistance"),
                dead(settings, rateHz, dead));
    }

    private static DeadChannels dead(DriverSettings settings, double rateHz, Set<String> components) {
        if (components.isEmpty()) {
            return new DeadChannels(components, Long.MAX_VALUE, Long.MAX_VALUE);
        }
        long first = settings.has("dead-after") ? samples(settings, "dead-after", rateHz) : 0;
        return new DeadChannels(components, first, settings.has("dead-for")
                ? first + Math.max(1, samples(settings, "dead-for", rateHz)) : Long.MAX_VALUE);
    }

    private static long samples(DriverSettings settings, String name, double rateHz) {
        return settings.has(name) ? Math.round(settings.duration(name).toNanos() / 1e9 * rateHz) : Long.MAX_VALUE;
    }

    boolean isOffline(long sample) {
        return sample >= offlineSample && sample < onlineSample;
    }

    /** The next sample after this one at which something happens. */
    long next(long sample) {
        long next = Long.MAX_VALUE;
        for (long event : new long[] {failSample, offlineSample, onlineSample, dead.firstSample(), dead.endSample()}) {
            if (event > sample) {
                next = Math.min(next, event);
            }
        }
        return next;
    }

    ClockReading clock(Instant time, long hostNanos) {
        return new ClockReading(time, hostNanos, clockLocked, clockLocked ? SATELLITES : 0,
                clockLocked ? 0 : Double.NaN);
    }

    /** After so many seconds. */
    PowerReading power(double seconds) {
        double percent = Math.max(0, batteryPercent - seconds / 3600 * batteryHourly);
        return new PowerReading(EMPTY_VOLTS + percent / 100 * (FULL_VOLTS - EMPTY_VOLTS), percent);
    }

    /** A box in the sun: warmest after noon. */
    static TemperatureReading temperature(Instant time) {
        double day = Math.floorMod(time.getEpochSecond(), (long) SECONDS_A_DAY) / SECONDS_A_DAY;
        return new TemperatureReading("electronics", 22 - 7 * Math.cos(2 * Math.PI * (day - 0.08)));
    }

    /** Of the electric channels among these. */
    Map<String, Double> contacts(List<String> components) {
        Map<String, Double> ohms = new HashMap<>();
        components.stream().filter(component -> component.startsWith("e"))
                .forEach(component -> ohms.put(component, contactOhm));
        return ohms;
    }
}
