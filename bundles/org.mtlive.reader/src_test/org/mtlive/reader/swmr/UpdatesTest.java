// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.swmr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.FileVersion;
import org.mtlive.reader.FileLife;
import org.mtlive.reader.FileStatus;
import org.mtlive.reader.Growth;
import org.mtlive.reader.ReaderUpdate;

class UpdatesTest {
    static final ChannelId EX = new ChannelId("s", "st", "r", "ex");
    static final ChannelId HY = new ChannelId("s", "st", "r", "hy");

    @Test
    void growthGoesFromTheOldToTheNewLength() {
        ReaderUpdate update = between(seen(FileLife.LIVE, Map.of(EX, 10L)), seen(FileLife.LIVE, Map.of(EX, 25L)));

        assertEquals(List.of(new Growth(EX, 10, 25)), update.growth());
        assertEquals(15, update.newSamples());
        assertFalse(update.lifeChanged());
        assertFalse(update.structureChanged());
    }

    @Test
    void nothingNewSaysNothing() {
        assertFalse(Updates.says(between(seen(FileLife.LIVE, Map.of(EX, 1L)), seen(FileLife.LIVE, Map.of(EX, 1L)))));
    }

    @Test
    void newChannelIsAddedAndGrowsFromZero() {
        ReaderUpdate update = between(seen(FileLife.LIVE, Map.of(EX, 1L)), seen(FileLife.LIVE, map(EX, 1, HY, 4)));

        assertEquals(Set.of(HY), update.added());
        assertEquals(List.of(new Growth(HY, 0, 4)), update.growth());
    }

    @Test
    void shorterChannelIsToldFromItsStart() {
        ReaderUpdate update = between(seen(FileLife.LIVE, Map.of(EX, 9L)), seen(FileLife.LIVE, Map.of(EX, 4L)));

        assertEquals(List.of(new Growth(EX, 0, 4)), update.growth());
    }

    @Test
    void mergedGrowthHasNoHole() {
        Snapshot first = seen(FileLife.LIVE, map(EX, 10, HY, 10));
        Snapshot second = seen(FileLife.LIVE, map(EX, 20, HY, 10));
        Snapshot third = seen(FileLife.STALLED, map(EX, 35, HY, 11));

        ReaderUpdate merged = Updates.merge(between(first, second), between(second, third));

        assertEquals(Set.copyOf(between(first, third).growth()), Set.copyOf(merged.growth()));
        assertEquals(FileLife.STALLED, merged.status().life());
        assertTrue(merged.lifeChanged());
    }

    @Test
    void channelThatCameAndWentIsNotTold() {
        Snapshot without = seen(FileLife.LIVE, map(EX, 1));
        Snapshot with = seen(FileLife.LIVE, map(EX, 1, HY, 1));

        ReaderUpdate merged = Updates.merge(between(without, with), between(with, without));

        assertFalse(Updates.says(merged));
    }

    static Snapshot seen(FileLife life, Map<ChannelId, Long> samples) {
        return new Snapshot(FileVersion.V0_2_0, new FileStatus(life, life.toString(), Optional.empty()), samples,
                Optional.empty());
    }

    private static ReaderUpdate between(Snapshot before, Snapshot after) {
        return Updates.between(before, after, Optional.empty());
    }

    private static Map<ChannelId, Long> map(Object... pairs) {
        Map<ChannelId, Long> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((ChannelId) pairs[i], ((Integer) pairs[i + 1]).longValue());
        }
        return map;
    }
}
