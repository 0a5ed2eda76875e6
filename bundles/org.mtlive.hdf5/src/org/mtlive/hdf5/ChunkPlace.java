// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

/**
 * Where a chunk lies in the file.
 *
 * @param address first byte, from the start of the file
 * @param bytes its size as it is stored, after filters
 */
public record ChunkPlace(long address, long bytes) {
    /** {@return the first byte behind it} */
    public long end() {
        return address + bytes;
    }
}
