// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.spi;

import java.util.List;

import org.mtlive.hdf5.H5Frame;

/** A call of libhdf5 that failed, before it is known which file it was about. */
public final class H5CallException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Function of libhdf5. */
    private final String call;
    private final transient List<H5Frame> stack;

    /**
     * A failure with the library's own words.
     *
     * @param call the function of libhdf5
     * @param stack HDF5's error stack, the call of the user first, the cause last
     */
    public H5CallException(String call, List<H5Frame> stack) {
        super(call);
        this.call = call;
        this.stack = List.copyOf(stack);
    }

    /**
     * The failure of a call that this binding of HDF5 does not have.
     *
     * @param call the function of libhdf5
     * @param provider name of the binding
     * @return the exception, to be thrown
     */
    public static H5CallException missing(String call, String provider) {
        return new H5CallException(call, List.of(new H5Frame(call, "not offered by the HDF5 provider " + provider, 0)));
    }

    /** {@return the function of libhdf5} */
    public String call() {
        return call;
    }

    /** {@return HDF5's error stack, the call of the user first, the cause last} */
    public List<H5Frame> stack() {
        return stack;
    }
}
