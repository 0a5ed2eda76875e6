// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The disk that the folder of a file is on. */
final class FileDisk implements Disk {

    private static final int PROBE_BYTES = 1 << 16;

    private final Path file;

    FileDisk(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** A share of Windows looks like the disk it is on; its path tells it. */
    @Override
    public String fileSystem() throws IOException {
        return file.getRoot().toString().startsWith("\\\\") ? "smb" : store().type();
    }

    @Override
    public long usableBytes() throws IOException {
        return store().getUsableSpace();
    }

    @Override
    public long totalBytes() throws IOException {
        return store().getTotalSpace();
    }

    @Override
    public void probe() throws IOException {
        Path probe = file.resolveSibling("." + file.getFileName() + ".mtlive-probe");
        try (FileChannel channel = FileChannel.open(probe, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE)) {
            ByteBuffer bytes = ByteBuffer.allocate(PROBE_BYTES);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** Asked anew each time: what is mounted there may change. */
    private FileStore store() throws IOException {
        return Files.getFileStore(file.getParent());
    }
}
