// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.util.Arrays;

/**
 * Neighbouring pages of a file.
 *
 * @param address of the first byte in the file
 * @param sizeBytes how many bytes
 * @param content the bytes; empty for zeros
 */
record PageRun(long address, long sizeBytes, byte[] content) {
    PageRun {
        if (address < 0 || sizeBytes <= 0 || content.length != 0 && content.length != sizeBytes) {
            throw new IllegalArgumentException(sizeBytes + " bytes at " + address + ", of which " + content.length);
        }
    }

    static PageRun zeros(long address, long sizeBytes) {
        return new PageRun(address, sizeBytes, new byte[0]);
    }

    boolean isZeros() {
        return content.length == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PageRun run && run.address == address && run.sizeBytes == sizeBytes
                && Arrays.equals(run.content, content);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(address);
    }
}
