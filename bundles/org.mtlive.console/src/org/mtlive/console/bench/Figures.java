// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Percentiles of measured times. */
final class Figures {

    private Figures() {
    }

    /**
     * @param nanos measured times, any order; not changed
     * @param from first one to look at
     * @param to after the last one
     * @param fraction 0.5 for the median
     * @return the time below which this fraction lies (nearest rank), 0 without times
     */
    static long percentile(long[] nanos, int from, int to, double fraction) {
        if (from >= to) {
            return 0;
        }
        long[] sorted = Arrays.copyOfRange(nanos, from, to);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(fraction * sorted.length) - 1;
        return sorted[Math.clamp(rank, 0, sorted.length - 1)];
    }

    /**
     * @param nanos measured times
     * @return count, p50_us, p99_us, max_us
     */
    static Map<String, Object> latency(long[] nanos) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("count", nanos.length);
        map.put("p50_us", percentile(nanos, 0, nanos.length, 0.5) / 1e3);
        map.put("p99_us", percentile(nanos, 0, nanos.length, 0.99) / 1e3);
        map.put("max_us", percentile(nanos, 0, nanos.length, 1) / 1e3);
        return map;
    }
}
