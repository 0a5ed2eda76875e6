// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.mtlive.acquisition.driver.support.Findings;

class LineOrderTest {

    private final Findings findings = new Findings("line", "s");

    @Test
    void secondsInARowPass() {
        assertEquals(List.of(100L, 101L, 102L), pass(100, 101, 102));
        assertEquals("", findings.text());
    }

    @Test
    void missingSecondsAreAGap() {
        assertEquals(List.of(100L, 105L), pass(100, 105));
        assertEquals("1 gap(s), 4 s together", findings.text());
    }

    @Test
    void repeatedAndEarlierSecondsAreLeftOut() {
        assertEquals(List.of(100L, 101L, 102L), pass(100, 101, 101, 90, 102));
        assertEquals("2 line(s) of an earlier time left out", findings.text());
    }

    @Test
    void aLongGapIsBelievedWhenTheNextLineConfirmsIt() {
        assertEquals(List.of(100L, 86_400L, 86_401L), pass(100, 86_400, 86_401));
        assertEquals("1 gap(s), 86299 s together", findings.text());
    }

    @Test
    void aStrayTimeIsLeftOut() {
        assertEquals(List.of(100L, 101L, 102L), pass(100, 2_000_000_000L, 101, 102));
        assertEquals("1 line(s) with a stray time left out", findings.text());
    }

    @Test
    void twoStrayTimesThatDisagreeAreLeftOut() {
        assertEquals(List.of(100L, 101L), pass(100, 2_000_000_000L, 1_000_000_000L, 101));
        assertEquals("2 line(s) with a stray time left out", findings.text());
    }

    @Test
    void aStrayTimeAtTheEndIsLeftOut() {
        assertEquals(List.of(100L), pass(100, 2_000_000_000L));
        assertEquals("1 line(s) with a stray time left out", findings.text());
    }

    private List<Long> pass(long... seconds) {
        LineOrder order = new LineOrder(seconds[0], findings);
        List<Long> passed = new ArrayList<>();
        for (long second : seconds) {
            order.accept(new LemiLine(second, new double[10], Optional.empty(), Optional.empty()))
                    .forEach(line -> passed.add(line.epochSecond()));
        }
        order.finish();
        return passed;
    }
}
