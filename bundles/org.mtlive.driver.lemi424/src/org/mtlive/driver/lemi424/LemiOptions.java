// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

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
 * @param files      where the recording is
 * @param columns    columns that are recorded, in the order of the channels
 * @param components name of each channel
 * @param follow     whether to wait for more at the end
 * @param poll       how long to wait before looking again
 * @param speed      1 for the pace of the time stamps, 0 for as fast as possible
 * @param batchLines most lines delivered together
 * @param serial     serial number, may be empty
 */
record LemiOptions(RecordingFiles files, List<LemiColumn> columns, List<String> components, boolean follow,
        Duration poll, double speed, int batchLines, String serial) {

    static final List<DriverOption> ALL = List.of(
            DriverOption.of("file", OptionType.FILE, "A recording, a folder of day files, or a folder with a pattern"
                    + " such as data/2020*.TXT; several files are read in the order of their names.").asRequired(),
            DriverOption.of("follow", OptionType.FLAG, "Whether to wait at the end for lines and day files that the"
                    + " station still writes.").withDefault("false"),
            DriverOption.of("speed", OptionType.REAL, "1 for the pace of the time stamps, 10 for ten times faster, 0"
                    + " for as fast as possible.").withDefault("0").withRange(0, Double.POSITIVE_INFINITY),
            DriverOption.of("channels", OptionType.TEXT, "Columns to record, separated by commas: bx by bz"
                    + " temperature_e temperature_h e1 e2 e3 e4 battery. With =name under another name, as e1=ex.")
                    .withDefault("bx,by,bz,e1,e2,temperature_e,temperature_h"),
            DriverOption.of("batch", OptionType.INTEGER, "Most lines delivered together.").withDefault("3600")
                    .withRange(1, 1_000_000),
            DriverOption.of("poll", OptionType.DURATION, "How long to wait at the end before looking for more.")
                    .withDefault("250ms"),
            DriverOption.of("serial", OptionType.TEXT, "Serial number of the station."));

    static LemiOptions read(DriverSettings settings) throws DriverException {
        Map<String, LemiColumn> channels = new LinkedHashMap<>();
        for (String part : settings.text("channels").split(",")) {
            String[] names = part.strip().split("\\s*=\\s*", 2);
            LemiColumn column = LemiColumn.of(names[0]).orElseThrow(
                    () -> wrong("option 'channels': no column '" + names[0] + "'"));
            String component = component(names[names.length - 1]);
            if (channels.put(component, column) != null) {
                throw wrong("option 'channels': '" + part + "' has a name that is there already");
            }
        }
        double speed = settings.real("speed");
        long paced = speed > 0 ? Math.max(1, Math.round(speed)) : Long.MAX_VALUE; // about a batch a second
        return new LemiOptions(new RecordingFiles(settings.file("file")), List.copyOf(channels.values()),
                new ArrayList<>(channels.keySet()), settings.flag("follow"), settings.duration("poll"), speed,
                (int) Math.min(settings.integer("batch"), paced), settings.text("serial").strip());
    }

    private static String component(String text) throws DriverException {
        try {
            return Names.component(text);
        } catch (Mth5Exception e) {
            throw wrong("option 'channels': " + e.getMessage());
        }
    }

    private static DriverException wrong(String message) {
        return new DriverException(StatusDetail.CONFIGURATION_ERROR, message);
    }
}
