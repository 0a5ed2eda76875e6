// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.mtlive.hdf5.FileAccess;
import org.mtlive.hdf5.FileOpen;
import org.mtlive.hdf5.H5File;
import org.mtlive.hdf5.H5Library;

/** Looks at all heap collections of a file before HDF5 reads a string of it, and takes out what would hold HDF5 up. */
final class HeapCheck {
    private static final int SLICE_BYTES = 1 << 20;
    private static final int PAGE_BYTES = 8;
    private static final int LARGEST_BYTES = 1 << 26;
    private static final int SIZE_AT = 8;
    private static final int ATTEMPTS = 5;

    private final FileChannel file;
    private final List<DamagedHeap> damaged = new ArrayList<>();

    private HeapCheck(FileChannel file) {
        this.file = file;
    }

    /** Finds those that are damaged; looks everywhere but where values of datasets lie. */
    static List<DamagedHeap> of(H5Library library, Path path, FileOpen how) throws IOException {
        SampleExtents values;
        try (H5File h5 = library.open(path, how, FileAccess.reader())) {
            values = ValuePlaces.of(h5);
        }
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            HeapCheck check = new HeapCheck(file);
            for (SampleExtents.Stretch stretch : values.others(file.size(), PAGE_BYTES)) {
                check.look(stretch.start(), Math.min(stretch.end(), file.size()));
            }
            return List.copyOf(check.damaged);
        }
    }

    /** Those that stay damaged: a writer may be in the middle of one. */
    static List<DamagedHeap> ofLasting(H5Library library, Path path, FileOpen how) throws IOException {
        List<DamagedHeap> damaged = of(library, path, how);
        for (int i = 1; i < ATTEMPTS && !damaged.isEmpty() && how == FileOpen.SWMR_READ; i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            damaged = of(library, path, how);
        }
        return damaged;
    }

    /** Makes the rest of each one free room, so that HDF5 says of the strings in it that they are not there. */
    static void repair(Path path, List<DamagedHeap> heaps) throws IOException {
        if (heaps.isEmpty()) {
            return;
        }
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            for (DamagedHeap heap : heaps) {
                if (heap.sizeBytes() == 0) {
                    write(file, new byte[1], heap.address());
                } else {
                    ByteBuffer free = ByteBuffer.allocate(HeapChain.HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN)
                            .putLong(SIZE_AT, heap.sizeBytes() - heap.goodBytes());
                    write(file, free.array(), heap.address() + heap.goodBytes());
                }
            }
            file.force(true);
        }
    }

    private void look(long start, long end) throws IOException {
        long at = start;
        while (at < end) {
            byte[] slice = read(at, (int) Math.min(SLICE_BYTES, end - at));
            int found = find(slice);
            if (found < 0) {
                at += Math.max(1, slice.length - HeapChain.SIGNATURE.length + 1);
            } else {
                at += found + check(at + found);
            }
        }
    }

    private static int find(byte[] slice) {
        byte[] wanted = HeapChain.SIGNATURE;
        for (int i = 0; i + wanted.length <= slice.length; i++) {
            if (slice[i] == wanted[0] && Arrays.equals(slice, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    /** Bytes to go on by. */
    private int check(long address) throws IOException {
        long left = file.size() - address;
        long size = left < HeapChain.HEADER_BYTES ? 0 : buffer(address, HeapChain.HEADER_BYTES).getLong(SIZE_AT);
        if (size < HeapModel.COLLECTION_BYTES || size > Math.min(left, LARGEST_BYTES)) {
            damaged.add(new DamagedHeap(address, 0, 0, "it says that it has " + size + " bytes"));
            return HeapChain.HEADER_BYTES;
        }
        HeapChain chain = HeapChain.of(buffer(address, (int) size));
        chain.damage().ifPresent(why -> damaged.add(new DamagedHeap(address, size, chain.goodBytes(), why)));
        return chain.damage().isEmpty() ? (int) size : HeapChain.HEADER_BYTES;
    }

    private ByteBuffer buffer(long address, int bytes) throws IOException {
        return ByteBuffer.wrap(read(address, bytes)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private byte[] read(long address, int bytes) throws IOException {
        ByteBuffer into = ByteBuffer.allocate(bytes);
        while (into.hasRemaining()) {
            if (file.read(into, address + into.position()) < 0) {
                throw new EOFException("the file became shorter while it was read");
            }
        }
        return into.array();
    }

    private static void write(FileChannel file, byte[] bytes, long address) throws IOException {
        file.write(ByteBuffer.wrap(bytes), address);
    }
}
