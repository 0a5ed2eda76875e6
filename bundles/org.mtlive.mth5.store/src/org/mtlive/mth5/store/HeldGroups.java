// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.mtlive.hdf5.H5Group;

/**
 * The groups on the way to the one that got new members last, held open until others do or the file is closed.
 *
 * <p>Design note: while a file is written live, libhdf5 forgets what is closed, so each path through a station would
 * read and forget the headers of all groups on the way, with their attributes. Held open, they stay in memory; the whole
 * file's would make each flush slower.
 */
final class HeldGroups {
    private final Map<String, H5Group> held = new HashMap<>();

    /** @param path from the root, of a group that is there */
    void hold(H5Group root, String path) throws IOException {
        Set<String> wanted = new HashSet<>();
        for (int end = path.indexOf('/', 1); end > 0; end = path.indexOf('/', end + 1)) {
            wanted.add(path.substring(0, end));
        }
        wanted.add(path);
        for (String other : Set.copyOf(held.keySet())) {
            if (!wanted.contains(other)) {
                held.remove(other).close();
            }
        }
        for (String group : wanted) {
            if (!held.containsKey(group)) {
                held.put(group, root.openGroup(group));
            }
        }
    }
}
