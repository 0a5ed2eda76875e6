// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Optional;

/**
 * A descriptor of our own on a file that is written in SWMR mode, past HDF5: tells whether the name still means the file
 * and whether its superblock is still ours, and saves the content of a file that has lost its name.
 *
 * <p>Design note: HDF5 keeps nobody from opening a live file with mode 'w' or from moving it, and would write on. In SWMR
 * mode the superblock changes in the end of allocation and the checksum only, that end only grows, and so does the file.
 * Thread: that of the file.
 */
final class OwnFile implements AutoCloseable {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final int END_AT = 28;
    private static final int ROOT_AT = 36;
    private static final int CHECKSUM_AT = 44;
    private static final long COPY_BYTES = 64L << 20;

    private final Path path;
    private final FileChannel channel;
    private final Optional<Object> key;
    private final ByteBuffer now = ByteBuffer.allocate(Superblock.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final byte[] first;
    private final long firstEnd;
    private long sizeBytes;

    private OwnFile(Path path, FileChannel channel) throws IOException {
        this.path = path;
        this.channel = channel;
        this.key = keyOf(path);
        readSuperblock();
        this.first = now.array().clone();
        this.firstEnd = now.getLong(END_AT);
        this.sizeBytes = channel.size();
    }

    /** Looks at a file that has just begun to be written in SWMR mode. */
    static OwnFile of(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            return new OwnFile(path, channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** For reading the file and forcing it to the disk; never written. */
    FileChannel channel() {
        return channel;
    }

    /**
     * What another program did to the file.
     *
     * @throws IOException if the file cannot be looked at, which proves nothing
     */
    Optional<ForeignChange> change() throws IOException {
        if (!hasOurSuperblock()) {
            return Optional.of(ForeignChange.OVERWRITTEN);
        }
        Optional<ForeignChange> cut = changeOfLength();
        return cut.isPresent() ? cut : changeOfName();
    }

    /** Whether it is shorter than after the last look or {@linkplain #noteLength note}: the end was cut off. */
    Optional<ForeignChange> changeOfLength() throws IOException {
        long size = channel.size();
        if (size < sizeBytes) {
            return Optional.of(ForeignChange.CUT);
        }
        sizeBytes = size;
        return Optional.empty();
    }

    /** HDF5 has just written: from now on the file is as long as it is. */
    void noteLength() throws IOException {
        sizeBytes = Math.max(sizeBytes, channel.size());
    }

    /** What became of the name alone, whatever the content is. */
    Optional<ForeignChange> changeOfName() throws IOException {
        try {
            if (keyOf(path).equals(key)) {
                return Optional.empty();
            }
        } catch (NoSuchFileException e) {
            return Optional.of(place().isPresent() ? ForeignChange.MOVED : ForeignChange.REMOVED);
        }
        return Optional.of(place().isPresent() ? ForeignChange.MOVED : ForeignChange.REPLACED);
    }

    /** The file's name now, where the platform tells it; empty also for a file that has none. */
    Optional<Path> place() throws IOException {
        if (key.isEmpty() || !Files.isDirectory(DESCRIPTORS)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(DESCRIPTORS)) {
            for (Path descriptor : all) {
                if (isSame(descriptor)) {
                    return Optional.of(Files.readSymbolicLink(descriptor)).filter(this::isSame);
                }
            }
        }
        return Optional.empty();
    }

    /** Copies the file as it is now, with or without a name, to a place where nothing is; forced to the disk. */
    void copyTo(Path target) throws IOException {
        try (FileChannel copy = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long size = channel.size();
            for (long at = 0; at < size;) {
                at += channel.transferTo(at, Math.min(COPY_BYTES, size - at), copy);
            }
            copy.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(target);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private boolean hasOurSuperblock() throws IOException {
        readSuperblock();
        byte[] block = now.array();
        return Arrays.equals(block, 0, END_AT, first, 0, END_AT)
                && Arrays.equals(block, ROOT_AT, CHECKSUM_AT, first, ROOT_AT, CHECKSUM_AT)
                && now.getLong(END_AT) >= firstEnd
                && Lookup3.of(block, CHECKSUM_AT) == now.getInt(CHECKSUM_AT);
    }

    /** What is missing at the end is zeros. */
    private void readSuperblock() throws IOException {
        now.clear();
        int read = 0;
        while (now.hasRemaining() && read >= 0) {
            read = channel.read(now, now.position());
        }
        while (now.hasRemaining()) {
            now.put((byte) 0);
        }
    }

    private boolean isSame(Path other) {
        try {
            return keyOf(other).equals(key);
        } catch (IOException e) {
            return false; // closed meanwhile, or a name that is none
        }
    }

    /** Device and inode; empty where the platform has none. */
    private static Optional<Object> keyOf(Path path) throws IOException {
        return Optional.ofNullable(Files.readAttributes(path, BasicFileAttributes.class).fileKey());
    }
}
