// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.ascii;

import java.util.Arrays;

import org.mtlive.acquisition.driver.Samples;

/** A column of {@code long}. */
final class Int64Block implements ColumnBlock {

    private final long[] values;

    Int64Block(int capacity) {
        values = new long[capacity];
    }

    @Override
    public void put(int row, String text) {
        values[row] = Long.parseLong(text);
    }

    @Override
    public void putMissing(int row) {
        values[row] = 0;
    }

    @Override
    public Samples take(int count) {
        return new Samples.Int64(Arrays.copyOf(values, count));
    }

    @Override
    public String expected() {
        return "a whole number of 64 bits";
    }
}
