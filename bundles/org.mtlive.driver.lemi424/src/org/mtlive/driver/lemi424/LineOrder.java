// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mtlive.acquisition.driver.support.Findings;

/**
 * Lets only lines pass that go forward in time. The station writes one line a second, so the second is the sample
 * index.
 * A line of a second that was there already is left out. A line far ahead is held back until the next one confirms it:
 * one damaged digit in a date would otherwise open a gap of years. Used by one thread.
 */
final class LineOrder {

    /** A step that needs no confirmation, seconds. */
    static final long NEAR_SECONDS = 60;

    private final Findings findings;
    private long nextSecond;
    private Optional<LemiLine> held = Optional.empty();

    LineOrder(long firstSecond, Findings findings) {
        this.nextSecond = firstSecond;
        this.findings = findings;
    }

    /**
     * Takes the next line of the file.
     *
     * @param line any line
     * @return none, one or two lines, in rising order of time
     */
    List<LemiLine> accept(LemiLine line) {
        List<LemiLine> passed = new ArrayList<>(2);
        if (held.isPresent()) {
            LemiLine before = held.get();
            held = Optional.empty();
            if (line.epochSecond() > before.epochSecond() && near(before.epochSecond() + 1, line)) {
                pass(before, passed);
            } else {
                findings.strayTime();
            }
        }
        if (line.epochSecond() < nextSecond) {
            findings.repeated();
        } else if (near(nextSecond, line)) {
            pass(line, passed);
        } else {
            held = Optional.of(line);
        }
        return passed;
    }

    /** Says that no line follows. */
    void finish() {
        held.ifPresent(line -> findings.strayTime());
        held = Optional.empty();
    }

    private void pass(LemiLine line, List<LemiLine> passed) {
        if (line.epochSecond() > nextSecond) {
            findings.gap(line.epochSecond() - nextSecond);
        }
        nextSecond = line.epochSecond() + 1;
        passed.add(line);
    }

    private static boolean near(long expectedSecond, LemiLine line) {
        return line.epochSecond() - expectedSecond <= NEAR_SECONDS;
    }
}
