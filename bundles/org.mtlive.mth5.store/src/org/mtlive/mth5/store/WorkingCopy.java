// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.mtlive.mth5.Mth5Exception;

/**
 * A copy of a file under a name that nobody looks for, which takes its real name when it is good and goes otherwise.
 *
 * <p>Design note: the copying is the platform's own, which shares the blocks of both files where the file system can.
 */
final class WorkingCopy implements AutoCloseable {
    private static final long SPARE_BYTES = 1 << 20;

    private final Path target;
    private final Path draft;

    private WorkingCopy(Path target, Path draft) {
        this.target = target;
        this.draft = draft;
    }

    /** Copies, if there is room for a file of so many bytes. */
    static WorkingCopy of(Path source, Path target, long bytesNeeded) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < bytesNeeded + SPARE_BYTES) {
            throw new Mth5Exception("Cannot recover " + source + " into " + target + ": the copy needs "
                    + megabytes(bytesNeeded + SPARE_BYTES) + " MB and there are " + megabytes(free) + " MB free. Make "
                    + "room, name a target on another disk, or recover it in place. Nothing was touched.");
        }
        Path draft = folder.resolve("." + target.getFileName() + ".mtlive-recovering");
        WorkingCopy copy = new WorkingCopy(target, draft);
        try {
            Files.copy(source, draft, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException e) {
            copy.close();
            throw e;
        }
    }

    private static long megabytes(long bytes) {
        return (bytes + 999_999) / 1_000_000;
    }

    Path draft() {
        return draft;
    }

    /** Gives it its name, for good. What is there already stays and is an error. */
    void publish() throws IOException {
        force(draft);
        if (Files.exists(target)) {
            throw new IOException(target + " appeared meanwhile");
        }
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(draft);
    }
}
