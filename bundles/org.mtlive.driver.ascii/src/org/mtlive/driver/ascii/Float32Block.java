// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.ascii;

import java.util.Arrays;

import org.mtlive.acquisition.driver.Samples;

/** A column of {@code float}. */
final class Float32Block implements ColumnBlock {

    private final float[] values;

    Float32Block(int capacity) {
        values = new float[capacity];
    }

    @Override
    public void put(int row, String text) {
        values[row] = Float.parseFloat(text);
    }

    @Override
    public void putMissing(int row) {
        values[row] = Float.NaN;
    }

    @Override
    public Samples take(int count) {
        return new Samples.Float32(Arrays.copyOf(values, count));
    }

    @Override
    public String expected() {
        return "a number";
    }
}
