// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.util.ArrayList;
import java.util.List;
import org.mtlive.hdf5.H5Type;

/** Builds packed compound types, member after member. */
final class CompoundBuilder {
    private final List<H5Type.Member> members = new ArrayList<>();
    private int size;

    CompoundBuilder add(H5Type type, String... names) {
        for (String name : names) {
            members.add(new H5Type.Member(name, size, type));
            size += type.sizeBytes();
        }
        return this;
    }

    CompoundBuilder text(int bytes, String... names) {
        return add(new H5Type.FixedText(bytes), names);
    }

    CompoundBuilder real(String... names) {
        return add(H5Type.FLOAT64, names);
    }

    CompoundBuilder whole(String... names) {
        return add(H5Type.INT64, names);
    }

    CompoundBuilder flag(String... names) {
        return add(H5Type.BOOL, names);
    }

    CompoundBuilder reference(String... names) {
        return add(H5Type.REFERENCE, names);
    }

    H5Type.Compound build() {
        return new H5Type.Compound(size, members);
    }
}
