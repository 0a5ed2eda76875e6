// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.ascii;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverOption;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.OptionType;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.mth5.ChannelKind;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.Names;
import org.mtlive.mth5.SampleType;

/**
 * The settings, understood.
 *
 * @param file       the text file
 * @param channels   one a column that is recorded
 * @param columnOf   column of the file of each channel, 0-based
 * @param columns    columns a line must have
 * @param start      time of the first line
 * @param blockLines lines a batch
 * @param speed      1 for the pace of the sample rate, 0 for as fast as possible
 * @param skipLines  lines before the first sample
 * @param missing    the text that stands for a missing value
 */
record AsciiOptions(Path file, List<ChannelDescription> channels, List<Integer> columnOf, int columns, Instant start,
        int blockLines, double speed, long skipLines, Optional<String> missing) {

    private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

    static final List<DriverOption> ALL = List.of(
            DriverOption.of("file", OptionType.FILE, "The text file.").asRequired(),
            DriverOption.of("columns", OptionType.TEXT, "Component of each column, separated by commas; - for a column"
                    + " that is not recorded.").withDefault("hx,hy,hz,ex,ey"),
            DriverOption.of("sample-rate", OptionType.REAL, "Lines a second.").withUnit("Hz").withDefault("1")
                    .withRange(1e-6, 1e7),
            DriverOption.of("start", OptionType.TIME, "Time of the first line.").withDefault("1980-01-01T00:00:00"),
            DriverOption.of("units", OptionType.TEXT, "Unit of each recorded column, separated by commas. Default: nT"
                    + " for magnetic, mV/km for electric, unitless for other components."),
            DriverOption.choice("sample-type", "Type of the samples in the file that is written. float64 keeps every"
                    + " digit.", "float64", "float32", "int32", "int64"),
            DriverOption.of("block", OptionType.INTEGER, "Lines delivered together.").withDefault("1000")
                    .withRange(1, 1_000_000),
            DriverOption.of("speed", OptionType.REAL, "1 for the pace of the sample rate, 10 for ten times faster, 0"
                    + " for as fast as possible.").withDefault("0").withRange(0, NO_LIMIT),
            DriverOption.of("skip-lines", OptionType.INTEGER, "Lines before the first sample.").withDefault("0")
                    .withRange(0, NO_LIMIT),
            DriverOption.of("missing", OptionType.TEXT, "Text that stands for a missing value, such as NaN or -9999;"
                    + " stored as NaN, or 0 in integer types."));

    static AsciiOptions read(DriverSettings settings) throws DriverException {
        String[] names = settings.text("columns").split(",", -1);
        SampleType type = SampleType.valueOf(settings.text("sample-type").toUpperCase(Locale.ROOT));
        List<String> components = new ArrayList<>();
        List<Integer> columnOf = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            String name = names[i].strip();
            if (name.equals("-")) {
                continue;
            }
            String component = component(name, i + 1);
            if (components.contains(component)) {
                throw wrong("option 'columns': column " + (i + 1) + " is named twice: " + settings.text("columns"));
            }
            components.add(component);
            columnOf.add(i);
        }
        if (components.isEmpty()) {
            throw wrong("option 'columns': no column is recorded: " + settings.text("columns"));
        }
        List<String> units = units(settings.text("units"), components);
        List<ChannelDescription> channels = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            channels.add(ChannelDescription.of(components.get(i), type, settings.real("sample-rate"), units.get(i)));
        }
        return new AsciiOptions(settings.file("file"), List.copyOf(channels), List.copyOf(columnOf), names.length,
                settings.time("start"), (int) settings.integer("block"), settings.real("speed"),
                settings.integer("skip-lines"),
                Optional.of(settings.text("missing").strip()).filter(text -> !text.isEmpty()));
    }

    private static String component(String name, int column) throws DriverException {
        try {
            return Names.component(name);
        } catch (Mth5Exception e) {
            throw wrong("option 'columns': column " + column + ": " + e.getMessage());
        }
    }

    private static List<String> units(String text, List<String> components) throws DriverException {
        if (text.isBlank()) {
            return components.stream().map(AsciiOptions::usualUnit).toList();
        }
        List<String> units = List.of(text.split(",", -1)).stream().map(String::strip).toList();
        if (units.size() != components.size()) {
            throw wrong("option 'units': " + units.size() + " units for " + components.size() + " channels "
                    + components);
        }
        if (units.contains("")) {
            throw wrong("option 'units': the unit of " + components.get(units.indexOf("")) + " is empty; a number"
                    + " without unit is 'unitless'");
        }
        return units;
    }

    private static String usualUnit(String component) {
        return switch (ChannelKind.ofComponent(component)) {
            case MAGNETIC -> "nT";
            case ELECTRIC -> "mV/km";
            case AUXILIARY -> "unitless";
        };
    }

    private static DriverException wrong(String message) {
        return new DriverException(StatusDetail.CONFIGURATION_ERROR, message);
    }
}
