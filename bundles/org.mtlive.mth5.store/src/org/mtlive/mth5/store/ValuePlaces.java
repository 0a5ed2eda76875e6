// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.util.HashSet;
import java.util.Set;
import org.mtlive.hdf5.ChunkPlace;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5Exception;
import org.mtlive.hdf5.H5Feature;
import org.mtlive.hdf5.H5File;
import org.mtlive.hdf5.H5Group;
import org.mtlive.hdf5.H5Object;
import org.mtlive.hdf5.ObjectKind;

/**
 * Where the values of all datasets of a file lie, tables too, found without reading a single string. What is damaged is
 * left out.
 */
final class ValuePlaces {
    private final SampleExtents places = new SampleExtents();
    private final Set<Long> seen = new HashSet<>();

    private ValuePlaces() { }

    static SampleExtents of(H5File file) throws H5Exception {
        ValuePlaces all = new ValuePlaces();
        if (file.library().features().contains(H5Feature.CHUNK_PLACES)) {
            all.group(file.root());
        }
        return all.places;
    }

    private void group(H5Group group) {
        try {
            if (seen.add(group.reference().address())) {
                for (String name : group.childNames()) {
                    child(group, name);
                }
            }
        } catch (H5Exception e) {
            return; // so all of it is looked at; the walk over all objects tells what is damaged
        }
    }

    private void child(H5Group group, String name) {
        try {
            if (group.childKind(name) == ObjectKind.OTHER) {
                return;
            }
            try (H5Object child = group.open(name)) {
                switch (child) {
                    case H5Group inner -> group(inner);
                    case H5Dataset dataset -> {
                        for (ChunkPlace place : dataset.chunkPlaces()) {
                            places.add(place.address(), place.end());
                        }
                    }
                    default -> { }
                }
            }
        } catch (H5Exception e) {
            return; // as above
        }
    }
}
