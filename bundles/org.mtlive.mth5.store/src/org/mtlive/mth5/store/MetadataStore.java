// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.util.Map;
import org.mtlive.hdf5.H5Group;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.MetadataClass;
import org.mtlive.mth5.Mth5Exception;

/** Metadata of surveys, stations and runs, which are groups. */
final class MetadataStore {
    private MetadataStore() { }

    static Metadata read(OpenFile file, String what, String path, MetadataClass type) throws Mth5Exception {
        return file.get("read metadata of " + what, () -> {
            try (H5Group group = file.root().openGroup(path)) {
                return AttributeCodec.metadata(group, type);
            }
        });
    }

    /** The id stays, it is the name of the group. */
    static void write(OpenFile file, String what, String path, Metadata metadata) throws Mth5Exception {
        file.requireNormal("write metadata of " + what);
        file.run("write metadata of " + what, () -> {
            try (H5Group group = file.root().openGroup(path)) {
                Map<String, Object> values = AttributeCodec.fileAttributes(metadata);
                values.remove("id");
                AttributeCodec.write(group, values);
            }
        });
        file.changed();
    }
}
