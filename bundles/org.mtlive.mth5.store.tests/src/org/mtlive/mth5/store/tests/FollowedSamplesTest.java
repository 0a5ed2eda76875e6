// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mtlive.mth5.store.tests.StoreForTests.RUN;
import static org.mtlive.mth5.store.tests.StoreForTests.store;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSpec;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.MetadataClass;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunSpec;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.store.Channel;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;

/** The newest samples of a channel that another library instance writes, as they come. */
class FollowedSamplesTest {
    private static final int CHUNK = 64;
    private static final ChannelId EX = RUN.child("ex");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(SampleType.class)
    void everyFlushedSampleIsReadAsItComesAcrossManyChunks(SampleType type) throws Exception {
        Path path = fileWith(type);
        try (Mth5File writer = store().open(path, OpenMode.APPEND, OpenOptions.swmr());
                Mth5File reader = store().open(path, OpenMode.READ, OpenOptions.swmr())) {
            Channel written = writer.getChannel(EX);
            Channel followed = reader.getChannel(EX);
            long end = 0;
            for (int n = 1; n < 150; n++) {
                int count = 1 + n % 13;
                written.append(samples(end, count), 0, count);
                writer.flush();

                double[] read = new double[count + 2];
                followed.readFlushed(end, read, 1, count);

                assertArrayEquals(expected(end, count), read);
                end += count;
            }
            assertTrue(end > 10 * CHUNK, "over many chunks");
        }
    }

    @Test
    void theLibraryIsAskedOnceAChunkOnly() throws Exception {
        Path path = fileWith(SampleType.INT32);
        try (Mth5File writer = store().open(path, OpenMode.APPEND, OpenOptions.swmr());
                Mth5File reader = store().open(path, OpenMode.READ, OpenOptions.swmr())) {
            Channel followed = reader.getChannel(EX);
            for (int n = 0; n < CHUNK; n++) {
                writer.getChannel(EX).append(samples(n, 1), 0, 1);
                writer.flush();
                followed.readFlushed(n, new double[1], 0, 1);
            }

            assertEquals(1, followed.length(), "what the last H5Drefresh saw");
        }
    }

    @Test
    void aChunkThatFilledUpSinceIsReadToItsNewEnd() throws Exception {
        Path path = fileWith(SampleType.FLOAT64);
        try (Mth5File writer = store().open(path, OpenMode.APPEND, OpenOptions.swmr());
                Mth5File reader = store().open(path, OpenMode.READ, OpenOptions.swmr())) {
            Channel followed = reader.getChannel(EX);
            writer.getChannel(EX).append(samples(0, 20), 0, 20);
            writer.flush();
            followed.readFlushed(0, new double[20], 0, 20);
            writer.getChannel(EX).append(samples(20, 20), 0, 20);
            writer.flush();
            double[] read = new double[40];

            followed.readFlushed(0, read, 0, 40);

            assertArrayEquals(IntStream.range(0, 40).mapToDouble(FollowedSamplesTest::value).toArray(), read);
        }
    }

    @Test
    void samplesThatAreNotThereAreRefusedWithTheirNumber() throws Exception {
        Path path = fileWith(SampleType.INT32);
        try (Mth5File writer = store().open(path, OpenMode.APPEND, OpenOptions.swmr());
                Mth5File reader = store().open(path, OpenMode.READ, OpenOptions.swmr())) {
            Channel followed = reader.getChannel(EX);
            writer.getChannel(EX).append(samples(0, 10), 0, 10);
            writer.flush();

            Mth5Exception refused = assertThrows(Mth5Exception.class,
                    () -> followed.readFlushed(5, new double[10], 0, 10));

            assertTrue(refused.getMessage().contains("there are 10"), refused.getMessage());
        }
    }

    private Path fileWith(SampleType type) throws Mth5Exception {
        Path path = folder.resolve(type.text() + ".h5");
        try (Mth5File file = store().open(path, OpenMode.WRITE, OpenOptions.normal())) {
            file.ensure(new RunSpec(RUN, Metadata.of(MetadataClass.SURVEY), Metadata.of(MetadataClass.STATION),
                    Metadata.of(MetadataClass.RUN), List.of(ChannelSpec
                            .of(EX, type, StoreForTests.RATE_HZ, StoreForTests.START).withChunk(CHUNK)), List.of()));
        }
        return path;
    }

    private static double value(long index) {
        return index * 7 % 1009 - 500;
    }

    private static double[] samples(long first, int count) {
        return IntStream.range(0, count).mapToDouble(i -> value(first + i)).toArray();
    }

    /** With a place before and behind that stays as it is. */
    private static double[] expected(long first, int count) {
        return IntStream.range(-1, count + 1).mapToDouble(i -> i < 0 || i == count ? 0 : value(first + i)).toArray();
    }
}
