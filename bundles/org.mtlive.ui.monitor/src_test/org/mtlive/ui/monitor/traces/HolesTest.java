// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.store.GapKind;
import org.mtlive.mth5.store.GapRow;

class HolesTest {
    private static final ChannelId HX = new ChannelId("S", "M", "1", "hx");
    private static final ChannelId HY = new ChannelId("S", "M", "1", "hy");
    private final Holes holes = Holes.of(List.of(gap(HX, GapKind.GAP, 100, 10), gap(HX, GapKind.GAP, 20, 5),
            gap(HX, GapKind.OVERLAP, 50, 5), gap(HY, GapKind.GAP, 0, 1000)), HX);

    private static GapRow gap(ChannelId channel, GapKind kind, long first, long samples) {
        return new GapRow(channel, kind, first, samples, Instant.EPOCH, "");
    }

    @Test
    void onlyGapsOfTheChannelAreHoles() {
        assertEquals(2, holes.count());
        assertFalse(holes.contains(52));
        assertFalse(holes.contains(500));
    }

    @Test
    void theirEdgesAreExact() {
        assertFalse(holes.contains(19));
        assertTrue(holes.contains(20));
        assertTrue(holes.contains(24));
        assertFalse(holes.contains(25));
    }

    @Test
    void rangesAreFreeTouchedOrCovered() {
        assertFalse(holes.overlap(25, 100));
        assertTrue(holes.overlap(24, 26));
        assertFalse(holes.cover(99, 105));
        assertTrue(holes.cover(100, 110));
        assertFalse(holes.cover(100, 111));
    }

    @Test
    void aPartKnowsOnlyWhatItMeets() {
        assertEquals(Holes.NONE, holes.within(25, 100));
        assertEquals(1, holes.within(24, 100).count());
        assertEquals(holes, holes.within(0, Long.MAX_VALUE));
    }
}
