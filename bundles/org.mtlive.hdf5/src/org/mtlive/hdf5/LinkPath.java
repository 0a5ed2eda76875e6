// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

import java.util.Arrays;
import java.util.List;

import org.mtlive.hdf5.spi.H5CallException;
import org.mtlive.hdf5.spi.H5Calls;
import org.mtlive.hdf5.spi.ObjectInfo;

/** Follows paths of several names. H5Lexists fails when a name on the way is missing, so each is looked up. */
final class LinkPath {
    private LinkPath() { }

    static boolean exists(H5Calls c, long group, String path) throws H5CallException {
        List<String> names = Arrays.stream(path.split("/")).filter(name -> !name.isEmpty()).toList();
        if (!path.startsWith("/")) {
            return exists(c, group, names);
        }
        long root = c.objects().open(group, "/");
        try {
            return exists(c, root, names);
        } finally {
            c.objects().close(root);
        }
    }

    /** Goes from group to group, each opened once: libhdf5 would open all of a long path anew for each name. */
    private static boolean exists(H5Calls c, long group, List<String> names) throws H5CallException {
        if (names.isEmpty()) {
            return true;
        }
        String name = names.getFirst();
        boolean found = c.links().exists(group, name);
        if (!found || names.size() == 1) {
            return found;
        }
        long next = c.objects().open(group, name);
        try {
            return kind(c, next) == ObjectKind.GROUP && exists(c, next, names.subList(1, names.size()));
        } finally {
            c.objects().close(next);
        }
    }

    static ObjectKind kind(H5Calls c, long group, String name) throws H5CallException {
        long object = c.objects().open(group, name);
        try {
            return kind(c, object);
        } finally {
            c.objects().close(object);
        }
    }

    private static ObjectKind kind(H5Calls c, long object) throws H5CallException {
        return switch (c.objects().info(object).kind()) {
            case ObjectInfo.GROUP -> ObjectKind.GROUP;
            case ObjectInfo.DATASET -> ObjectKind.DATASET;
            default -> ObjectKind.OTHER;
        };
    }
}
