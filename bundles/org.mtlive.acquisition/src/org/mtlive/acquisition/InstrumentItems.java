// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.mtlive.acquisition.driver.ClockReading;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.Position;
import org.mtlive.acquisition.driver.PowerReading;
import org.mtlive.acquisition.driver.SelfTestItem;
import org.mtlive.acquisition.driver.SelfTestReport;
import org.mtlive.acquisition.recording.AlarmLimits;
import org.mtlive.acquisition.recording.ContactQuality;
import org.mtlive.acquisition.recording.PreflightItem;
import org.mtlive.acquisition.recording.PreflightLevel;

/** The items of the pre-flight list about one instrument. */
final class InstrumentItems {

    /** Its item is one that stands in the notes whatever came out. */
    static final String CALIBRATION = "calibration";

    private static final double LOW_PERCENT = 30;
    private static final double EMPTY_PERCENT = 10;
    /** Below it, a tenth of a kohm says too little. */
    private static final double SMALL_OHM = 100;
    private static final String HIGH_REMEDY = "Water the electrodes, look for broken lines, and measure again";
    private static final String SHORTED_REMEDY = "A dipole is shorted: look for bare wires that touch, a wet plug, or"
            + " two lines on one electrode, and measure again";
    /** A clock further away from this computer's is worth a look. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(2);

    private final SessionClock clock;
    private final AlarmLimits limits;
    private final int number;
    private final String title;
    private final List<PreflightItem> items = new ArrayList<>();

    private InstrumentItems(SessionClock clock, AlarmLimits limits, int number, String title) {
        this.clock = clock;
        this.limits = limits;
        this.number = number;
        this.title = title;
    }

    /** Of an instrument that cannot be described. */
    static List<PreflightItem> missing(int number, String driverId, String why) {
        return List.of(new PreflightItem("instrument:" + number, "instrument " + number + " (" + driverId + ")",
                PreflightLevel.RED, why, "Connect and switch on the instrument, and check its settings; or leave it out"
                        + " of the plan"));
    }

    /** Of one that was asked. */
    static List<PreflightItem> of(SessionClock clock, AlarmLimits limits, int number, Candidate candidate) {
        InstrumentDescription description = candidate.description();
        Checkup checkup = candidate.checkup();
        InstrumentItems list = new InstrumentItems(clock, limits, number, candidate.title());
        list.items.add(PreflightItem.green("instrument:" + number, candidate.title(),
                description.channels().size() + " channels: " + String.join(", ", description.channels().stream()
                        .map(channel -> channel.component()).toList())));
        list.find("clock", "clock", checkup.clock(), list::clock);
        list.find("battery", "supply", checkup.power(), list::power);
        list.find("contact-resistance", "contact resistance", checkup.contacts(), list::contacts);
        list.find("self-test", "self-test", checkup.selfTest(),
                report -> list.report("self-test", report, "See the instrument's manual for what failed"));
        list.find("position", "position", checkup.position(), list::position);
        list.find(CALIBRATION, CALIBRATION, checkup.calibration(),
                report -> list.report(CALIBRATION, report, "Look at what failed, and calibrate again"));
        return list.items;
    }

    private interface Judge<T> {
        void judge(T value);
    }

    private <T> void find(String id, String what, Optional<Finding<T>> finding, Judge<T> judge) {
        if (finding.isPresent()) {
            finding.get().value().ifPresentOrElse(judge::judge,
                    () -> add(id, what, PreflightLevel.AMBER, "could not be found out: " + finding.get().failure(),
                            "Try again; look at the instrument itself"));
        }
    }

    private void add(String id, String what, PreflightLevel level, String text, String remedy) {
        items.add(new PreflightItem(id + ":" + number, title + ": " + what, level, text,
                level == PreflightLevel.GREEN ? "" : remedy));
    }

    private void clock(ClockReading reading) {
        String satellites = reading.satellites() < 0 ? "" : ", " + reading.satellites() + " satellites";
        if (!reading.locked()) {
            add("clock", "clock", PreflightLevel.RED, "not locked" + satellites,
                    "Give the GPS antenna a free view of the sky and wait until the clock is locked");
            return;
        }
        Duration apart = Duration.between(clock.now().minusNanos(clock.nanos() - reading.hostNanos()),
                reading.deviceTime());
        boolean far = apart.abs().compareTo(CLOCKS_DIFFER) > 0;
        add("clock", "clock", far ? PreflightLevel.AMBER : PreflightLevel.GREEN, "locked" + satellites
                + (far ? String.format(Locale.ROOT, "; %+.1f s from this computer's clock", apart.toMillis() / 1e3)
                        : ""),
                "One of the two clocks is wrong: set this computer's, or check the instrument's");
    }

    private void power(PowerReading reading) {
        boolean empty = reading.percent() < EMPTY_PERCENT;
        boolean low = reading.percent() < LOW_PERCENT || limits.isLow(reading.volts(), reading.percent());
        add("battery", "supply", empty ? PreflightLevel.RED : low ? PreflightLevel.AMBER : PreflightLevel.GREEN,
                InstrumentRules.words(reading), "Change or charge the battery");
    }

    private void contacts(Map<String, Double> ohms) {
        PreflightLevel level = PreflightLevel.GREEN;
        List<String> words = new ArrayList<>();
        Set<String> remedies = new TreeSet<>();
        for (Map.Entry<String, Double> contact : new TreeMap<>(ohms).entrySet()) {
            double ohm = contact.getValue();
            ContactQuality quality = ContactQuality.of(ohm);
            boolean shorted = quality == ContactQuality.SHORTED;
            words.add(contact.getKey() + " " + words(ohm) + (shorted ? " (too low to be earth)" : ""));
            PreflightLevel one = quality.level();
            level = one.compareTo(level) > 0 ? one : level;
            if (one != PreflightLevel.GREEN) {
                remedies.add(shorted ? SHORTED_REMEDY : HIGH_REMEDY);
            }
        }
        add("contact-resistance", "contact resistance", level, String.join(", ", words),
                String.join(". ", remedies));
    }

    /** {@return words for a resistance} */
    static String words(double ohm) {
        return ohm < SMALL_OHM ? String.format(Locale.ROOT, "%.1f ohm", ohm)
                : String.format(Locale.ROOT, "%.1f kohm", ohm / 1000);
    }

    private void position(Position place) {
        add("position", "position", PreflightLevel.GREEN, words(place), "");
    }

    /** {@return words for a place} */
    static String words(Position place) {
        return String.format(Locale.ROOT, "%.5f N, %.5f E, %.0f m", place.latitudeDegrees(), place.longitudeDegrees(),
                place.elevationMetres());
    }

    private void report(String id, SelfTestReport report, String remedy) {
        List<String> failed = report.items().stream().filter(item -> !item.passed())
                .map(item -> item.title() + ": " + item.text()).toList();
        add(id, id, failed.isEmpty() ? PreflightLevel.GREEN : PreflightLevel.RED,
                failed.isEmpty() ? "passed: " + String.join(", ",
                        report.items().stream().map(SelfTestItem::title).toList()) : String.join("; ", failed),
                remedy);
    }
}
