// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

import java.util.ArrayList;
import java.util.List;

import org.mtlive.hdf5.spi.H5CallException;
import org.mtlive.hdf5.spi.H5Calls;

/** What datasets are made of. */
final class DatasetMaking {
    private DatasetMaking() { }

    /** Makes the id with all that is needed for it. */
    @FunctionalInterface
    interface Maker {
        long make(long type, long space, long creationList, long accessList) throws H5CallException;
    }

    static long make(H5Calls c, H5Type type, DatasetCreation creation, Maker maker) throws H5CallException {
        try (H5Datatype t = H5Datatype.of(c, type);
                H5Dataspace space = H5Dataspace.of(c, creation.shape(), creation.maxShape());
                H5PropertyList created = H5PropertyList.forDataset(c, creation, t.id());
                H5PropertyList accessed = H5PropertyList.forDatasetAccess(c, creation.chunkCacheBytes())) {
            return maker.make(t.id(), space.id(), created.id(), accessed.id());
        }
    }

    static List<String> filters(H5Calls c, long creationList) throws H5CallException {
        List<String> names = new ArrayList<>();
        int count = c.objectProperties().filterCount(creationList);
        for (int i = 0; i < count; i++) {
            int filter = c.objectProperties().filter(creationList, i);
            names.add(switch (filter) {
                case 1 -> "deflate";
                case 2 -> "shuffle";
                case 3 -> "fletcher32";
                default -> "filter " + filter;
            });
        }
        return names;
    }
}
