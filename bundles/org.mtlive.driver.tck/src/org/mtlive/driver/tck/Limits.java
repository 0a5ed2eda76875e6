// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.tck;

import java.time.Duration;

/**
 * How long the tests wait. The defaults are those of a recording; a driver that needs more would be given up there.
 *
 * @param call     for {@code create}, {@code describe}, {@code arm} and {@code start}
 * @param stop     deadline given to {@code stop}, which has to return {@link #GRACE} later at the latest
 * @param close    for {@code close}
 * @param patience for the first samples, for the next ones, and for an end that the source or the sink brings about;
 *                 not part of the contract, so choose what your instrument needs
 * @param settle   how long a driver is watched for what must not come, such as a batch after the end
 * @param cycles   recordings in a row in the test for leaks
 */
public record Limits(Duration call, Duration stop, Duration close, Duration patience, Duration settle, int cycles) {

    /** What a recording allows a driver beyond the deadline of {@code stop}. */
    public static final Duration GRACE = Duration.ofMillis(1500);

    /** 30 s for a call, 2 s to stop, 5 s to close, 20 s for samples, 300 ms to settle, 100 cycles. */
    public static final Limits DEFAULT = new Limits(Duration.ofSeconds(30), Duration.ofSeconds(2),
            Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMillis(300), 100);

    /** Checks that there is time for everything. */
    public Limits {
        for (Duration limit : new Duration[] {call, stop, close, patience, settle}) {
            if (!limit.isPositive()) {
                throw new IllegalArgumentException("a limit must be above 0: " + limit);
            }
        }
        if (cycles < 1) {
            throw new IllegalArgumentException("cycles must be >= 1: " + cycles);
        }
    }

    /**
     * The same limits for an instrument that is slow to deliver.
     *
     * @param time for samples and ends
     * @return a copy
     */
    public Limits withPatience(Duration time) {
        return new Limits(call, stop, close, time, settle, cycles);
    }
}
