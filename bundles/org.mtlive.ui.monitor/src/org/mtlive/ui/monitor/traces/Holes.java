// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.traces;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.store.GapKind;
import org.mtlive.mth5.store.GapRow;

/** Where a channel has padding in place of samples: the gaps that the writer noted. Immutable. */
public final class Holes {
    /** No gaps. */
    public static final Holes NONE = new Holes(new long[0], new long[0]);
    private final long[] from;
    private final long[] to;

    private Holes(long[] from, long[] to) {
        this.from = from;
        this.to = to;
    }

    /**
     * {@return the gaps of a channel}
     *
     * @param gaps    of all channels
     * @param channel the channel
     */
    public static Holes of(List<GapRow> gaps, ChannelId channel) {
        List<GapRow> own = gaps.stream().filter(g -> g.kind() == GapKind.GAP && g.channel().equals(channel))
                .sorted(Comparator.comparingLong(GapRow::firstSample)).toList();
        return own.isEmpty() ? NONE : new Holes(own.stream().mapToLong(GapRow::firstSample).toArray(),
                own.stream().mapToLong(g -> g.firstSample() + g.samples()).toArray());
    }

    /** {@return how many there are} */
    public int count() {
        return from.length;
    }

    /** {@return the first sample of a gap} */
    public long from(int gap) {
        return from[gap];
    }

    /** {@return the end of a gap, after its last sample} */
    public long to(int gap) {
        return to[gap];
    }

    /** {@return whether a sample is padding} */
    public boolean contains(long sample) {
        return overlap(sample, sample + 1);
    }

    /** {@return whether any sample of a range is padding} */
    public boolean overlap(long first, long end) {
        int gap = firstEndingAfter(first);
        return gap < from.length && from[gap] < end;
    }

    /** {@return whether all samples of a range are padding} */
    public boolean cover(long first, long end) {
        int gap = firstEndingAfter(first);
        return gap < from.length && from[gap] <= first && to[gap] >= end;
    }

    /** {@return the gaps that a range of samples meets} */
    public Holes within(long first, long end) {
        int begin = firstEndingAfter(first);
        int after = begin;
        while (after < from.length && from[after] < end)
            after++;
        return new Holes(Arrays.copyOfRange(from, begin, after), Arrays.copyOfRange(to, begin, after));
    }

    private int firstEndingAfter(long sample) {
        int found = Arrays.binarySearch(to, sample + 1);
        return found >= 0 ? found : -found - 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Holes h && Arrays.equals(from, h.from) && Arrays.equals(to, h.to);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(from) * 31 + Arrays.hashCode(to);
    }
}
