// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * An object reference ({@code H5T_STD_REF_OBJ}): the address of the object's header in the same file.
 *
 * @param address bytes from the start of the file
 */
public record H5Reference(long address) {
    /** Bytes of a reference in a file. */
    public static final int SIZE_BYTES = 8;

    /**
     * Reads a reference as it lies in a row of a table.
     *
     * @param bytes the row
     * @param offset first byte of the reference
     * @return the reference
     */
    public static H5Reference at(byte[] bytes, int offset) {
        return new H5Reference(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(offset));
    }

    /** {@return the 8 bytes of the reference in a file, a new array} */
    public byte[] toBytes() {
        return ByteBuffer.allocate(SIZE_BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(address).array();
    }

    /** {@return whether it points to nothing} */
    public boolean isNull() {
        return address == 0;
    }
}
