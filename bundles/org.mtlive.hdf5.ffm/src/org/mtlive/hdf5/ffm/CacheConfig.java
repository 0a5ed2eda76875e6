// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.ffm;

import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;

/**
 * {@code H5AC_cache_config_t} as far as it is used. The offsets are computed, because a C {@code long} in the middle has
 * 8 bytes on some platforms and 4 on others.
 */
final class CacheConfig {
    /** More than the structure has on any platform. */
    static final long SIZE_BYTES = 2048;

    private static final int VERSION = 1;
    private static final int OFF = 0;
    private static final long TRACE_FILE_NAME_BYTES = 1025;
    private static final MemoryLayout C_LONG = Linker.nativeLinker().canonicalLayouts().get("long");
    private static final MemoryLayout TRACE_FILE_NAME = MemoryLayout.sequenceLayout(TRACE_FILE_NAME_BYTES, JAVA_BYTE);

    /** version, three flags of tracing and its file; then this one. */
    private static final long EVICTIONS_ENABLED = after(0, JAVA_INT, JAVA_BOOLEAN, JAVA_BOOLEAN, JAVA_BOOLEAN,
            TRACE_FILE_NAME, JAVA_BOOLEAN);
    /** set_initial_size, initial_size, min_clean_fraction, max_size, min_size, epoch_length; then this one. */
    private static final long INCR_MODE = after(EVICTIONS_ENABLED + 1, JAVA_BOOLEAN, JAVA_LONG, JAVA_DOUBLE, JAVA_LONG,
            JAVA_LONG, C_LONG, JAVA_INT);
    /** lower_hr_threshold, increment, apply_max_increment, max_increment; then this one. */
    private static final long FLASH_INCR_MODE = after(INCR_MODE + Integer.BYTES, JAVA_DOUBLE, JAVA_DOUBLE, JAVA_BOOLEAN,
            JAVA_LONG, JAVA_INT);
    /** flash_multiple, flash_threshold; then this one. */
    private static final long DECR_MODE = after(FLASH_INCR_MODE + Integer.BYTES, JAVA_DOUBLE, JAVA_DOUBLE, JAVA_INT);

    private CacheConfig() {
    }

    /** Makes memory ready for {@code H5Pget_mdc_config}. */
    static MemorySegment of(MemorySegment memory) {
        memory.asSlice(0, SIZE_BYTES).fill((byte) 0);
        memory.set(JAVA_INT, 0, VERSION);
        return memory;
    }

    /** Nothing is evicted; that needs a cache that does not change its size by itself. */
    static void keepAll(MemorySegment config) {
        config.set(JAVA_BOOLEAN, EVICTIONS_ENABLED, false);
        config.set(JAVA_INT, INCR_MODE, OFF);
        config.set(JAVA_INT, FLASH_INCR_MODE, OFF);
        config.set(JAVA_INT, DECR_MODE, OFF);
    }

    /** Where the last of these members begins when the first one comes at or after {@code end}. */
    private static long after(long end, MemoryLayout... members) {
        long start = end;
        long next = end;
        for (MemoryLayout member : members) {
            start = Math.ceilDiv(next, member.byteAlignment()) * member.byteAlignment();
            next = start + member.byteSize();
        }
        return start;
    }
}
