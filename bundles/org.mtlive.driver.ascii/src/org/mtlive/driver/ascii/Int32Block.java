// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.ascii;

import java.util.Arrays;

import org.mtlive.acquisition.driver.Samples;

/** A column of {@code int}. */
final class Int32Block implements ColumnBlock {

    private final int[] values;

    Int32Block(int capacity) {
        values = new int[capacity];
    }

    @Override
    public void put(int row, String text) {
        values[row] = Integer.parseInt(text);
    }

    @Override
    public void putMissing(int row) {
        values[row] = 0;
    }

    @Override
    public Samples take(int count) {
        return new Samples.Int32(Arrays.copyOf(values, count));
    }

    @Override
    public String expected() {
        return "a whole number of 32 bits";
    }
}
