// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.mqtt;

import java.util.StringJoiner;

/** What was wrong with the messages of an instrument, counted. Used by one thread. */
final class Findings {

    private long malformed;
    private String lastMalformed = "";
    private long restarts;
    private long clockSteps;
    private long strayTimes;
    private long gaps;
    private long gapSamples;
    private boolean news;

    /** A message that could not be read. */
    void malformed(String reason) {
        malformed++;
        lastMalformed = reason;
        news = true;
    }

    /** The device began to count anew. */
    void restarted() {
        restarts++;
        news = true;
    }

    /** The device's time went back; its samples follow those before. */
    void clockWentBack() {
        clockSteps++;
        news = true;
    }

    /** Samples whose time lies far ahead. */
    void strayTime() {
        strayTimes++;
        news = true;
    }

    /** Missing samples; no news, since the gap itself is marked. */
    void gap(long samples) {
        gaps++;
        gapSamples += samples;
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
            text.add(malformed + " malformed message(s) left out, last: " + lastMalformed);
        }
        if (restarts > 0) {
            text.add("the device began anew " + restarts + " time(s)");
        }
        if (clockSteps > 0) {
            text.add("its clock went back " + clockSteps + " time(s)");
        }
        if (strayTimes > 0) {
            text.add(strayTimes + " sample(s) with a stray time left out");
        }
        if (gaps > 0) {
            text.add(gaps + " gap(s), " + gapSamples + " samples together");
        }
        return text.toString();
    }
}
