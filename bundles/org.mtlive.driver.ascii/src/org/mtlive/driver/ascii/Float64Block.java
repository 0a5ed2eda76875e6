// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.ascii;

import java.util.Arrays;

import org.mtlive.acquisition.driver.Samples;

/** A column of {@code double}. */
final class Float64Block implements ColumnBlock {

    private final double[] values;

    Float64Block(int capacity) {
        values = new double[capacity];
    }

    @Override
    public void put(int row, String text) {
        values[row] = Double.parseDouble(text);
    }

    @Override
    public void putMissing(int row) {
        values[row] = Double.NaN;
    }

    @Override
    public Samples take(int count) {
        return new Samples.Float64(Arrays.copyOf(values, count));
    }

    @Override
    public String expected() {
        return "a number";
    }
}
