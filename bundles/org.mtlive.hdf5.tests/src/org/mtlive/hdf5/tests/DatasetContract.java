// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.mtlive.hdf5.ChunkPlace;
import org.mtlive.hdf5.DatasetCreation;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5Exception;
import org.mtlive.hdf5.H5Feature;
import org.mtlive.hdf5.H5File;
import org.mtlive.hdf5.H5Reference;
import org.mtlive.hdf5.H5Type;
import org.mtlive.hdf5.Layout;

/** Datasets. */
interface DatasetContract extends Contract {
    @Test
    default void samplesOfFourTypesAreAppendedAndRead() throws IOException {
        try (H5File file = createLive();
                H5Dataset floats = file.root().createDataset("f", H5Type.FLOAT32, DatasetCreation.live(0, 2000));
                H5Dataset doubles = file.root().createDataset("d", H5Type.FLOAT64, DatasetCreation.live(0, 2000));
                H5Dataset ints = file.root().createDataset("i", H5Type.INT32, DatasetCreation.live(0, 2000));
                H5Dataset longs = file.root().createDataset("l", H5Type.INT64, DatasetCreation.live(0, 2000))) {
            for (int round = 0; round < 3; round++) {
                floats.append(new float[] {9, 1.5f, Float.NaN, 9}, 1, 2);
                doubles.append(new double[] {9, 1.1, Double.NaN}, 1, 2);
                ints.append(new int[] {9, Integer.MIN_VALUE, 2}, 1, 2);
                longs.append(new long[] {9, Long.MIN_VALUE, 2}, 1, 2);
            }

            assertEquals(6, floats.length());
            assertArrayEquals(new float[] {1.5f, Float.NaN, 1.5f}, floats.readFloats(2, 3));
            assertArrayEquals(new double[] {1.1, Double.NaN, 1.1}, doubles.readDoubles(2, 3));
            assertArrayEquals(new int[] {Integer.MIN_VALUE, 2, Integer.MIN_VALUE}, ints.readInts(2, 3));
            assertArrayEquals(new long[] {Long.MIN_VALUE, 2, Long.MIN_VALUE}, longs.readLongs(2, 3));
            float[] into = new float[5];
            floats.read(0, into, 3, 2);
            assertArrayEquals(new float[] {0, 0, 0, 1.5f, Float.NaN}, into);
        }
    }

    @Test
    default void valuesAreConvertedAndOverwritten() throws IOException {
        try (H5File file = createLive();
                H5Dataset counts = file.root().createDataset("x", H5Type.INT32, DatasetCreation.live(4, 2000))) {
            counts.write(0, new double[] {1.9, -2, 3, 4}, 0, 4);
            counts.write(1, new int[] {20}, 0, 1);
            counts.write(2, new long[] {30}, 0, 1);
            counts.write(3, new float[] {40}, 0, 1);

            assertArrayEquals(new double[] {1, 20, 30, 40}, counts.readDoubles(0, 4));
            assertArrayEquals(new double[] {1, 20, 30, 40}, counts.readAllDoubles());
            assertArrayEquals(new long[] {1, 20}, counts.readLongs(0, 2));
        }
    }

    @Test
    default void aRangeOutsideIsRefusedBeforeHdf5SeesIt() throws IOException {
        try (H5File file = createLive();
                H5Dataset x = file.root().createDataset("x", H5Type.INT32, DatasetCreation.live(4, 2000))) {
            assertThrows(IndexOutOfBoundsException.class, () -> x.readInts(2, 3));
            assertThrows(IndexOutOfBoundsException.class, () -> x.readInts(-1, 1));
            assertThrows(IndexOutOfBoundsException.class, () -> x.write(4, new int[1], 0, 1));
            assertThrows(IndexOutOfBoundsException.class, () -> x.append(new int[1], 0, 2));
            assertEquals(4, x.length());
            assertEquals(0, x.readInts(4, 0).length);
        }
    }

    @Test
    default void rowsOfATableComeBackByteForByte() throws IOException {
        H5Type.Compound row = new H5Type.Compound(40, List.of(
                new H5Type.Member("name", 0, new H5Type.FixedText(10)),
                new H5Type.Member("value", 16, H5Type.FLOAT64),
                new H5Type.Member("count", 24, H5Type.UINT8),
                new H5Type.Member("has", 25, H5Type.BOOL),
                new H5Type.Member("reference", 32, H5Type.REFERENCE)));
        try (H5File file = createLive();
                H5Dataset table = file.root().createDataset("t", row, DatasetCreation.live(3, 10))) {
            H5Reference itself = table.reference();
            ByteBuffer two = ByteBuffer.allocate(80).order(ByteOrder.LITTLE_ENDIAN);
            two.put(0, "ex".getBytes()).putDouble(16, 2.5).put(24, (byte) 200).put(25, (byte) 1);
            two.put(32, itself.toBytes()).putDouble(56, -1);
            table.writeRows(1, two.array(), 2);

            assertEquals(row, table.type());
            assertArrayEquals(two.array(), table.readRows(1, 2));
            assertArrayEquals(new byte[40], table.readRows(0, 1));
            assertEquals(120, table.readAll().length);
            assertEquals(itself, H5Reference.at(table.readRows(1, 1), 32));
        }
    }

    @Test
    default void typesComeBackAsTheyWere() throws IOException {
        List<H5Type> types = List.of(H5Type.INT8, H5Type.INT16, H5Type.INT32, H5Type.INT64, H5Type.UINT8,
                new H5Type.Whole(2, false), new H5Type.Whole(4, false), new H5Type.Whole(8, false), H5Type.FLOAT32,
                H5Type.FLOAT64, H5Type.BOOL, H5Type.REFERENCE, H5Type.TEXT, new H5Type.FixedText(7));
        try (H5File file = createLive()) {
            for (int i = 0; i < types.size(); i++) {
                try (H5Dataset x = file.root().createDataset("t" + i, types.get(i), DatasetCreation.contiguous(2))) {
                    assertEquals(types.get(i), x.type());
                }
            }
        }
    }

    @Test
    default void manyDimensionsAndSingleValuesAreReadWhole() throws IOException {
        try (H5File file = createLive();
                H5Dataset grid = file.root().createDataset("grid", H5Type.FLOAT32, DatasetCreation.of(
                        new long[] {2, 3}, new long[] {DatasetCreation.UNLIMITED, 3}, new long[] {1, 3}));
                H5Dataset one = file.root().createDataset("one", H5Type.INT64, DatasetCreation.contiguous())) {
            ByteBuffer six = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
            IntStream.range(0, 6).forEach(i -> six.putFloat(4 * i, i));
            grid.writeAll(six.array());
            one.writeAll(new byte[] {7, 0, 0, 0, 0, 0, 0, 0});

            assertArrayEquals(new long[] {2, 3}, grid.shape());
            assertArrayEquals(new long[] {-1, 3}, grid.maxShape());
            assertArrayEquals(new double[] {0, 1, 2, 3, 4, 5}, grid.readAllDoubles());
            assertArrayEquals(six.array(), grid.readAll());
            assertArrayEquals(new long[0], one.shape());
            assertArrayEquals(new double[] {7}, one.readAllDoubles());
            assertThrows(IllegalStateException.class, () -> grid.readFloats(0, 1));
        }
    }

    @Test
    default void stringsOfVariableLengthAreAList() throws IOException {
        try (H5File file = createLive();
                H5Dataset texts = file.root().createDataset("t", H5Type.TEXT, DatasetCreation.contiguous(3))) {
            assertEquals(List.of("", "", ""), texts.readTexts());
            texts.writeTexts(List.of("a", "", "Ω"));

            assertEquals(List.of("a", "", "Ω"), texts.readTexts());
            assertThrows(IllegalStateException.class, texts::readAll);
        }
    }

    @Test
    default void creationIsAsAskedFor() throws IOException {
        DatasetCreation packed = DatasetCreation.chunked(0, 500).withFilters(true, 4, true).withChunkCache(1 << 20);
        DatasetCreation early = DatasetCreation.live(1000, 500).withAllocateEarly(true).withNeverFill(true);
        DatasetCreation filled = DatasetCreation.live(2, 500).withFillValue((byte) 7, (byte) 0, (byte) 0, (byte) 0);
        try (H5File file = createLive();
                H5Dataset p = file.root().createDataset("p", H5Type.INT32, packed);
                H5Dataset e = file.root().createDataset("e", H5Type.INT32, early);
                H5Dataset f = file.root().createDataset("f", H5Type.INT32, filled);
                H5Dataset c = file.root().createDataset("c", H5Type.INT32, DatasetCreation.contiguous(5))) {
            assertEquals(List.of("shuffle", "deflate", "fletcher32"), p.filters());
            assertEquals(Layout.CHUNKED, p.layout());
            assertArrayEquals(new long[] {500}, p.chunk());
            assertArrayEquals(new long[] {-1}, p.maxShape());
            assertEquals(4000, e.storageBytes());
            assertEquals(0, f.storageBytes());
            assertArrayEquals(new int[] {7, 7}, f.readInts(0, 2));
            assertEquals(Layout.CONTIGUOUS, c.layout());
            assertEquals(0, c.chunk().length);
            assertTrue(e.maxCompactAttributes() > p.maxCompactAttributes());
        }
    }

    @Test
    default void aLongTransferIsCutAndPutTogether() throws IOException {
        int[] many = IntStream.range(0, 2_500_000).toArray();
        try (H5File file = createLive();
                H5Dataset x = file.root().createDataset("x", H5Type.INT32, DatasetCreation.live(0, 100_000))) {
            x.append(new int[1], 0, 1);
            x.append(many, 0, many.length);
            x.write(1, many, 0, many.length);

            assertArrayEquals(many, x.readInts(1, many.length));
        }
    }

    @Test
    default void theLengthChangesBothWays() throws IOException {
        try (H5File file = createLive();
                H5Dataset x = file.root().createDataset("x", H5Type.INT32, DatasetCreation.live(0, 500))) {
            x.append(new int[] {1, 2, 3}, 0, 3);
            x.setLength(2);
            x.setLength(4);

            assertArrayEquals(new int[] {1, 2, 0, 0}, x.readInts(0, 4));
        }
    }

    @Test
    default void aChunkHasItsPlaceInTheFileOnceItIsWritten() throws IOException {
        try (H5File file = createLive();
                H5Dataset x = file.root().createDataset("x", H5Type.INT32, DatasetCreation.live(1000, 500))) {
            x.write(0, new int[500], 0, 500);
            x.flush();
            if (file.library().features().contains(H5Feature.CHUNK_PLACES)) {
                ChunkPlace place = x.chunkPlace(0).orElseThrow();
                assertEquals(2000, place.bytes());
                assertTrue(place.address() > 48 && place.end() <= file.space().endOfAllocation(), place::toString);
                assertTrue(x.chunkPlace(500).isEmpty());
                assertEquals(List.of(place), x.chunkPlaces());
            } else {
                H5Exception e = assertThrows(H5Exception.class, () -> x.chunkPlace(0));
                assertTrue(e.getMessage().contains("not offered"), e.getMessage());
            }
        }
    }

    @Test
    default void wholeChunksAreWrittenOrTheLackOfItIsTold() throws IOException {
        byte[] chunk = new byte[2000];
        chunk[0] = 5;
        try (H5File file = createLive();
                H5Dataset x = file.root().createDataset("x", H5Type.INT32, DatasetCreation.live(1000, 500))) {
            if (file.library().features().contains(H5Feature.WRITE_CHUNK)) {
                x.writeChunk(500, chunk);
                assertArrayEquals(new int[] {0, 5}, x.readInts(499, 2));
            } else {
                H5Exception e = assertThrows(H5Exception.class, () -> x.writeChunk(500, chunk));
                assertTrue(e.getMessage().contains("not offered"), e.getMessage());
            }
        }
    }
}
