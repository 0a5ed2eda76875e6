// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mtlive.acquisition.writer.FlushPolicy;

/** How soon the tables follow the samples. */
class PublishPaceTest {

    @Test
    void tablesThatWereDearOnceAreNotHeldBackAfterwards() throws Exception {
        Fixture f = new Fixture(FlushPolicy.EVERY_BATCH, "ex");

        for (int i = 0; i < 20; i++) {
            boolean slow = i == 10;
            f.file.onPublish = () -> f.pass(slow ? Duration.ofMillis(4) : Duration.ofNanos(20_000));
            f.offer(0, i * 5L, 5);
            f.loop.doWork();
            f.pass(Duration.ofMillis(10));
        }

        assertEquals(20, f.file.count("publish"), "at each flush, also at that after the slow one");
    }
}
