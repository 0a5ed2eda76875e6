// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.follow;

import java.util.ArrayDeque;
import java.util.Deque;

/** How fast a count grew over the last seconds. One thread. */
final class GrowthRate {
    private static final long SPAN_NANOS = 10_000_000_000L;

    private record Mark(long nanos, long count) { }

    private final Deque<Mark> marks = new ArrayDeque<>();

    /** {@return the count's growth a second, 0 before two counts are known; a count that fell starts anew} */
    double at(long nanos, long count) {
        if (!marks.isEmpty() && marks.getLast().count() > count)
            marks.clear();
        marks.addLast(new Mark(nanos, count));
        while (marks.size() > 2 && nanos - marks.getFirst().nanos() > SPAN_NANOS)
            marks.removeFirst();
        long elapsed = nanos - marks.getFirst().nanos();
        return elapsed == 0 ? 0 : (count - marks.getFirst().count()) * 1e9 / elapsed;
    }
}
