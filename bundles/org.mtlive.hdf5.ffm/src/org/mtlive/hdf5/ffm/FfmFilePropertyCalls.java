// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.ffm;

import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;

import java.lang.foreign.MemorySegment;

import org.mtlive.hdf5.spi.FilePropertyCalls;
import org.mtlive.hdf5.spi.H5CallException;

final class FfmFilePropertyCalls implements FilePropertyCalls {
    private static final int CLOSE_STRONG = 3;
    private static final int STRATEGY_AGGREGATED = 0;
    /** {@code H5F_LIBVER_V200}, the newest of HDF5 2. */
    private static final int V200 = 5;
    /** A parameter of the metadata cache, which HDF5 ignores. */
    private static final int UNUSED = 0;
    /** Chunks that were read or written whole are dropped first. */
    private static final double PREEMPTION = 0.75;
    private static final boolean IGNORE_WHEN_DISABLED = true;

    private final Libhdf5 library;
    private final LongFunction create;
    private final IntFunction close;
    private final IntFunction setLibverBounds;
    private final IntFunction setFcloseDegree;
    private final IntFunction setFileLocking;
    private final IntFunction setMetadataReadAttempts;
    private final IntFunction setMetaBlockSize;
    private final IntFunction setSmallDataBlockSize;
    private final IntFunction setCache;
    private final IntFunction getMdcConfig;
    private final IntFunction setMdcConfig;
    private final IntFunction setEvictOnClose;
    private final IntFunction setFileSpaceStrategy;
    private final IntFunction getFileSpaceStrategy;

    FfmFilePropertyCalls(Libhdf5 library) {
        this.library = library;
        create = library.longFunction("H5Pcreate");
        close = library.intFunction("H5Pclose");
        setLibverBounds = library.intFunction("H5Pset_libver_bounds");
        setFcloseDegree = library.intFunction("H5Pset_fclose_degree");
        setFileLocking = library.intFunction("H5Pset_file_locking");
        setMetadataReadAttempts = library.intFunction("H5Pset_metadata_read_attempts");
        setMetaBlockSize = library.intFunction("H5Pset_meta_block_size");
        setSmallDataBlockSize = library.intFunction("H5Pset_small_data_block_size");
        setCache = library.intFunction("H5Pset_cache");
        getMdcConfig = library.intFunction("H5Pget_mdc_config");
        setMdcConfig = library.intFunction("H5Pset_mdc_config");
        setEvictOnClose = library.intFunction("H5Pset_evict_on_close");
        setFileSpaceStrategy = library.intFunction("H5Pset_file_space_strategy");
        getFileSpaceStrategy = library.intFunction("H5Pget_file_space_strategy");
    }

    @Override
    public long create(long listClass) throws H5CallException {
        return create.call(listClass);
    }

    @Override
    public void close(long list) throws H5CallException {
        close.call(list);
    }

    @Override
    public void setLibraryBounds(long accessList, Format low, Format high) throws H5CallException {
        setLibverBounds.call(accessList, code(low), code(high));
    }

    private static int code(Format format) {
        return switch (format) {
            case EARLIEST -> 0;
            case V18 -> 1;
            case V110 -> 2;
            case LATEST -> V200;
        };
    }

    @Override
    public void setStrongClose(long accessList) throws H5CallException {
        setFcloseDegree.call(accessList, CLOSE_STRONG);
    }

    @Override
    public void setLocking(long accessList, boolean locking) throws H5CallException {
        setFileLocking.call(accessList, locking, IGNORE_WHEN_DISABLED);
    }

    @Override
    public void setMetadataReadAttempts(long accessList, int attempts) throws H5CallException {
        setMetadataReadAttempts.call(accessList, attempts);
    }

    @Override
    public void setMetadataBlock(long accessList, long bytes) throws H5CallException {
        setMetaBlockSize.call(accessList, bytes);
    }

    @Override
    public void setSmallDataBlock(long accessList, long bytes) throws H5CallException {
        setSmallDataBlockSize.call(accessList, bytes);
    }

    @Override
    public void setChunkCache(long accessList, long slots, long bytes) throws H5CallException {
        setCache.call(accessList, UNUSED, slots, bytes, PREEMPTION);
    }

    @Override
    public void setKeepMetadata(long accessList) throws H5CallException {
        MemorySegment config = CacheConfig.of(library.data(CacheConfig.SIZE_BYTES));
        getMdcConfig.call(accessList, config);
        CacheConfig.keepAll(config);
        setMdcConfig.call(accessList, config);
    }

    @Override
    public void setEvictOnClose(long accessList) throws H5CallException {
        setEvictOnClose.call(accessList, true);
    }

    @Override
    public void setAggregatedFreeSpace(long creationList, boolean persist, long threshold) throws H5CallException {
        setFileSpaceStrategy.call(creationList, STRATEGY_AGGREGATED, persist, threshold);
    }

    @Override
    public boolean persistsFreeSpace(long creationList) throws H5CallException {
        MemorySegment persist = library.numbers(1);
        getFileSpaceStrategy.call(creationList, library.numbers(0), persist, library.numbers(2));
        return persist.get(JAVA_BOOLEAN, 0);
    }
}
