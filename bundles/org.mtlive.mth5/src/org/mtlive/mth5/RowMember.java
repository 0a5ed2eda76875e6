// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.util.Objects;

/**
 * A member of a row in a stored summary table.
 *
 * @param name the column's name
 * @param offset first byte in the row
 * @param kind how it is stored
 * @param bytes its width
 */
public record RowMember(String name, int offset, Kind kind, int bytes) {
    /** How a member is stored. */
    public enum Kind {
        /** Fixed-width text, padded with NUL. */
        TEXT,
        /** IEEE floating point, 64 bits, little endian. */
        REAL,
        /** Signed whole number, 64 bits, little endian. */
        WHOLE,
        /** One byte, 0 or 1; in the file an enumeration FALSE, TRUE. */
        FLAG,
        /** Reference to an object, 8 bytes, the little-endian address. */
        REFERENCE
    }

    /** Checks. */
    public RowMember {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
    }
}
