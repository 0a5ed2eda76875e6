// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.mtlive.mth5.Mth5Exception;

/**
 * The 48 bytes of a superblock of version 3 whose checksum is right, and how they must be after a writer's death.
 *
 * @see <a href="https://support.hdfgroup.org/documentation/hdf5/latest/_f_m_t3.html">HDF5 file format, superblock</a>
 */
final class Superblock {
    static final int BYTES = 48;
    private static final int VERSION = 3;
    private static final int FLAGS_AT = 11;
    private static final int END_AT = 28;
    private static final int CHECKSUM_AT = 44;
    private static final int WRITER_FLAGS = 5;

    private final ByteBuffer bytes;

    private Superblock(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Reads the superblock; refuses with words what cannot be recovered. */
    static Superblock read(Path file) throws IOException {
        Optional<SuperblockInfo> info = SuperblockInfo.read(file); // reads several times while the checksum is wrong
        if (Files.size(file) < BYTES) {
            throw hopeless(file, "it has only " + Files.size(file) + " bytes, so that even its superblock (48 bytes) "
                    + "is not whole; restore it from a copy");
        }
        if (info.isEmpty()) {
            throw hopeless(file, "it does not begin as an HDF5 file; check the name, or restore it from a copy");
        }
        int version = info.get().version();
        if (version != VERSION) {
            throw hopeless(file, "its HDF5 superblock has version " + version + ", and only version 3 (files of HDF5 "
                    + "1.10 and newer that are made for SWMR) tells what a writer was doing when it died");
        }
        if (!info.get().checksumMatches()) {
            throw hopeless(file, "the checksum of its superblock is wrong, so its first 48 bytes were damaged, which "
                    + "no dying writer does; restore them from a copy of the file");
        }
        Superblock read = new Superblock(readBytes(file));
        if (read.bytes.get(9) != 8 || read.bytes.get(10) != 8 || read.bytes.getLong(12) != 0) {
            throw hopeless(file, "its HDF5 addresses have " + read.bytes.get(9) + " bytes and start at "
                    + read.bytes.getLong(12) + ", which no program for MTH5 writes");
        }
        return read;
    }

    private static byte[] readBytes(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer block = ByteBuffer.allocate(BYTES);
            int read = 0;
            while (block.hasRemaining() && read >= 0) {
                read = channel.read(block, block.position());
            }
            return block.array();
        }
    }

    private static Mth5Exception hopeless(Path file, String why) {
        return new Mth5Exception("Cannot recover " + file + ": " + why + ". Nothing was touched.");
    }

    SuperblockInfo info() {
        return new SuperblockInfo(VERSION, flags(), endOfAllocation(), true);
    }

    int flags() {
        return bytes.get(FLAGS_AT);
    }

    long endOfAllocation() {
        return bytes.getLong(END_AT);
    }

    boolean isOpenForWriting() {
        return (flags() & WRITER_FLAGS) != 0;
    }

    /** The same of a file that nobody writes and that ends where this file ends, or later. */
    Superblock repaired(long sizeBytes) {
        Superblock repaired = new Superblock(toBytes());
        repaired.bytes.put(FLAGS_AT, (byte) (flags() & ~WRITER_FLAGS));
        repaired.bytes.putLong(END_AT, Math.max(endOfAllocation(), sizeBytes));
        repaired.bytes.putInt(CHECKSUM_AT, Lookup3.of(repaired.bytes.array(), CHECKSUM_AT));
        return repaired;
    }

    /** Puts it into a file, which is made as long as it says; forced to the disk, the length first. */
    void write(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (channel.size() < endOfAllocation()) {
                channel.write(ByteBuffer.allocate(1), endOfAllocation() - 1);
                channel.force(true);
            }
            channel.write(ByteBuffer.wrap(toBytes()), 0);
            channel.force(true);
        }
    }

    /** Puts it back into a file of so many bytes. */
    void restore(Path file, long sizeBytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(toBytes()), 0);
            channel.truncate(sizeBytes);
            channel.force(true);
        }
    }

    byte[] toBytes() {
        return bytes.array().clone();
    }
}
