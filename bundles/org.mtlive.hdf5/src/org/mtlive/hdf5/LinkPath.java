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
        String base = path.startsWith("/") ? "/" : "";
        List<String> names = Arrays.stream(path.split("/")).filter(n -> !n.isEmpty()).toList();
        for (int i = 1; i <= names.size(); i++) {
            String part = base + String.join("/", names.subList(0, i));
            boolean last = i == names.size();
            if (!c.links().exists(group, part) || !last && kind(c, group, part) != ObjectKind.GROUP) {
                return false;
            }
        }
        return true;
    }

    static ObjectKind kind(H5Calls c, long group, String name) throws H5CallException {
        long object = c.objects().open(group, name);
        try {
            return switch (c.objects().info(object).kind()) {
                case ObjectInfo.GROUP -> ObjectKind.GROUP;
                case ObjectInfo.DATASET -> ObjectKind.DATASET;
                default -> ObjectKind.OTHER;
            };
        } finally {
            c.objects().close(object);
        }
    }
}
