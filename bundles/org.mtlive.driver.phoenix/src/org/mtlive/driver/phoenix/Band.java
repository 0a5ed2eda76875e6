// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.phoenix;

import java.util.Arrays;
import java.util.Locale;

/** The kinds of files with samples, one a sample rate. A receiver writes several beside each other. */
enum Band {
    TD_150(false), TD_30(false), TD_24K(true), TD_2400(true), TD_96K(true);

    private final boolean segmented;

    Band(boolean segmented) {
        this.segmented = segmented;
    }

    /** Whether the samples come in segments with time stamps of their own, else one after the other. */
    boolean segmented() {
        return segmented;
    }

    /** The ending of the files' names. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String[] texts() {
        return Arrays.stream(values()).map(Band::text).toArray(String[]::new);
    }

    static Band of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
