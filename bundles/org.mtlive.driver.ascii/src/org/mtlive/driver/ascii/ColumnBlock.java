// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.ascii;

import org.mtlive.acquisition.driver.Samples;
import org.mtlive.mth5.SampleType;

/** The values of one column between two batches, in the type of the channel. */
interface ColumnBlock {

    /**
     * Reads a value.
     *
     * @param row  place in the block
     * @param text one number
     * @throws NumberFormatException if it is not a number of this type
     */
    void put(int row, String text);

    /** Notes that a value is missing. */
    void putMissing(int row);

    /** Hands the first values over and begins anew. */
    Samples take(int count);

    /** What {@link #put} expects, for messages. */
    String expected();

    static ColumnBlock of(SampleType type, int capacity) {
        return switch (type) {
            case INT32 -> new Int32Block(capacity);
            case INT64 -> new Int64Block(capacity);
            case FLOAT32 -> new Float32Block(capacity);
            case FLOAT64 -> new Float64Block(capacity);
        };
    }
}
