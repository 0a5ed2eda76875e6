// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import java.time.Duration;
import java.util.List;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverOption;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.OptionType;

/**
 * The settings, understood.
 *
 * @param files      where the recording is
 * @param channels   which columns are recorded
 * @param follow     whether to wait for more at the end
 * @param poll       how long to wait before looking again
 * @param speed      1 for the pace of the time stamps, 0 for as fast as possible
 * @param batchLines most lines delivered together
 * @param serial     serial number, may be empty
 */
record LemiOptions(RecordingFiles files, LemiChannels channels, boolean follow, Duration poll, double speed,
        int batchLines, String serial) {

    static final List<DriverOption> ALL = List.of(
            DriverOption.of("file", OptionType.FILE, "A recording, a folder of day files, or a folder with a pattern"
                    + " such as data/2020*.TXT; several files are read in the order of their names.").asRequired(),
            DriverOption.of("follow", OptionType.FLAG, "Whether to wait at the end for lines and day files that the"
                    + " station still writes.").withDefault("false"),
            DriverOption.of("speed", OptionType.REAL, "1 for the pace of the time stamps, 10 for ten times faster, 0"
                    + " for as fast as possible.").withDefault("0").withRange(0, Double.POSITIVE_INFINITY),
            LemiChannels.OPTION,
            DriverOption.of("batch", OptionType.INTEGER, "Most lines delivered together.").withDefault("3600")
                    .withRange(1, 1_000_000),
            DriverOption.of("poll", OptionType.DURATION, "How long to wait at the end before looking for more.")
                    .withDefault("250ms"),
            DriverOption.of("serial", OptionType.TEXT, "Serial number of the station."));

    static LemiOptions read(DriverSettings settings) throws DriverException {
        double speed = settings.real("speed");
        long paced = speed > 0 ? Math.max(1, Math.round(speed)) : Long.MAX_VALUE; // about a batch a second
        return new LemiOptions(new RecordingFiles(settings.file("file")), LemiChannels.read(settings.text("channels")),
                settings.flag("follow"), settings.duration("poll"), speed,
                (int) Math.min(settings.integer("batch"), paced), settings.text("serial").strip());
    }
}
