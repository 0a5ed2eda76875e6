// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mtlive.hdf5.H5Group;
import org.mtlive.hdf5.H5Object;
import org.mtlive.hdf5.ObjectKind;
import org.mtlive.mth5.Mth5Exception;

/**
 * The groups and attributes of an open file by their paths, as they are, below the model. For checks that must see what
 * is missing, which the model fills with defaults. Thread: that of the file.
 */
public final class RawView {
    private final OpenFile file;

    RawView(OpenFile file) {
        this.file = file;
    }

    /**
     * {@return whether there is an object}
     *
     * @param path from the root, such as "Experiment/Reports"
     * @throws Mth5Exception if the file cannot be read
     */
    public boolean exists(String path) throws Mth5Exception {
        return file.get("look for " + path, () -> path.equals("/") || file.root().exists(path));
    }

    /**
     * {@return names of the groups in a group, sorted; empty when there is no such group}
     *
     * @param path from the root
     * @throws Mth5Exception if the file cannot be read
     */
    public List<String> groups(String path) throws Mth5Exception {
        return file.get("list " + path, () -> {
            if (!file.root().exists(path)) {
                return List.of();
            }
            try (H5Group group = file.root().openGroup(path)) {
                return groupsIn(group);
            }
        });
    }

    /**
     * {@return names of all that is in a group, sorted; empty when there is no such group}
     *
     * @param path from the root; "/" is the root
     * @throws Mth5Exception if the file cannot be read
     */
    public List<String> children(String path) throws Mth5Exception {
        return file.get("list " + path, () -> {
            if (path.equals("/")) {
                return file.root().childNames();
            }
            if (!file.root().exists(path)) {
                return List.of();
            }
            try (H5Group group = file.root().openGroup(path)) {
                return group.childNames();
            }
        });
    }

    /**
     * {@return the attributes of a group or dataset as they stand in the file}
     * Values are {@code String}, {@code Double}, {@code Long} or {@code Boolean}, or of any other type where the file
     * has something else.
     *
     * @param path from the root; "/" is the root
     * @throws Mth5Exception if there is no such object, or it cannot be read
     */
    public Map<String, Object> attributes(String path) throws Mth5Exception {
        return file.get("read the attributes of " + path, () -> {
            if (path.equals("/")) {
                return AttributeCodec.read(file.root());
            }
            try (H5Object object = file.root().open(path)) {
                return AttributeCodec.read(object);
            }
        });
    }

    /**
     * {@return the groups and datasets that cannot be opened, or whose attributes cannot be read; empty if all is well}
     * Every object of the file is opened once.
     *
     * @param values whether all values are read, too
     * @throws Mth5Exception if not even the root can be opened
     */
    public List<DamagedObject> damaged(boolean values) throws Mth5Exception {
        return file.get("read every object", () ->
                FileWalk.of(file.h5(), new DatasetCheck(Long.MAX_VALUE, values)).damaged());
    }

    private static List<String> groupsIn(H5Group group) throws IOException {
        List<String> groups = new ArrayList<>();
        for (String name : group.childNames()) {
            if (group.childKind(name) == ObjectKind.GROUP) {
                groups.add(name);
            }
        }
        return groups;
    }
}
