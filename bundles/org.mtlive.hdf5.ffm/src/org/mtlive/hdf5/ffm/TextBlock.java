// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.ffm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

import org.mtlive.hdf5.spi.H5CallException;

/** Strings of variable length: arrays of pointers, which HDF5 allocates when it reads. */
final class TextBlock {
    private static final int SIMPLE_RANK = 1;
    private static final long DEFAULT_LIST = 0;

    private final Libhdf5 library;
    private final IntFunction reclaim;
    private final LongFunction createSpace;
    private final IntFunction closeSpace;

    /** A call that reads or writes the pointers. */
    @FunctionalInterface
    interface Transfer {
        void run(MemorySegment pointers) throws H5CallException;
    }

    TextBlock(Libhdf5 library) {
        this.library = library;
        reclaim = library.intFunction("H5Treclaim");
        createSpace = library.longFunction("H5Screate_simple");
        closeSpace = library.intFunction("H5Sclose");
    }

    String[] read(long type, int count, Transfer reading) throws H5CallException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pointers = arena.allocate(ADDRESS, count);
            reading.run(pointers);
            String[] texts = new String[count];
            for (int i = 0; i < count; i++) {
                texts[i] = Libhdf5.string(pointers.getAtIndex(ADDRESS, i));
            }
            long space = createSpace.call(SIMPLE_RANK, library.numbers(0, new long[] {count}), MemorySegment.NULL);
            reclaim.call(type, space, DEFAULT_LIST, pointers);
            closeSpace.call(space);
            return texts;
        }
    }

    void write(String[] texts, Transfer writing) throws H5CallException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pointers = arena.allocate(ADDRESS, texts.length);
            for (int i = 0; i < texts.length; i++) {
                byte[] bytes = texts[i].getBytes(StandardCharsets.UTF_8);
                MemorySegment text = arena.allocate(bytes.length + 1L);
                MemorySegment.copy(bytes, 0, text, JAVA_BYTE, 0, bytes.length);
                pointers.setAtIndex(ADDRESS, i, text);
            }
            writing.run(pointers);
        }
    }
}
