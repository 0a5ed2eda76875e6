// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.replay;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
 * @param file         the MTH5 file
 * @param survey       its survey; empty where there is one only
 * @param station      its station, likewise
 * @param run          its run, likewise; {@link #ALL_RUNS} for all of the station
 * @param wanted       component to record, by the component in the file in lower case; empty for all channels
 * @param speed        1 for the pace of the recording, 0 for as fast as possible
 * @param now          whether sample 0 is now, else when it was
 * @param batchSamples most samples of a channel delivered together
 */
record ReplayOptions(Path file, String survey, String station, String run, Map<String, String> wanted, double speed,
        boolean now, int batchSamples) {

    static final String ALL_RUNS = "all";
    private static final double FASTEST = 1000;
    private static final String NOW = "now";

    static final List<DriverOption> ALL = List.of(
            DriverOption.of("file", OptionType.FILE, "The MTH5 file; finished, or being written: then what is in it at"
                    + " the start.").asRequired(),
            DriverOption.of("survey", OptionType.TEXT, "Survey to play; needed where the file has several."),
            DriverOption.of("station", OptionType.TEXT, "Station to play; needed where there are several."),
            DriverOption.of("run", OptionType.TEXT, "Run to play, or 'all' for all runs of the station one after the"
                    + " other, with the time between them as a gap; needed where there are several."),
            DriverOption.of("channels", OptionType.TEXT, "Components to play, separated by commas; with =name under"
                    + " another name, as e1=ex. Default: all."),
            DriverOption.of("speed", OptionType.REAL, "1 for the pace of the recording, 0.1 for ten times slower, up to"
                    + " 1000 times faster; 0 for as fast as possible.").withDefault("1").withRange(0, FASTEST),
            DriverOption.choice("times", "When sample 0 is: the time at which it was recorded, or the time at which the"
                    + " replay starts.", "recorded", NOW),
            DriverOption.of("batch", OptionType.INTEGER, "Most samples of a channel delivered together.")
                    .withDefault("24000").withRange(1, 1_000_000));

    static ReplayOptions read(DriverSettings settings) throws DriverException {
        return new ReplayOptions(settings.file("file"), settings.text("survey").strip(),
                settings.text("station").strip(), settings.text("run").strip(), wanted(settings.text("channels")),
                settings.real("speed"), settings.text("times").equals(NOW), (int) settings.integer("batch"));
    }

    private static Map<String, String> wanted(String text) throws DriverException {
        Map<String, String> wanted = new LinkedHashMap<>();
        if (text.isBlank()) {
            return wanted;
        }
        for (String part : text.split(",", -1)) {
            String[] names = part.strip().toLowerCase(Locale.ROOT).split("\\s*=\\s*", 2);
            try {
                String component = Names.component(names[names.length - 1]);
                if (wanted.containsValue(component) || wanted.put(names[0], component) != null) {
                    throw wrong("channels", "'" + part.strip() + "' is there twice");
                }
            } catch (Mth5Exception e) {
                throw wrong("channels", e.getMessage());
            }
        }
        return wanted;
    }

    /** The refusal of an option. */
    static DriverException wrong(String option, String message) {
        return new DriverException(StatusDetail.CONFIGURATION_ERROR, "option '" + option + "': " + message);
    }
}
