// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The floor: the same bytes by plain write() calls, one a channel, without any format. */
final class BareAppend {

    private BareAppend() {
    }

    /** {@return nanoseconds of each round} */
    static long[] measure(Path file, AppendLoad load) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocateDirect(load.samples() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(load.values());
        long[] nanos = new long[load.appends()];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int n = 0; n < nanos.length; n++) {
                long start = System.nanoTime();
                for (int i = 0; i < load.channels(); i++) {
                    bytes.rewind();
                    while (bytes.hasRemaining()) {
                        channel.write(bytes);
                    }
                }
                nanos[n] = System.nanoTime() - start;
            }
        }
        return nanos;
    }
}
