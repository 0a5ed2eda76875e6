// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

import java.util.Arrays;

/**
 * How a dataset is made. Arrays are shared, not copied.
 *
 * @param shape extent, one number a dimension; empty for a single value
 * @param maxShape largest extent, -1 for unlimited, as many numbers as {@code shape}
 * @param chunk extent of a chunk; empty for contiguous
 * @param allocateEarly space in the file is taken at once
 * @param neverFill new space is not written with the fill value
 * @param compactAttributes attributes always stay in the object header
 * @param shuffle bytes are reordered before they are compressed
 * @param deflate level of compression 1 to 9; 0 for none
 * @param fletcher32 chunks have a checksum
 * @param fillValue one element in the file's own type; empty for zeros
 * @param chunkCacheBytes size of the chunk cache; 0 for that of the file
 */
public record DatasetCreation(long[] shape, long[] maxShape, long[] chunk, boolean allocateEarly, boolean neverFill,
        boolean compactAttributes, boolean shuffle, int deflate, boolean fletcher32, byte[] fillValue,
        long chunkCacheBytes) {
    /** A dimension without limit, in {@code maxShape}. */
    public static final long UNLIMITED = -1;

    private static final long SMALLEST_CACHE_BYTES = 64 * 1024;

    /** Checks that the numbers fit each other. */
    public DatasetCreation {
        if (maxShape.length != shape.length) {
            throw new IllegalArgumentException("maxShape " + Arrays.toString(maxShape) + " for shape "
                    + Arrays.toString(shape));
        }
        if (chunk.length != 0 && chunk.length != shape.length) {
            throw new IllegalArgumentException("chunk " + Arrays.toString(chunk) + " for shape "
                    + Arrays.toString(shape));
        }
        if (chunk.length == 0 && (shuffle || deflate > 0 || fletcher32 || !Arrays.equals(shape, maxShape))) {
            throw new IllegalArgumentException("filters and growth need chunks");
        }
        if (deflate < 0 || deflate > 9) {
            throw new IllegalArgumentException("deflate must be 0 to 9: " + deflate);
        }
    }

    /**
     * For a live file: one dimension, unlimited, chunked, no filter, compact attributes.
     *
     * @param length first extent
     * @param chunk elements a chunk
     * @return how to make it
     */
    public static DatasetCreation live(long length, int chunk) {
        return chunked(length, chunk).withCompactAttributes(true);
    }

    /**
     * The chunk cache for appending to a dataset with filters: two chunks of the largest numbers. Each flush looks at
     * every chunk in the cache, so with the 8 MiB that HDF5 2 takes by itself an append with its flush costs more.
     *
     * @param chunk elements a chunk
     * @return bytes
     */
    public static long filterCache(long chunk) {
        return Math.max(SMALLEST_CACHE_BYTES, 2 * chunk * Double.BYTES);
    }

    /**
     * One dimension, unlimited, chunked.
     *
     * @param length first extent
     * @param chunk elements a chunk
     * @return how to make it
     */
    public static DatasetCreation chunked(long length, int chunk) {
        return of(new long[] {length}, new long[] {UNLIMITED}, new long[] {chunk});
    }

    /**
     * A dataset of fixed extent in one block.
     *
     * @param shape extent; none for a single value
     * @return how to make it
     */
    public static DatasetCreation contiguous(long... shape) {
        return of(shape, shape, new long[0]);
    }

    /**
     * Any dataset.
     *
     * @param shape extent
     * @param maxShape largest extent, -1 for unlimited
     * @param chunk extent of a chunk
     * @return how to make it
     */
    public static DatasetCreation of(long[] shape, long[] maxShape, long[] chunk) {
        return new DatasetCreation(shape, maxShape, chunk, false, false, false, false, 0, false, new byte[0], 0);
    }

    /**
     * The same with space taken at once or when it is written.
     *
     * @param on at once
     * @return the changed copy
     */
    public DatasetCreation withAllocateEarly(boolean on) {
        return new DatasetCreation(shape, maxShape, chunk, on, neverFill,
                compactAttributes, shuffle, deflate, fletcher32, fillValue, chunkCacheBytes);
    }

    /**
     * The same with or without writing fill values.
     *
     * @param on never write them
     * @return the changed copy
     */
    public DatasetCreation withNeverFill(boolean on) {
        return new DatasetCreation(shape, maxShape, chunk, allocateEarly, on,
                compactAttributes, shuffle, deflate, fletcher32, fillValue, chunkCacheBytes);
    }

    /**
     * The same with attributes in the object header always or as HDF5 likes.
     *
     * @param on always
     * @return the changed copy
     */
    public DatasetCreation withCompactAttributes(boolean on) {
        return new DatasetCreation(shape, maxShape, chunk, allocateEarly, neverFill,
                on, shuffle, deflate, fletcher32, fillValue, chunkCacheBytes);
    }

    /**
     * The same with other filters.
     *
     * @param reorder bytes are reordered before they are compressed
     * @param level of compression 1 to 9; 0 for none
     * @param checksum chunks have a checksum
     * @return the changed copy
     */
    public DatasetCreation withFilters(boolean reorder, int level, boolean checksum) {
        return new DatasetCreation(shape, maxShape, chunk, allocateEarly, neverFill,
                compactAttributes, reorder, level, checksum, fillValue, chunkCacheBytes);
    }

    /**
     * The same with another fill value.
     *
     * @param element one element in the file's own type
     * @return the changed copy
     */
    public DatasetCreation withFillValue(byte... element) {
        return new DatasetCreation(shape, maxShape, chunk, allocateEarly, neverFill,
                compactAttributes, shuffle, deflate, fletcher32, element, chunkCacheBytes);
    }

    /**
     * The same with another chunk cache.
     *
     * @param bytes size
     * @return the changed copy
     */
    public DatasetCreation withChunkCache(long bytes) {
        return new DatasetCreation(shape, maxShape, chunk, allocateEarly, neverFill,
                compactAttributes, shuffle, deflate, fletcher32, fillValue, bytes);
    }
}
