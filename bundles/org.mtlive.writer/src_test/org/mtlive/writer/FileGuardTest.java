// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.mtlive.acquisition.writer.FlushPolicy;

class FileGuardTest {

    @Test
    void theFileIsLookedAtBeforeItIsWrittenButNotOftenerThanEveryFiveMilliseconds() throws Exception {
        Fixture f = new Fixture(FlushPolicy.EVERY_BATCH, "ex");

        for (int i = 0; i < 10; i++) {
            f.offer(0, i, 1);
            f.loop.doWork();
            f.pass(Duration.ofMillis(1));
        }

        assertEquals(2, f.file.looks);
        assertEquals(0, f.file.callsBeforeLook);
    }

    @Test
    void theFileIsLookedAtWithEachHeartbeatWhenNothingComes() throws Exception {
        Fixture f = new Fixture(FlushPolicy.EVERY_BATCH, "ex");

        for (int i = 0; i < 4; i++) {
            f.pass(Duration.ofNanos(f.loop.idleNanos()));
            f.loop.doWork();
        }

        assertEquals(4, f.file.looks);
    }
}
