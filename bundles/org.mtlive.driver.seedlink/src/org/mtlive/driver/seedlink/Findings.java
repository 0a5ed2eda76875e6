// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.seedlink;

import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** What was wrong with the records of a station, counted. Used by one thread. */
final class Findings {

    private long malformed;
    private String lastMalformed = "";
    private long unfit;
    private String lastUnfit = "";
    private long strayTimes;
    private long gaps;
    private long gapSamples;
    private final Map<String, Long> drifts = new TreeMap<>();
    private boolean news;

    /** A packet whose record could not be read. */
    void malformed(String reason) {
        malformed++;
        lastMalformed = reason;
        news = true;
    }

    /** A record that is sound but not what was described. */
    void unfit(String reason) {
        unfit++;
        lastUnfit = reason;
        news = true;
    }

    /** A record whose time lies far ahead. */
    void strayTime() {
        strayTimes++;
        news = true;
    }

    /** Missing samples; no news, since the gap itself is marked. */
    void gap(long samples) {
        gaps++;
        gapSamples += samples;
    }

    /** How far the clock of a channel has run away from its nominal rate; told at every whole sample. */
    void drift(String component, double samples) {
        long whole = (long) samples;
        if (whole != drifts.getOrDefault(component, 0L)) {
            drifts.put(component, whole);
            news = true;
        }
    }

    /** Whether something was found since the last call. */
    boolean takeNews() {
        boolean was = news;
        news = false;
        return was;
    }

    /** All findings in words, empty when there is none. */
    String text() {
        StringJoiner text = new StringJoiner("; ");
        if (malformed > 0) {
            text.add(malformed + " malformed packet(s) left out, last: " + lastMalformed);
        }
        if (unfit > 0) {
            text.add(unfit + " record(s) left out that do not fit, last: " + lastUnfit);
        }
        if (strayTimes > 0) {
            text.add(strayTimes + " record(s) with a stray time left out");
        }
        if (gaps > 0) {
            text.add(gaps + " gap(s), " + gapSamples + " samples together");
        }
        drifts.forEach((component, samples) -> text.add("the clock of " + component + " is " + samples
                + " samples off its nominal rate"));
        return text.toString();
    }
}
