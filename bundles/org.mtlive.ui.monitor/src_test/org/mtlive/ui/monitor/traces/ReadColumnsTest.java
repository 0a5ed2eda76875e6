// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.SampleType;
import org.mtlive.reader.Scale;
import org.mtlive.ui.monitor.FakeReader;

class ReadColumnsTest {
    private static final int K = 8;
    private final FakeReader reader = new FakeReader();
    private final ChannelId id = reader.add("001", "hx", 10, Instant.EPOCH, SampleType.FLOAT64,
            i -> (i * 7919 % 1000) - 500);
    private final ReadColumns columns = new ReadColumns(id, Scale.COUNTS, K, Holes.NONE);

    @Test
    void afterAnyMovesColumnsAreWhatTheSamplesSay() throws Mth5Exception {
        Random random = new Random(3);
        long samples = 0;
        for (int step = 0; step < 500; step++) {
            long more = random.nextInt(30);
            reader.grow(id, more);
            samples += more;
            long from = random.nextInt((int) (samples / K) + 2);
            long to = from + random.nextInt(60);

            columns.ensure(reader, from, to, samples);

            for (long c = from; c < to; c++)
                assertColumn(c, samples);
        }
    }

    private void assertColumn(long c, long samples) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (long i = c * K; i < Math.min(samples, (c + 1) * K); i++) {
            min = Math.min(min, i * 7919 % 1000 - 500);
            max = Math.max(max, i * 7919 % 1000 - 500);
        }
        assertEquals(min == Double.POSITIVE_INFINITY ? Double.NaN : min, columns.min(c));
        assertEquals(max == Double.NEGATIVE_INFINITY ? Double.NaN : max, columns.max(c));
    }

    @Test
    void aPictureThatMovesOnReadsOnlyWhatIsNew() throws Mth5Exception {
        reader.grow(id, 8000);
        columns.ensure(reader, 0, 1000, 8000);
        long before = reader.samplesRead;

        for (int step = 1; step <= 100; step++) {
            reader.grow(id, K);
            columns.ensure(reader, step, 1000 + step, 8000 + step * K);
        }

        assertEquals(100 * K, reader.samplesRead - before);
    }

    @Test
    void aReadThatFailsDoesNotLeaveHolesBehind() throws Mth5Exception {
        reader.grow(id, 800);
        columns.ensure(reader, 50, 100, 800);
        reader.failure = Optional.of(new Mth5Exception("the disk is away"));
        assertThrows(Mth5Exception.class, () -> columns.ensure(reader, 20, 100, 800));
        reader.failure = Optional.empty();

        columns.ensure(reader, 20, 100, 800);

        for (long c = 20; c < 100; c++)
            assertColumn(c, 800);
        assertTrue(Double.isNaN(columns.min(19)));
    }
}
