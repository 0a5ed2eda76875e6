// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5Exception;
import org.mtlive.hdf5.H5File;
import org.mtlive.hdf5.H5Group;
import org.mtlive.hdf5.H5Object;
import org.mtlive.hdf5.ObjectKind;

/** Reads every group, attribute and value of a file once, and notes what cannot be read. */
final class FileWalk {
    private final DatasetCheck check;
    private final Consumer<String> progress;
    private final Set<Long> seen = new HashSet<>();
    private final Map<String, Long> readable = new LinkedHashMap<>();
    private final List<DamagedObject> damaged = new ArrayList<>();

    private FileWalk(DatasetCheck check, Consumer<String> progress) {
        this.check = check;
        this.progress = progress;
    }

    /** Reads all of an open file. */
    static FileWalk of(H5File h5, DatasetCheck check) throws IOException {
        return of(h5, check, path -> { });
    }

    /** Reads all of an open file and says at each object, and again and again at long ones, that it goes on. */
    static FileWalk of(H5File h5, DatasetCheck check, Consumer<String> progress) throws IOException {
        FileWalk walk = new FileWalk(check, progress);
        walk.group("", h5.root());
        return walk;
    }

    /** Groups and datasets that were met. */
    int objects() {
        return seen.size();
    }

    List<DamagedObject> damaged() {
        return List.copyOf(damaged);
    }

    /** Elements of a dataset of one dimension that can be read, counted from the first; 0 for an unknown one. */
    long readable(String path) {
        return readable.getOrDefault(absolute(path), 0L);
    }

    static String absolute(String path) {
        return path.startsWith("/") ? path : "/" + path;
    }

    private void group(String path, H5Group group) {
        try {
            if (!attributes(path, group)) {
                return;
            }
            for (String name : group.childNames()) {
                if (HeapFillers.isFillers(path, name)) {
                    continue; // padding: a kill may leave it half made, and nothing is lost with it
                }
                child(path + "/" + name, group, name);
            }
        } catch (H5Exception e) {
            damage(path, e.getMessage());
        }
    }

    private void child(String path, H5Group parent, String name) {
        try {
            ObjectKind kind = parent.childKind(name);
            if (kind == ObjectKind.OTHER) {
                return;
            }
            try (H5Object object = parent.open(name)) {
                switch (object) {
                    case H5Group group -> group(path, group);
                    case H5Dataset dataset -> dataset(path, dataset);
                    default -> { }
                }
            }
        } catch (H5Exception e) {
            damage(path, e.getMessage());
        }
    }

    /** False when this object was met under another name. */
    private boolean attributes(String path, H5Object object) throws H5Exception {
        progress.accept(path.isEmpty() ? "/" : path);
        if (!seen.add(object.reference().address())) {
            return false;
        }
        try {
            object.attributes();
        } catch (H5Exception e) {
            damage(path, "its attributes cannot be read: " + e.getMessage());
        }
        return true;
    }

    private void dataset(String path, H5Dataset dataset) throws H5Exception {
        attributes(path, dataset);
        long good = check.readable(dataset, () -> progress.accept(path));
        readable.put(path, good);
        if (good < dataset.length()) {
            damage(path, "only " + good + " of " + dataset.length() + " elements can be read");
        }
    }

    private void damage(String path, String reason) {
        damaged.add(new DamagedObject(path.isEmpty() ? "/" : path, reason));
    }
}
