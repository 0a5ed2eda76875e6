// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The objects of a global heap collection, which follow each other by their lengths: "GCOL", version 1, three bytes, the
 * size; then objects of index, count, four bytes, length and data rounded up to 8; index 0 is what is free.
 *
 * <p>Design note: HDF5 keeps no checksum of a collection and believes the lengths. A free object of no bytes, as zeros
 * that never came to the disk are, makes libhdf5 2.0 go round for ever.
 *
 * @param goodBytes bytes from the start of the collection up to the first object that cannot be
 * @param damage why it cannot be; empty when the chain ends where the collection ends
 * @see <a href="https://support.hdfgroup.org/documentation/hdf5/latest/_f_m_t3.html">HDF5 file format, global heap</a>
 */
record HeapChain(int goodBytes, Optional<String> damage) {
    static final byte[] SIGNATURE = {'G', 'C', 'O', 'L', 1, 0, 0, 0};
    /** Of the collection, and of each object. */
    static final int HEADER_BYTES = 16;
    private static final int LENGTH_AT = 8;
    private static final int ALIGNMENT = 8;

    /** Follows the chain of a whole collection, little-endian. */
    static HeapChain of(ByteBuffer collection) {
        Set<Integer> seen = new HashSet<>();
        int size = collection.limit();
        int at = HEADER_BYTES;
        while (at + HEADER_BYTES <= size) {
            int index = Short.toUnsignedInt(collection.getShort(at));
            long length = collection.getLong(at + LENGTH_AT);
            long room = size - at;
            if (index == 0 && length != room) {
                return damaged(at, "what is free has " + length + " bytes instead of " + room);
            }
            if (index != 0 && (length < 0 || length > room - HEADER_BYTES)) {
                return damaged(at, "string " + index + " has " + length + " bytes, where " + room + " are left");
            }
            if (!seen.add(index)) {
                return damaged(at, "string " + index + " is there twice");
            }
            at += index == 0 ? (int) room : HEADER_BYTES + (int) Math.ceilDiv(length, ALIGNMENT) * ALIGNMENT;
        }
        return new HeapChain(size, Optional.empty());
    }

    private static HeapChain damaged(int at, String why) {
        return new HeapChain(at, Optional.of(why));
    }
}
