// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

import java.util.HashMap;
import java.util.Map;
import org.mtlive.hdf5.spi.H5CallException;
import org.mtlive.hdf5.spi.H5Calls;

/**
 * The datatypes and the dataspace that new attributes are made of, kept from one to the next. Belongs to whoever holds
 * the lock of the library.
 *
 * <p>Design note: a run with five channels has some two hundred attributes, each of one of five types; to make and
 * close type and dataspace for each took seven of ten calls.
 */
final class AttributeParts {
    private final H5Calls calls;
    private final Map<H5Type, H5Datatype> types = new HashMap<>();
    private H5Dataspace single;

    AttributeParts(H5Calls calls) {
        this.calls = calls;
    }

    /** {@return the type's id; not to be closed} */
    long type(H5Type type) throws H5CallException {
        H5Datatype known = types.get(type);
        if (known == null) {
            known = H5Datatype.of(calls, type);
            types.put(type, known);
        }
        return known.id();
    }

    /** {@return the id of a dataspace of a single value; not to be closed} */
    long single() throws H5CallException {
        if (single == null) {
            single = H5Dataspace.scalar(calls);
        }
        return single.id();
    }
}
