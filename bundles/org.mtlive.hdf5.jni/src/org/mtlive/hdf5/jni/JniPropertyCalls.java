// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.jni;

import org.mtlive.hdf5.spi.H5CallException;
import org.mtlive.hdf5.spi.PropertyCalls;

import hdf.hdf5lib.H5;

final class JniPropertyCalls implements PropertyCalls {
    /** The first byte of the integer is the flag: all platforms of hdf-java are little endian. */
    @Override
    public void setFlag(long list, String name, boolean value) throws H5CallException {
        Jni.run("H5Pset", () -> H5.H5Pset(list, name, value ? 1 : 0));
    }
}
