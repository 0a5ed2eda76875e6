// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.jni;

import org.mtlive.hdf5.spi.FilePropertyCalls;
import org.mtlive.hdf5.spi.H5CallException;

import hdf.hdf5lib.H5;
import hdf.hdf5lib.HDF5Constants;
import hdf.hdf5lib.structs.H5AC_cache_config_t;

final class JniFilePropertyCalls implements FilePropertyCalls {
    /** {@code H5C_incr__off}, {@code H5C_flash_incr__off}, {@code H5C_decr__off}. */
    private static final int RESIZE_OFF = 0;

    /** A parameter of the metadata cache, which HDF5 ignores. */
    private static final int UNUSED = 0;
    /** Chunks that were read or written whole are dropped first. */
    private static final double PREEMPTION = 0.75;

    @Override
    public long create(long listClass) throws H5CallException {
        return Jni.longOf("H5Pcreate", () -> H5.H5Pcreate(listClass));
    }

    @Override
    public void close(long list) throws H5CallException {
        Jni.run("H5Pclose", () -> H5.H5Pclose(list));
    }

    @Override
    public void setLibraryBounds(long accessList, Format low, Format high) throws H5CallException {
        Jni.run("H5Pset_libver_bounds", () -> H5.H5Pset_libver_bounds(accessList, code(low), code(high)));
    }

    private static int code(Format format) {
        return switch (format) {
            case EARLIEST -> HDF5Constants.H5F_LIBVER_EARLIEST;
            case V18 -> HDF5Constants.H5F_LIBVER_V18;
            case V110 -> HDF5Constants.H5F_LIBVER_V110;
            case LATEST -> HDF5Constants.H5F_LIBVER_LATEST;
        };
    }

    @Override
    public void setStrongClose(long accessList) throws H5CallException {
        Jni.run("H5Pset_fclose_degree", () -> H5.H5Pset_fclose_degree(accessList, HDF5Constants.H5F_CLOSE_STRONG));
    }

    @Override
    public void setLocking(long accessList, boolean locking) throws H5CallException {
        Jni.run("H5Pset_file_locking", () -> H5.H5Pset_file_locking(accessList, locking, true));
    }

    @Override
    public void setMetadataReadAttempts(long accessList, int attempts) throws H5CallException {
        Jni.run("H5Pset_metadata_read_attempts", () -> H5.H5Pset_metadata_read_attempts(accessList, attempts));
    }

    @Override
    public void setMetadataBlock(long accessList, long bytes) throws H5CallException {
        Jni.run("H5Pset_meta_block_size", () -> H5.H5Pset_meta_block_size(accessList, bytes));
    }

    @Override
    public void setSmallDataBlock(long accessList, long bytes) throws H5CallException {
        Jni.run("H5Pset_small_data_block_size", () -> H5.H5Pset_small_data_block_size(accessList, bytes));
    }

    @Override
    public void setChunkCache(long accessList, long slots, long bytes) throws H5CallException {
        Jni.run("H5Pset_cache", () -> H5.H5Pset_cache(accessList, UNUSED, slots, bytes, PREEMPTION));
    }

    @Override
    public void setKeepMetadata(long accessList) throws H5CallException {
        Jni.run("H5Pset_mdc_config", () -> {
            H5AC_cache_config_t config = H5.H5Pget_mdc_config(accessList);
            config.evictions_enabled = false;
            config.incr_mode = RESIZE_OFF;
            config.flash_incr_mode = RESIZE_OFF;
            config.decr_mode = RESIZE_OFF;
            H5.H5Pset_mdc_config(accessList, config);
        });
    }

    @Override
    public void setEvictOnClose(long accessList) throws H5CallException {
        Jni.run("H5Pset_evict_on_close", () -> H5.H5Pset_evict_on_close(accessList, true));
    }

    @Override
    public void setAggregatedFreeSpace(long creationList, boolean persist, long threshold) throws H5CallException {
        Jni.run("H5Pset_file_space_strategy", () -> H5.H5Pset_file_space_strategy(creationList,
                HDF5Constants.H5F_FSPACE_STRATEGY_FSM_AGGR, persist, threshold));
    }

    @Override
    public boolean persistsFreeSpace(long creationList) throws H5CallException {
        return Jni.booleanOf("H5Pget_file_space_strategy", () -> H5.H5Pget_file_space_strategy_persist(creationList));
    }
}
