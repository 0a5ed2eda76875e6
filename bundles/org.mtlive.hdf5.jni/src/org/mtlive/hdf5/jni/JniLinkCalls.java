// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.jni;

import java.util.ArrayList;
import java.util.List;

import org.mtlive.hdf5.spi.H5CallException;
import org.mtlive.hdf5.spi.LinkCalls;

import hdf.hdf5lib.H5;
import hdf.hdf5lib.HDF5Constants;
import hdf.hdf5lib.callbacks.H5L_iterate_opdata_t;
import hdf.hdf5lib.callbacks.H5L_iterate_t;

final class JniLinkCalls implements LinkCalls {
    private static final long DEFAULT_LIST = 0;

    @Override
    public boolean exists(long group, String name) throws H5CallException {
        return Jni.booleanOf("H5Lexists", () -> H5.H5Lexists(group, name, DEFAULT_LIST));
    }

    @Override
    public void delete(long group, String name) throws H5CallException {
        Jni.run("H5Ldelete", () -> H5.H5Ldelete(group, name, DEFAULT_LIST));
    }

    @Override
    public void move(long source, String name, long target, String newName) throws H5CallException {
        Jni.run("H5Lmove", () -> H5.H5Lmove(source, name, target, newName, DEFAULT_LIST, DEFAULT_LIST));
    }

    @Override
    public List<String> names(long group) throws H5CallException {
        List<String> names = new ArrayList<>();
        H5L_iterate_t visitor = (location, name, info, data) -> {
            names.add(name);
            return 0;
        };
        Jni.run("H5Literate2", () -> H5.H5Literate(group, HDF5Constants.H5_INDEX_NAME, HDF5Constants.H5_ITER_INC, 0,
                visitor, new H5L_iterate_opdata_t() { }));
        return names;
    }
}
