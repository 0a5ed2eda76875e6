// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

import java.io.IOException;
import java.util.List;

import org.mtlive.hdf5.spi.H5CallException;

/** A call of HDF5 failed. The message names the call, the file and object, and the innermost cause that HDF5 gave. */
public final class H5Exception extends IOException {
    private static final long serialVersionUID = 1L;

    /** Function of libhdf5. */
    private final String call;
    /** File, and object in it. */
    private final String path;
    private final transient List<H5Frame> stack;

    H5Exception(String call, String path, List<H5Frame> stack) {
        super(call + " failed for " + path + ": "
                + (stack.isEmpty() ? "no reason given" : stack.getLast().description()));
        this.call = call;
        this.path = path;
        this.stack = List.copyOf(stack);
    }

    /**
     * For the handles and for providers.
     *
     * @param cause the call that failed
     * @param path the file, or what else the call was about
     */
    public H5Exception(H5CallException cause, String path) {
        this(cause.call(), path, cause.stack());
    }

    /** {@return the function of libhdf5, for example {@code H5Fopen}} */
    public String call() {
        return call;
    }

    /** {@return the file, and after a colon the object in it when the call was about one} */
    public String path() {
        return path;
    }

    /** {@return HDF5's error stack, the call of the user first, the cause last; empty after deserialisation} */
    public List<H5Frame> stack() {
        return stack == null ? List.of() : stack;
    }
}
