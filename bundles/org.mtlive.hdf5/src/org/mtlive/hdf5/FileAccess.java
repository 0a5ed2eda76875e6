// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

import java.util.Objects;

/**
 * How a file is accessed. Every file is closed strongly: closing it closes all that was opened from it.
 *
 * @param bounds versions of the format that are written
 * @param locking whether libhdf5 locks the file
 * @param metadataReadAttempts how often a SWMR reader reads metadata whose checksum is wrong; 0 for the library's own
 *     number
 * @param metadataBlockBytes metadata are allocated in blocks of this size; {@link #DEFAULT} for the library's own
 * @param smallDataBlockBytes small raw data are allocated in blocks of this size; 0 for singly; {@link #DEFAULT} for
 *     the library's own
 * @param chunkCacheBytes chunk cache of a dataset that is made or opened without a size of its own; 0 for none;
 *     {@link #DEFAULT} for the library's own
 * @param metadata how long metadata stay in memory
 */
public record FileAccess(LibraryBounds bounds, boolean locking, int metadataReadAttempts, long metadataBlockBytes,
        long smallDataBlockBytes, long chunkCacheBytes, MetadataMemory metadata) {
    /** The library's own block or cache size. */
    public static final long DEFAULT = -1;

    private static final int READER_ATTEMPTS = 25;
    /** No chunk fits: what is appended goes to the file by itself, where a chunk in a cache is written whole. */
    private static final long NO_CHUNK_CACHE = 0;

    /** Checks the numbers. */
    public FileAccess {
        Objects.requireNonNull(bounds, "bounds");
        Objects.requireNonNull(metadata, "metadata");
        if (metadataReadAttempts < 0) {
            throw new IllegalArgumentException("metadataReadAttempts must be >= 0: " + metadataReadAttempts);
        }
        if (metadataBlockBytes < DEFAULT || smallDataBlockBytes < DEFAULT || chunkCacheBytes < DEFAULT) {
            throw new IllegalArgumentException("sizes must be >= -1: " + metadataBlockBytes + ", "
                    + smallDataBlockBytes + ", " + chunkCacheBytes);
        }
    }

    /**
     * For the writer of a live file. A dataset with filters needs a chunk cache of its own, as
     * {@linkplain DatasetCreation#filterCache for appending}: without one each append reads its chunk and writes it anew.
     *
     * @return format of HDF5 1.10, no locks, no chunk cache, so that a flush writes no more than what is new
     */
    public static FileAccess writer() {
        return new FileAccess(LibraryBounds.V110, false, 0, DEFAULT, DEFAULT, NO_CHUNK_CACHE,
                MetadataMemory.UNTIL_FILE_CLOSES);
    }

    /** {@return for a reader of a live file: no locks, 25 attempts, which is about 50 ms on lasting damage} */
    public static FileAccess reader() {
        return new FileAccess(LibraryBounds.STANDARD, false, READER_ATTEMPTS, DEFAULT, DEFAULT, DEFAULT,
                MetadataMemory.BY_LIBRARY);
    }

    /** {@return for a file that one program uses at a time: HDF5's own way, with locks} */
    public static FileAccess plain() {
        return new FileAccess(LibraryBounds.STANDARD, true, 0, DEFAULT, DEFAULT, DEFAULT,
                MetadataMemory.BY_LIBRARY);
    }

    /** {@return the same, writing the newest format of the loaded library} */
    public FileAccess withLatest() {
        return withBounds(LibraryBounds.LATEST);
    }

    /**
     * The same with other bounds.
     *
     * @param other versions of the format that are written
     * @return the changed copy
     */
    public FileAccess withBounds(LibraryBounds other) {
        return new FileAccess(other, locking, metadataReadAttempts, metadataBlockBytes, smallDataBlockBytes,
                chunkCacheBytes, metadata);
    }

    /**
     * The same with another number of metadata read attempts.
     *
     * @param attempts at least 1, or 0 for the library's own number
     * @return the changed copy
     */
    public FileAccess withMetadataReadAttempts(int attempts) {
        return new FileAccess(bounds, locking, attempts, metadataBlockBytes, smallDataBlockBytes,
                chunkCacheBytes, metadata);
    }

    /**
     * The same with another metadata block.
     *
     * @param bytes size of a block
     * @return the changed copy
     */
    public FileAccess withMetadataBlock(long bytes) {
        return new FileAccess(bounds, locking, metadataReadAttempts, bytes, smallDataBlockBytes,
                chunkCacheBytes, metadata);
    }

    /**
     * The same with another block for small raw data.
     *
     * @param bytes size of a block; 0 for none
     * @return the changed copy
     */
    public FileAccess withSmallDataBlock(long bytes) {
        return new FileAccess(bounds, locking, metadataReadAttempts, metadataBlockBytes, bytes, chunkCacheBytes,
                metadata);
    }

    /**
     * The same with another chunk cache.
     *
     * @param bytes size for one dataset
     * @return the changed copy
     */
    public FileAccess withChunkCache(long bytes) {
        return new FileAccess(bounds, locking, metadataReadAttempts, metadataBlockBytes, smallDataBlockBytes, bytes,
                metadata);
    }

    /**
     * The same with metadata that stay in memory for another time.
     *
     * @param other how long they stay
     * @return the changed copy
     */
    public FileAccess withMetadataMemory(MetadataMemory other) {
        return new FileAccess(bounds, locking, metadataReadAttempts, metadataBlockBytes, smallDataBlockBytes,
                chunkCacheBytes, other);
    }
}
