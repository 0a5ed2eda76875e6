// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.follow;

import java.time.Instant;
import java.util.Optional;

import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.Times;

/** Times as summaries of MTH5 files write them. */
public final class SummaryTimes {
    private SummaryTimes() {
    }

    /**
     * Reads a time.
     *
     * @param text ISO 8601
     * @return the time; empty when the text is none, or stands for "not known"
     */
    public static Optional<Instant> parse(String text) {
        try {
            return Optional.of(Times.parse(text)).filter(time -> !time.equals(Times.DEFAULT));
        } catch (Mth5Exception e) {
            return Optional.empty(); // foreign files hold whatever they hold; a table shows nothing then
        }
    }
}
