// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import java.util.StringJoiner;

/** What was wrong with the lines of a recording, counted. Used by one thread. */
final class Findings {

    private long malformed;
    private String lastMalformed = "";
    private long repeated;
    private long strayTimes;
    private long gaps;
    private long gapSeconds;
    private boolean news;

    /** A line that could not be read; {@code where} names file, line and reason. */
    void malformed(String where) {
        malformed++;
        lastMalformed = where;
        news = true;
    }

    /** A line whose second was there before. */
    void repeated() {
        repeated++;
        news = true;
    }

    /** A line whose time lies far ahead and which the next line did not confirm. */
    void strayTime() {
        strayTimes++;
        news = true;
    }

    /** Seconds without a line. */
    void gap(long seconds) {
        gaps++;
        gapSeconds += seconds;
        news = true;
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
            text.add(malformed + " malformed line(s) left out, last " + lastMalformed);
        }
        if (repeated > 0) {
            text.add(repeated + " line(s) of an earlier second left out");
        }
        if (strayTimes > 0) {
            text.add(strayTimes + " line(s) with a stray time left out");
        }
        if (gaps > 0) {
            text.add(gaps + " gap(s), " + gapSeconds + " s together");
        }
        return text.toString();
    }
}
