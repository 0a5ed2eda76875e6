// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.phoenix;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads on in a file that another program may still be writing to. Used by one thread. */
final class SampleFile implements Closeable {

    private final Path path;
    private final SeekableByteChannel in;

    SampleFile(Path path) throws IOException {
        this.path = path;
        this.in = Files.newByteChannel(path);
    }

    Path path() {
        return path;
    }

    /**
     * How much is there to read now.
     *
     * @return bytes
     * @throws IOException if the file is gone or became shorter
     */
    long available() throws IOException {
        long size = Files.size(path); // by name: a file that was taken away is an error, though it can still be read
        if (size < in.position()) {
            throw new IOException(path + " became shorter while it was read");
        }
        return size - in.position();
    }

    /**
     * Reads bytes that are {@link #available()}.
     *
     * @param count how many
     * @return a new array
     * @throws IOException if they are not there any more
     */
    byte[] bytes(int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            if (in.read(bytes) < 0) {
                throw new IOException(path + " became shorter while it was read");
            }
        }
        return bytes.array();
    }

    /** Reads samples that are {@link #available()}; a new array. */
    float[] samples(int count) throws IOException {
        float[] samples = new float[count];
        ByteBuffer.wrap(bytes(count * Float.BYTES)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(samples);
        return samples;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
