// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.jni;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.mtlive.hdf5.H5Frame;
import org.mtlive.hdf5.spi.H5CallException;

import hdf.hdf5lib.H5;
import hdf.hdf5lib.HDF5Constants;
import hdf.hdf5lib.callbacks.H5E_walk_cb;
import hdf.hdf5lib.callbacks.H5E_walk_t;
import hdf.hdf5lib.exceptions.HDF5Exception;

/** Makes the exceptions of hdf-java to ours, with HDF5's error stack. */
final class Jni {
    private Jni() { }

    static void run(String call, Runnable code) throws H5CallException {
        try {
            code.run();
        } catch (HDF5Exception e) {
            throw failure(call, e);
        }
    }

    static long longOf(String call, LongSupplier code) throws H5CallException {
        try {
            return code.getAsLong();
        } catch (HDF5Exception e) {
            throw failure(call, e);
        }
    }

    static int intOf(String call, IntSupplier code) throws H5CallException {
        try {
            return code.getAsInt();
        } catch (HDF5Exception e) {
            throw failure(call, e);
        }
    }

    static boolean booleanOf(String call, BooleanSupplier code) throws H5CallException {
        try {
            return code.getAsBoolean();
        } catch (HDF5Exception e) {
            throw failure(call, e);
        }
    }

    static <T> T get(String call, Supplier<T> code) throws H5CallException {
        try {
            return code.get();
        } catch (HDF5Exception e) {
            throw failure(call, e);
        }
    }

    /** hdf-java puts the error stack back after it has made its exception of it. */
    private static H5CallException failure(String call, HDF5Exception thrown) {
        List<H5Frame> frames = new ArrayList<>();
        H5E_walk_cb visitor = (index, error, data) -> {
            frames.add(new H5Frame(error.func_name, error.desc, error.line));
            return 0;
        };
        try {
            H5.H5Ewalk(HDF5Constants.H5E_DEFAULT, HDF5Constants.H5E_WALK_DOWNWARD, visitor, new H5E_walk_t() { });
        } catch (HDF5Exception noStack) {
            thrown.addSuppressed(noStack);
        }
        if (frames.isEmpty()) {
            frames.add(new H5Frame(call, String.valueOf(thrown.getMessage()), 0));
        }
        return new H5CallException(call, frames);
    }

    /** A string that was never written is empty. */
    static String[] withoutNull(String[] texts) {
        return Arrays.stream(texts).map(t -> t == null ? "" : t).toArray(String[]::new);
    }
}
