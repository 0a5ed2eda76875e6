// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Makes file names from a template such as <code>{survey}_{station}_{date}.h5</code>. */
public final class FileTemplate {

    /** The template of whoever never chose one. */
    public static final String DEFAULT = "{survey}_{station}_{run}_{date}_{time}.h5";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss").withZone(ZoneOffset.UTC);

    private FileTemplate() {
    }

    /**
     * Fills a template.
     *
     * @param template text with {@code {survey} {station} {run} {date} {time}}; date and time are UTC
     * @param survey   name of the survey
     * @param station  name of the station
     * @param run      name of the run
     * @param now      the time
     * @return a file name that ends in .h5; characters that a file name may not have are {@code _}
     */
    public static String expand(String template, String survey, String station, String run, Instant now) {
        String name = template.replace("{survey}", survey).replace("{station}", station).replace("{run}", run)
                .replace("{date}", DATE.format(now)).replace("{time}", TIME.format(now)).strip();
        name = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
        if (name.isEmpty()) {
            name = "recording";
        }
        return name.endsWith(".h5") || name.endsWith(".mth5") ? name : name + ".h5";
    }

    /**
     * The run after this one.
     *
     * @param run such as {@code 001} or {@code a9}
     * @return the number at its end counted up, as wide as before; {@code run_2} when it has none
     */
    public static String nextRun(String run) {
        int digits = 0;
        while (digits < run.length() && digits < 9 && Character.isDigit(run.charAt(run.length() - 1 - digits))) {
            digits++;
        }
        if (digits == 0) {
            return run.isEmpty() ? "001" : run + "_2";
        }
        int number = Integer.parseInt(run.substring(run.length() - digits));
        return run.substring(0, run.length() - digits) + ("%0" + digits + "d").formatted(number + 1);
    }
}
