// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.mtlive.acquisition.writer.Safeguards;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.SampleType;

class ReopeningTest {

    private final FakeLiveFile file = new FakeLiveFile();
    private final Mth5Exception cause = new Mth5Exception("No space left on device");
    private long nanos = 1_000;
    private final WriterSetup setup = WriterSetup.of(Fixture.request(SampleType.FLOAT32, "ex")
            .withSafeguards(Safeguards.DEFAULT.withMinFreeBytes(0)), new WriterClock(() -> nanos, () -> Fixture.START));
    private final SpaceWatch space = new SpaceWatch(setup, file.disk);
    private final Reopening reopening = new Reopening(setup, file, space, file, cause);

    @Test
    void theFileIsOpenedAgainWhenThePauseIsOver() throws Exception {
        assertTrue(reopening.attempt(false).isEmpty(), "not at once");
        pass(Duration.ofMillis(500));

        assertSame(file, reopening.attempt(false).orElseThrow());
    }

    @Test
    void nothingIsTriedAsLongAsThereIsNoRoomOrASmallFileCannotBeWritten() throws Exception {
        file.disk.usableBytes = 1000;
        for (int i = 0; i < 100; i++) {
            pass(Duration.ofMinutes(1));
            assertTrue(reopening.attempt(false).isEmpty());
        }
        file.disk.usableBytes = 1L << 40;
        file.disk.failing = true;
        for (int i = 0; i < 100; i++) {
            pass(Duration.ofMinutes(1));
            assertTrue(reopening.attempt(false).isEmpty());
        }
        assertEquals(0, file.count("reopen"));

        file.disk.failing = false;
        pass(Duration.ofMinutes(1));
        assertTrue(reopening.attempt(false).isPresent());
    }

    @Test
    void itIsTriedSeldomerAndSeldomerAndGivenUpAtLast() {
        file.failing = "reopen";

        Mth5Exception e = assertThrows(Mth5Exception.class, () -> {
            while (true) {
                pass(Duration.ofSeconds(1));
                assertTrue(reopening.attempt(false).isEmpty());
            }
        });

        assertTrue(e.getMessage().contains("reopen failed"), e.getMessage());
        assertEquals(20, file.count("reopen"));
        assertTrue(nanos > Duration.ofMinutes(10).toNanos(), "the pauses grow");
    }

    @Test
    void whenTheEndIsAskedForItIsTriedOnceMoreWithoutAPause() {
        file.disk.usableBytes = 1000;

        assertSame(cause, assertThrows(Mth5Exception.class, () -> reopening.attempt(true)));
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }
}
