// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

import java.util.Objects;

import org.mtlive.hdf5.spi.Predefined;

/** The numbers of a dataset of one dimension: the part of {@link H5Dataset} that is the same for each kind. */
abstract sealed class DatasetValues extends H5Object permits H5Dataset {
    private final DatasetTransfer transfer;

    DatasetValues(H5File file, long id, String path) throws H5Exception {
        super(file, id, path);
        transfer = new DatasetTransfer(this);
    }

    final DatasetTransfer transfer() {
        return transfer;
    }

    /**
     * Adds values at the end. After a failure the file must not be written on.
     *
     * @param values the values; not kept
     * @param offset first of them
     * @param count how many of them
     * @throws H5Exception if HDF5 refuses
     */
    public final void append(float[] values, int offset, int count) throws H5Exception {
        Objects.checkFromIndexSize(offset, count, values.length);
        transfer.append(Predefined.NATIVE_FLOAT, values, offset, count);
    }

    /**
     * As {@link #append(float[], int, int)}.
     *
     * @param values the values; not kept
     * @param offset first of them
     * @param count how many of them
     * @throws H5Exception if HDF5 refuses
     */
    public final void append(double[] values, int offset, int count) throws H5Exception {
        Objects.checkFromIndexSize(offset, count, values.length);
        transfer.append(Predefined.NATIVE_DOUBLE, values, offset, count);
    }

    /**
     * As {@link #append(float[], int, int)}.
     *
     * @param values the values; not kept
     * @param offset first of them
     * @param count how many of them
     * @throws H5Exception if HDF5 refuses
     */
    public final void append(int[] values, int offset, int count) throws H5Exception {
        Objects.checkFromIndexSize(offset, count, values.length);
        transfer.append(Predefined.NATIVE_INT, values, offset, count);
    }

    /**
     * As {@link #append(float[], int, int)}.
     *
     * @param values the values; not kept
     * @param offset first of them
     * @param count how many of them
     * @throws H5Exception if HDF5 refuses
     */
    public final void append(long[] values, int offset, int count) throws H5Exception {
        Objects.checkFromIndexSize(offset, count, values.length);
        transfer.append(Predefined.NATIVE_LONG, values, offset, count);
    }

    /**
     * Writes over values that are there.
     *
     * @param first index of the first element
     * @param values the values; not kept
     * @param offset first of them
     * @param count how many of them
     * @throws H5Exception if HDF5 refuses
     */
    public final void write(long first, float[] values, int offset, int count) throws H5Exception {
        Objects.checkFromIndexSize(offset, count, values.length);
        transfer.write(Predefined.NATIVE_FLOAT, first, values, offset, count);
    }

    /**
     * As {@link #write(long, float[], int, int)}.
     *
     * @param first index of the first element
     * @param values the values; not kept
     * @param offset first of them
     * @param count how many of them
     * @throws H5Exception if HDF5 refuses
     */
    public final void write(long first, double[] values, int offset, int count) throws H5Exception {
        Objects.checkFromIndexSize(offset, count, values.length);
        transfer.write(Predefined.NATIVE_DOUBLE, first, values, offset, count);
    }

    /**
     * As {@link #write(long, float[], int, int)}.
     *
     * @param first index of the first element
     * @param values the values; not kept
     * @param offset first of them
     * @param count how many of them
     * @throws H5Exception if HDF5 refuses
     */
    public final void write(long first, int[] values, int offset, int count) throws H5Exception {
        Objects.checkFromIndexSize(offset, count, values.length);
        transfer.write(Predefined.NATIVE_INT, first, values, offset, count);
    }

    /**
     * As {@link #write(long, float[], int, int)}.
     *
     * @param first index of the first element
     * @param values the values; not kept
     * @param offset first of them
     * @param count how many of them
     * @throws H5Exception if HDF5 refuses
     */
    public final void write(long first, long[] values, int offset, int count) throws H5Exception {
        Objects.checkFromIndexSize(offset, count, values.length);
        transfer.write(Predefined.NATIVE_LONG, first, values, offset, count);
    }

    /**
     * Reads values.
     *
     * @param first index of the first element
     * @param target takes the values
     * @param offset place of the first in the array
     * @param count how many
     * @throws H5Exception if HDF5 refuses
     */
    public final void read(long first, float[] target, int offset, int count) throws H5Exception {
        Objects.checkFromIndexSize(offset, count, target.length);
        transfer.read(Predefined.NATIVE_FLOAT, first, target, offset, count);
    }

    /**
     * As {@link #read(long, float[], int, int)}.
     *
     * @param first index of the first element
     * @param target takes the values
     * @param offset place of the first in the array
     * @param count how many
     * @throws H5Exception if HDF5 refuses
     */
    public final void read(long first, double[] target, int offset, int count) throws H5Exception {
        Objects.checkFromIndexSize(offset, count, target.length);
        transfer.read(Predefined.NATIVE_DOUBLE, first, target, offset, count);
    }

    /**
     * As {@link #read(long, float[], int, int)}.
     *
     * @param first index of the first element
     * @param target takes the values
     * @param offset place of the first in the array
     * @param count how many
     * @throws H5Exception if HDF5 refuses
     */
    public final void read(long first, int[] target, int offset, int count) throws H5Exception {
        Objects.checkFromIndexSize(offset, count, target.length);
        transfer.read(Predefined.NATIVE_INT, first, target, offset, count);
    }

    /**
     * As {@link #read(long, float[], int, int)}.
     *
     * @param first index of the first element
     * @param target takes the values
     * @param offset place of the first in the array
     * @param count how many
     * @throws H5Exception if HDF5 refuses
     */
    public final void read(long first, long[] target, int offset, int count) throws H5Exception {
        Objects.checkFromIndexSize(offset, count, target.length);
        transfer.read(Predefined.NATIVE_LONG, first, target, offset, count);
    }

    /**
     * Reads values as {@code float}.
     *
     * @param first index of the first element
     * @param count how many
     * @return shape {@code [count]}, a new array
     * @throws H5Exception if HDF5 refuses
     */
    public final float[] readFloats(long first, int count) throws H5Exception {
        float[] values = new float[count];
        transfer.read(Predefined.NATIVE_FLOAT, first, values, 0, count);
        return values;
    }

    /**
     * Reads values as {@code double}.
     *
     * @param first index of the first element
     * @param count how many
     * @return shape {@code [count]}, a new array
     * @throws H5Exception if HDF5 refuses
     */
    public final double[] readDoubles(long first, int count) throws H5Exception {
        double[] values = new double[count];
        transfer.read(Predefined.NATIVE_DOUBLE, first, values, 0, count);
        return values;
    }

    /**
     * Reads values as {@code int}.
     *
     * @param first index of the first element
     * @param count how many
     * @return shape {@code [count]}, a new array
     * @throws H5Exception if HDF5 refuses
     */
    public final int[] readInts(long first, int count) throws H5Exception {
        int[] values = new int[count];
        transfer.read(Predefined.NATIVE_INT, first, values, 0, count);
        return values;
    }

    /**
     * Reads values as {@code long}.
     *
     * @param first index of the first element
     * @param count how many
     * @return shape {@code [count]}, a new array
     * @throws H5Exception if HDF5 refuses
     */
    public final long[] readLongs(long first, int count) throws H5Exception {
        long[] values = new long[count];
        transfer.read(Predefined.NATIVE_LONG, first, values, 0, count);
        return values;
    }
}
