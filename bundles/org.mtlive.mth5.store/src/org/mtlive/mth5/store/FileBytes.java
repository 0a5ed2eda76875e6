// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * The bytes of a file that is open in HDF5, read past it. Thread: that of the file.
 *
 * <p>Design note: not a {@link java.nio.channels.FileChannel}, which an interrupt of the reading thread closes for good.
 */
final class FileBytes implements AutoCloseable {
    private final Path path;
    private RandomAccessFile in;

    FileBytes(Path path) {
        this.path = path;
    }

    /** Reads all of these bytes, or fails. */
    void read(long address, byte[] target, int offset, int count) throws IOException {
        if (in == null) {
            in = new RandomAccessFile(path.toFile(), "r");
        }
        in.seek(address);
        in.readFully(target, offset, count);
    }

    /** Lets go of the file; the next read opens it again. */
    @Override
    public void close() throws IOException {
        if (in != null) {
            in.close();
            in = null;
        }
    }
}
