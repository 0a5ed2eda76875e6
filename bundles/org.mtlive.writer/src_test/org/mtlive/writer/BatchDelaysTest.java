// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.mtlive.acquisition.writer.FlushPolicy;
import org.mtlive.acquisition.writer.WriterDelays;

class BatchDelaysTest {

    private static final double BUCKET = 0.04;

    private final Fixture fixture;

    BatchDelaysTest() throws Exception {
        fixture = new Fixture(new FlushPolicy(0, Duration.ofMillis(200)), "ex");
    }

    private WriterDelays delays() {
        return fixture.setup.counters().delays.snapshot();
    }

    private static void assertNear(double expectedMs, double ms) {
        assertEquals(expectedMs, ms, expectedMs * BUCKET);
    }

    @Test
    void whereABatchWaitedIsTold() throws Exception {
        fixture.pass(Duration.ofMillis(400)); // 0.2 s of samples, the middle one 0.3 s old
        fixture.offer(0, 0, 20);
        fixture.pass(Duration.ofMillis(50));
        fixture.loop.doWork();
        fixture.pass(Duration.ofMillis(200));
        fixture.loop.doWork();

        assertNear(300, delays().batch().p50Ms());
        assertNear(50, delays().queue().p50Ms());
        assertNear(200, delays().flush().p50Ms());
    }

    @Test
    void whatReadersDoNotSeeYetIsNotCounted() throws Exception {
        fixture.offer(0, 0, 20);
        fixture.loop.doWork();

        assertTrue(Double.isNaN(delays().flush().p50Ms()));
    }

    @Test
    void samplesOfAnotherTimeTellNothingOfTheInstrument() throws Exception {
        fixture.pass(Duration.ofDays(400));
        fixture.offer(0, 0, 20);
        fixture.loop.doWork();

        assertTrue(Double.isNaN(delays().batch().p50Ms()));
        assertTrue(delays().queue().p50Ms() >= 0);
    }

    @Test
    void oneSlowBatchInTenIsTheNinetyNinthOfAHundred() throws Exception {
        for (int i = 0; i < 10; i++) {
            fixture.offer(0, 20 * i, 20);
            fixture.pass(Duration.ofMillis(i == 4 ? 900 : 10));
            fixture.loop.doWork();
        }

        assertNear(10, delays().queue().p50Ms());
        assertNear(900, delays().queue().p99Ms());
    }
}
