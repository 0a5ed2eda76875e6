// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.phoenix;

import java.time.Duration;
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
 * @param folder       where the recording is
 * @param band         which of its files
 * @param wanted       component to record, by the tag or number of the channel in lower case; empty for all channels
 * @param follow       whether to wait for more at the end
 * @param poll         how long to wait before looking again
 * @param speed        1 for the pace of the recording, 0 for as fast as possible
 * @param batchSamples most samples of a channel delivered together
 */
record PhoenixOptions(RecordingFolder folder, Band band, Map<String, String> wanted, boolean follow, Duration poll,
        double speed, int batchSamples) {

    static final List<DriverOption> ALL = List.of(
            DriverOption.of("folder", OptionType.FILE, "The folder of the recording, with config.json, recmeta.json and"
                    + " a folder 0, 1, ... for each channel.").asRequired(),
            DriverOption.choice("data", "Which files: a sample rate each. td_24k, td_2400 and td_96k come in segments;"
                    + " the time between them is a gap.", Band.texts()),
            DriverOption.of("channels", OptionType.TEXT, "Channels to record by their tags (E1) or numbers (1),"
                    + " separated by commas; with =name under another name, as E1=ex. Default: all, under their tags."),
            DriverOption.of("follow", OptionType.FLAG, "Whether to wait at the end for samples and files that the"
                    + " receiver still writes.").withDefault("false"),
            DriverOption.of("speed", OptionType.REAL, "1 for the pace of the recording, 10 for ten times faster, 0 for"
                    + " as fast as possible.").withDefault("0").withRange(0, Double.POSITIVE_INFINITY),
            DriverOption.of("batch", OptionType.INTEGER, "Most samples of a channel delivered together.")
                    .withDefault("24000").withRange(1, 1_000_000),
            DriverOption.of("poll", OptionType.DURATION, "How long to wait at the end before looking for more.")
                    .withDefault("250ms"));

    static PhoenixOptions read(DriverSettings settings) throws DriverException {
        return new PhoenixOptions(new RecordingFolder(settings.file("folder")), Band.of(settings.text("data")),
                wanted(settings.text("channels")), settings.flag("follow"), settings.duration("poll"),
                settings.real("speed"), (int) settings.integer("batch"));
    }

    private static Map<String, String> wanted(String text) throws DriverException {
        Map<String, String> wanted = new LinkedHashMap<>();
        if (text.isBlank()) {
            return wanted;
        }
        for (String part : text.split(",", -1)) {
            String[] names = part.strip().toLowerCase(Locale.ROOT).split("\\s*=\\s*", 2);
            String component = component(names[names.length - 1]);
            if (wanted.containsValue(component) || wanted.put(names[0], component) != null) {
                throw wrong("'" + part.strip() + "' is there twice");
            }
        }
        return wanted;
    }

    /** A number alone is no name for a component. */
    private static String component(String text) throws DriverException {
        try {
            return Names.component(text.matches("\\d+") ? "ch" + text : text);
        } catch (Mth5Exception e) {
            throw wrong(e.getMessage());
        }
    }

    /** The refusal of the option {@code channels}. */
    static DriverException wrong(String message) {
        return new DriverException(StatusDetail.CONFIGURATION_ERROR, "option 'channels': " + message);
    }
}
