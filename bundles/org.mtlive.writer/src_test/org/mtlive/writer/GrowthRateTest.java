// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class GrowthRateTest {

    private static final double SLACK = 1e-9;

    private final GrowthRate rate = new GrowthRate();

    @Test
    void itIsNotToldBeforeTenSeconds() {
        assertEquals(0, rate.bytesPerSecond());
        look(0, 0);
        look(9, 9000);

        assertEquals(0, rate.bytesPerSecond());
        look(10, 10_000);
        assertEquals(1000, rate.bytesPerSecond(), SLACK);
    }

    @Test
    void onlyTheLastMinuteCounts() {
        for (int second = 0; second <= 200; second++) {
            look(second, second < 140 ? 0 : (second - 140) * 500L);
        }

        assertEquals(500, rate.bytesPerSecond(), SLACK);
    }

    @Test
    void whatWasCutAfterAFailureIsNoGrowth() {
        look(0, 50_000);
        look(20, 1000);

        assertEquals(0, rate.bytesPerSecond());
    }

    private void look(long second, long bytes) {
        rate.look(Duration.ofSeconds(second).toNanos(), bytes);
    }
}
