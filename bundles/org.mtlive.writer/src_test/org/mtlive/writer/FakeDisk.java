// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.io.IOException;

/** A disk whose room is what a test says. */
final class FakeDisk implements Disk {

    volatile long usableBytes = 1L << 40;
    volatile long totalBytes = 1L << 41;
    volatile boolean failing;
    volatile String fileSystem = "ext4";

    @Override
    public String fileSystem() {
        return fileSystem;
    }

    @Override
    public long usableBytes() {
        return usableBytes;
    }

    @Override
    public long totalBytes() {
        return totalBytes;
    }

    @Override
    public void probe() throws IOException {
        if (failing) {
            throw new IOException("Input/output error");
        }
    }
}
