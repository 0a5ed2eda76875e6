// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Successive samples of a channel, without their values.
 *
 * @param firstSample index of the first one, 0-based from the start of the run
 * @param endSample index after the last one
 */
public record SampleRange(long firstSample, long endSample) {
    /** Checks that the range holds at least one sample. */
    public SampleRange {
        if (firstSample < 0 || endSample <= firstSample) {
            throw new IllegalArgumentException("a range needs 0 <= firstSample < endSample: " + firstSample + ", "
                    + endSample);
        }
    }

    /** {@return how many samples there are} */
    public long count() {
        return endSample - firstSample;
    }

    /**
     * {@return what is left of this range, in rising order}
     *
     * @param holes ranges that are left out, in rising order
     */
    public List<SampleRange> without(List<SampleRange> holes) {
        List<SampleRange> left = new ArrayList<>();
        long next = firstSample;
        for (SampleRange hole : holes) {
            long end = Math.min(hole.firstSample(), endSample);
            if (next < end) {
                left.add(new SampleRange(next, end));
            }
            next = Math.max(next, hole.endSample());
        }
        if (next < endSample) {
            left.add(new SampleRange(next, endSample));
        }
        return left;
    }

    /** The same samples in rising order, in as few ranges as possible. */
    static List<SampleRange> merged(List<SampleRange> ranges) {
        List<SampleRange> merged = new ArrayList<>();
        for (SampleRange range : ranges.stream().sorted(Comparator.comparingLong(SampleRange::firstSample)).toList()) {
            SampleRange last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || range.firstSample() > last.endSample()) {
                merged.add(range);
            } else {
                merged.set(merged.size() - 1,
                        new SampleRange(last.firstSample(), Math.max(last.endSample(), range.endSample())));
            }
        }
        return merged;
    }
}
