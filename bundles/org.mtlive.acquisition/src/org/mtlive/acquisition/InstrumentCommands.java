// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.recording.ClockFit;
import org.mtlive.acquisition.recording.InstrumentPlan;
import org.mtlive.acquisition.recording.InstrumentReadings;
import org.mtlive.acquisition.recording.InstrumentStatus;
import org.mtlive.acquisition.recording.Recording;
import org.mtlive.mth5.Mth5Exception;

/**
 * The commands about instruments: {@code instruments}, {@code add-instrument}, {@code pause}, {@code resume},
 * {@code stop-instrument}. Instruments are named by their number, 1 for the first.
 */
final class InstrumentCommands {

    /** Those that only who is in control may give. */
    static final Set<String> CHANGES = Set.of("add-instrument", "pause", "resume", "stop-instrument");

    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);
    /** Before the names of settings. */
    private static final String SETTING = "set.";

    private final Recording recording;

    InstrumentCommands(Recording recording) {
        this.recording = recording;
    }

    Optional<Map<String, Object>> command(String name, Map<String, String> arguments) throws Mth5Exception {
        try {
            switch (name) {
                case "instruments" -> { }
                case "add-instrument" -> recording.add(plan(arguments));
                case "pause" -> recording.pause(index(arguments));
                case "resume" -> recording.resume(index(arguments));
                case "stop-instrument" -> recording.stopInstrument(index(arguments), STOP_LIMIT);
                default -> {
                    return Optional.empty();
                }
            }
        } catch (DriverException e) {
            throw new Mth5Exception(e.getMessage(), e);
        }
        return Optional.of(instruments());
    }

    private static InstrumentPlan plan(Map<String, String> arguments) {
        Map<String, String> settings = new TreeMap<>();
        arguments.forEach((name, value) -> {
            if (name.startsWith(SETTING)) {
                settings.put(name.substring(SETTING.length()), value);
            }
        });
        return new InstrumentPlan(required(arguments, "driver"), settings, required(arguments, "survey"),
                required(arguments, "station"), required(arguments, "run"));
    }

    private static String required(Map<String, String> arguments, String name) {
        String text = arguments.getOrDefault(name, "");
        if (text.isBlank()) {
            throw new IllegalArgumentException("'" + name + "' is missing");
        }
        return text;
    }

    private int index(Map<String, String> arguments) {
        String text = required(arguments, "instrument");
        int count = recording.instruments().size();
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= count) {
                return number - 1;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException("there is no instrument " + text + "; they are numbered 1 to " + count);
    }

    private Map<String, Object> instruments() {
        List<InstrumentStatus> all = recording.instruments();
        List<InstrumentReadings> readings = recording.readings();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Map<String, Object> row = row(i + 1, all.get(i));
            readings(row, i < readings.size() ? readings.get(i) : InstrumentReadings.NONE);
            timing(row, recording.timing(i));
            rows.add(row);
        }
        return Map.of("instruments", rows);
    }

    private static Map<String, Object> row(int number, InstrumentStatus status) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("number", number);
        row.put("driver", status.driverId());
        row.put("title", status.title());
        row.put("run", status.channels().isEmpty() ? "" : status.channels().getFirst().parent().toString());
        row.put("state", status.paused() ? "PAUSED" : status.status().state().name());
        row.put("detail", status.status().detail().name());
        row.put("text", status.status().text());
        row.put("samples", status.samples());
        row.put("refused", status.refused());
        row.put("clipped", status.clipped());
        row.put("end", status.end().map(Enum::name).orElse(""));
        return row;
    }

    private static void readings(Map<String, Object> row, InstrumentReadings readings) {
        readings.clock().ifPresent(clock -> {
            row.put("clock_locked", clock.locked());
            if (clock.satellites() >= 0) {
                row.put("satellites", clock.satellites());
            }
            if (!Double.isNaN(clock.offsetSeconds())) {
                row.put("clock_offset_seconds", clock.offsetSeconds());
            }
        });
        readings.power().ifPresent(power -> {
            row.put("volts", power.volts());
            if (!Double.isNaN(power.percent())) {
                row.put("battery_percent", power.percent());
            }
        });
        readings.unanswered().forEach((what, why) -> row.put("unanswered_" + what, why));
        readings.temperatures().forEach((sensor, reading) -> row.put("celsius_" + sensor, reading.celsius()));
        readings.contacts().forEach((component, reading) -> row.put("ohm_" + component, reading.ohm()));
    }

    private static void timing(Map<String, Object> row, Optional<ClockFit> fit) {
        fit.ifPresent(line -> {
            row.put("drift_ppm", line.driftPpm());
            row.put("residual_seconds", line.residualSeconds());
            row.put("time_reference", line.reference().name());
        });
    }
}
