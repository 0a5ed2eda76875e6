// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the samples of a channel are stored; all little endian. */
public enum SampleType {
    /** Signed whole numbers of 32 bits. */
    INT32(4),
    /** Signed whole numbers of 64 bits. */
    INT64(8),
    /** IEEE floating point of 32 bits. */
    FLOAT32(4),
    /** IEEE floating point of 64 bits. */
    FLOAT64(8);

    private final int bytes;

    SampleType(int bytes) {
        this.bytes = bytes;
    }

    /**
     * Size of one sample.
     *
     * @return bytes
     */
    public int bytes() {
        return bytes;
    }

    /**
     * Tells whether the type can hold NaN, the mark of a missing sample.
     *
     * @return true for the floating types
     */
    public boolean isReal() {
        return this == FLOAT32 || this == FLOAT64;
    }

    /**
     * The type's name as NumPy writes it.
     *
     * @return such as "float32"
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Finds the type of a name.
     *
     * @param text such as "float32", in any case
     * @return the type
     * @throws Mth5Exception if the text names none
     */
    public static SampleType of(String text) throws Mth5Exception {
        for (SampleType type : values()) {
            if (type.text().equalsIgnoreCase(text.strip())) {
                return type;
            }
        }
        throw new Mth5Exception("Unknown sample type '" + text + "'; expected one of "
                + Arrays.stream(values()).map(SampleType::text).collect(Collectors.joining(", ")) + ".");
    }
}
