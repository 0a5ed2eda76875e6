// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;

class SampleRangeTest {

    @Test
    void rangesThatTouchOrOverlapBecomeOne() {
        List<SampleRange> ranges = List.of(new SampleRange(20, 25), new SampleRange(0, 5), new SampleRange(5, 7),
                new SampleRange(21, 22));

        assertEquals(List.of(new SampleRange(0, 7), new SampleRange(20, 25)), SampleRange.merged(ranges));
        assertEquals(7, SampleRange.merged(ranges).getFirst().count());
    }

    @Test
    void whatIsLeftOfARangeLiesBetweenTheHoles() {
        SampleRange range = new SampleRange(10, 30);

        assertEquals(List.of(range), range.without(List.of(new SampleRange(0, 10), new SampleRange(30, 40))));
        assertEquals(List.of(new SampleRange(12, 15), new SampleRange(20, 28)), range.without(List.of(
                new SampleRange(5, 12), new SampleRange(15, 20), new SampleRange(28, 99))));
        assertEquals(List.of(), range.without(List.of(new SampleRange(0, 100))));
    }

    @Test
    void aRangeHoldsAtLeastOneSample() {
        assertThrows(IllegalArgumentException.class, () -> new SampleRange(3, 3));
        assertThrows(IllegalArgumentException.class, () -> new SampleRange(-1, 3));
    }
}
