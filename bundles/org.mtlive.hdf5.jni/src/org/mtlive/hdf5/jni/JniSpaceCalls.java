// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.jni;

import org.mtlive.hdf5.spi.H5CallException;
import org.mtlive.hdf5.spi.SpaceCalls;

import hdf.hdf5lib.H5;
import hdf.hdf5lib.HDF5Constants;

final class JniSpaceCalls implements SpaceCalls {
    @Override
    public long create(int kind) throws H5CallException {
        return Jni.longOf("H5Screate", () -> H5.H5Screate(kind));
    }

    @Override
    public long createSimple(long[] shape, long[] maxShape) throws H5CallException {
        long[] max = maxShape.length == 0 ? shape : maxShape;
        return Jni.longOf("H5Screate_simple", () -> H5.H5Screate_simple(shape.length, shape, max));
    }

    @Override
    public void setExtent(long space, long[] shape) throws H5CallException {
        Jni.run("H5Sset_extent_simple", () -> H5.H5Sset_extent_simple(space, shape.length, shape, shape));
    }

    @Override
    public void close(long space) throws H5CallException {
        Jni.run("H5Sclose", () -> H5.H5Sclose(space));
    }

    @Override
    public int kind(long space) throws H5CallException {
        return Jni.intOf("H5Sget_simple_extent_type", () -> H5.H5Sget_simple_extent_type(space));
    }

    @Override
    public int rank(long space) throws H5CallException {
        return Jni.intOf("H5Sget_simple_extent_ndims", () -> H5.H5Sget_simple_extent_ndims(space));
    }

    @Override
    public void extent(long space, long[] shape, long[] maxShape) throws H5CallException {
        Jni.run("H5Sget_simple_extent_dims", () -> H5.H5Sget_simple_extent_dims(space, shape, maxShape));
    }

    @Override
    public long points(long space) throws H5CallException {
        return Jni.longOf("H5Sget_simple_extent_npoints", () -> H5.H5Sget_simple_extent_npoints(space));
    }

    @Override
    public void select(long space, long[] start, long[] count) throws H5CallException {
        Jni.run("H5Sselect_hyperslab",
                () -> H5.H5Sselect_hyperslab(space, HDF5Constants.H5S_SELECT_SET, start, null, count, null));
    }
}
