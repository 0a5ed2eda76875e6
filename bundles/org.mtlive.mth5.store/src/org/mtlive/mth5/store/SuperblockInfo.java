// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The first 48 bytes of an HDF5 file, read without HDF5: tells whether a file is flagged as being written.
 *
 * @param version version of the superblock; flags and end address are known from 2 on, SWMR needs 3
 * @param flags the file consistency flags (byte 11); 0 before version 3
 * @param endOfAllocation end-of-file address in the superblock, bytes; 0 before version 2
 * @param checksumMatches whether the stored checksum is right; true before version 2, which has none
 * @see <a href="https://support.hdfgroup.org/documentation/hdf5/latest/_f_m_t3.html">HDF5 file format, superblock</a>
 */
public record SuperblockInfo(int version, int flags, long endOfAllocation, boolean checksumMatches) {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
    private static final int BYTES = 48;
    private static final int CHECKED_BYTES = 44;
    private static final int WRITE_FLAG = 1;
    private static final int SWMR_FLAG = 4;
    private static final int ATTEMPTS = 20;

    /**
     * Reads the superblock. A file that is being written may be caught in the middle of a write: a wrong checksum is
     * read again, up to 20 times in 100 ms.
     *
     * @param file any file
     * @return the superblock, or empty if the file has no HDF5 signature at its start
     * @throws IOException if the file cannot be read
     */
    public static Optional<SuperblockInfo> read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            Optional<SuperblockInfo> info = readOnce(channel);
            for (int i = 1; i < ATTEMPTS && info.isPresent() && !info.get().checksumMatches(); i++) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
                info = readOnce(channel);
            }
            return info;
        }
    }

    /** {@return whether a writer has, or had when it died, the file open in SWMR mode} */
    public boolean isSwmrWrite() {
        return (flags & SWMR_FLAG) != 0;
    }

    /** {@return whether a writer has, or had when it died, the file open for writing} */
    public boolean isOpenForWriting() {
        return (flags & (WRITE_FLAG | SWMR_FLAG)) != 0;
    }

    private static Optional<SuperblockInfo> readOnce(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = channel.read(bytes, bytes.position());
        }
        byte[] block = bytes.array();
        if (!Arrays.equals(block, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
            return Optional.empty();
        }
        int version = block[8];
        if (version < 2) {
            return Optional.of(new SuperblockInfo(version, 0, 0, true));
        }
        boolean matches = Lookup3.of(block, CHECKED_BYTES) == bytes.getInt(CHECKED_BYTES);
        return Optional.of(new SuperblockInfo(version, version < 3 ? 0 : block[11], bytes.getLong(28), matches));
    }
}
