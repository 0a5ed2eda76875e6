// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.mtlive.acquisition.driver.Samples;
import org.mtlive.acquisition.writer.Safeguards;
import org.mtlive.mth5.SampleType;

class SpaceWatchTest {

    private static final long MEGABYTE = 1_000_000;

    private final FakeDisk disk = new FakeDisk();
    private long nanos = 1_000;
    private WriterSetup setup;

    @Test
    void itWarnsOnceWhenTheDiskWillBeFullInTheTimeThatWasSet() {
        disk.usableBytes = 1100 * MEGABYTE;
        SpaceWatch watch = watch(Safeguards.DEFAULT.withMinFreeBytes(100 * MEGABYTE).withWarnTime(Duration.ofHours(2)));

        assertFalse(record(watch, 60, MEGABYTE / 10), "1000 MB at 0.1 MB/s last for 2.8 hours");
        assertEquals(Optional.of(Duration.ofSeconds(10_000)), watch.space().left());
        disk.usableBytes = 700 * MEGABYTE;
        assertTrue(record(watch, 1, MEGABYTE / 10));
        assertTrue(watch.space().low());
        assertFalse(record(watch, 10, MEGABYTE / 10), "once");
    }

    @Test
    void itWarnsAgainWhenThereWasRoomForLongMeanwhile() {
        disk.usableBytes = 700 * MEGABYTE;
        SpaceWatch watch = watch(Safeguards.DEFAULT.withMinFreeBytes(0));
        assertTrue(record(watch, 60, MEGABYTE / 10));

        disk.usableBytes = 2000 * MEGABYTE;
        assertFalse(record(watch, 1, MEGABYTE / 10));
        disk.usableBytes = 600 * MEGABYTE;

        assertTrue(record(watch, 1, MEGABYTE / 10));
    }

    @Test
    void whatWaitsInTheQueueCountsAsWritten() throws Exception {
        disk.usableBytes = 100 * MEGABYTE + 3000;
        Fixture fixture = new Fixture(Fixture.request(SampleType.FLOAT32, "ex")
                .withSafeguards(Safeguards.DEFAULT.withMinFreeBytes(100 * MEGABYTE)), SampleType.FLOAT32, "ex");
        SpaceWatch watch = new SpaceWatch(fixture.setup, disk);

        watch.look(fixture.clock.nanos());
        assertFalse(watch.isReached());
        fixture.sink.offer(Fixture.batch(0, 0, new Samples.Float32(new float[1000])));

        assertTrue(watch.isReached());
    }

    @Test
    void aReserveOfNothingIsNeverReached() {
        disk.usableBytes = 0;
        SpaceWatch watch = watch(Safeguards.DEFAULT.withMinFreeBytes(0));

        watch.look(nanos);

        assertFalse(watch.isReached());
        assertFalse(watch.isRoomAgain());
    }

    @Test
    void theReserveIsOnePercentOfASmallDiskAnd256MegabytesOfALargeOne() {
        assertEquals(10 * MEGABYTE, Safeguards.DEFAULT.reserveOf(1000 * MEGABYTE));
        assertEquals(256 * MEGABYTE, Safeguards.DEFAULT.reserveOf(4_000_000 * MEGABYTE));
    }

    @Test
    void aFastRecordingIsLookedAfterBeforeTheSecondIsOver() {
        disk.usableBytes = 100 * MEGABYTE;
        SpaceWatch watch = watch(Safeguards.DEFAULT.withMinFreeBytes(50 * MEGABYTE));
        watch.look(nanos);

        disk.usableBytes = 80 * MEGABYTE;
        setup.counters().bytes.add(20 * MEGABYTE);
        nanos += 1000;
        watch.look(nanos);

        assertEquals(80 * MEGABYTE, watch.space().usableBytes());
    }

    private SpaceWatch watch(Safeguards safeguards) {
        setup = WriterSetup.of(Fixture.request(SampleType.FLOAT32, "ex").withSafeguards(safeguards),
                new WriterClock(() -> nanos, () -> Fixture.START));
        return new SpaceWatch(setup, disk);
    }

    /** Records for so many seconds; whether it warned. */
    private boolean record(SpaceWatch watch, int seconds, long bytesPerSecond) {
        boolean warned = watch.look(nanos);
        for (int second = 0; second < seconds; second++) {
            nanos += Duration.ofSeconds(1).toNanos();
            setup.counters().bytes.add(bytesPerSecond);
            warned |= watch.look(nanos);
        }
        return warned;
    }
}
