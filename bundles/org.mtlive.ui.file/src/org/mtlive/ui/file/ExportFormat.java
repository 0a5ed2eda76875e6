// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

import java.util.Arrays;

/** Into what a part of a file is exported. */
enum ExportFormat {
    MTH5("MTH5", "mth5", ".h5"),
    CSV("CSV (table)", "csv", ".csv"),
    MSEED("miniSEED", "mseed", ".mseed");

    private final String title;
    private final String option;
    private final String ending;

    ExportFormat(String title, String option, String ending) {
        this.title = title;
        this.option = option;
        this.ending = ending;
    }

    static String[] titles() {
        return Arrays.stream(values()).map(format -> format.title).toArray(String[]::new);
    }

    /** What the command calls it. */
    String option() {
        return option;
    }

    /** How names of its files end. */
    String ending() {
        return ending;
    }

    /** Whether it can hold physical values; MTH5 keeps samples as they are stored, with the filters. */
    boolean takesPhysical() {
        return this != MTH5;
    }
}
