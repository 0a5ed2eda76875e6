// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.phoenix;

import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** What was wrong with the files of a recording, counted. Used by one thread. */
final class Findings {

    private final Map<String, Long> saturated = new TreeMap<>();
    private final Map<String, Long> missing = new TreeMap<>();
    private long left;
    private String lastLeft = "";
    private long overlapped;
    private long gaps;
    private boolean news;

    /** A file, or the rest of one, that had to be left out; {@code where} names file and reason. */
    void leftOut(String where) {
        left++;
        lastLeft = where;
        news = true;
    }

    /** Samples of a time that was there before. */
    void overlapped(long samples) {
        overlapped += samples;
        news = true;
    }

    /** Time without samples where the recording should have gone on. */
    void gap() {
        gaps++;
        news = true;
    }

    /** What the receiver itself says about a file. */
    void told(String component, FileHeader header) {
        news |= add(saturated, component, header.saturatedFrames()) | add(missing, component, header.missingFrames());
    }

    private static boolean add(Map<String, Long> counts, String component, long frames) {
        if (frames > 0) {
            counts.merge(component, frames, Long::sum);
        }
        return frames > 0;
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
        saturated.forEach((component, frames) -> text.add(component + ": " + frames + " saturated frame(s)"));
        missing.forEach((component, frames) -> text.add(component + ": " + frames + " missing frame(s)"));
        if (left > 0) {
            text.add(left + " file(s) left out in part or whole, last " + lastLeft);
        }
        if (overlapped > 0) {
            text.add(overlapped + " sample(s) of a time that was there before left out");
        }
        if (gaps > 0) {
            text.add(gaps + " gap(s)");
        }
        return text.toString();
    }
}
