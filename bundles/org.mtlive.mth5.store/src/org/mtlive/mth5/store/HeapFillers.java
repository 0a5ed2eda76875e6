// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import org.mtlive.hdf5.GroupCreation;
import org.mtlive.hdf5.H5Group;
import org.mtlive.hdf5.H5Value;

/** Fills the heap collections that a change has begun, by attributes of hidden groups that nobody reads. */
final class HeapFillers {
    private static final String FILLERS = "fillers";
    /** HDF5 writes an object header anew with each attribute, and looks through all of them. */
    private static final int ATTRIBUTES_A_GROUP = 96;
    private static final int CHILDREN = 0;

    private final H5Group hidden;
    private final HeapModel model;
    private H5Group group;
    private int attributes = ATTRIBUTES_A_GROUP;

    HeapFillers(H5Group hidden, HeapModel model) {
        this.hidden = hidden;
        this.model = model;
    }

    /** {@return whether this child is a group of fillers} */
    static boolean isFillers(String parentPath, String name) {
        return parentPath.equals("/" + LiveStructure.HIDDEN) && name.startsWith(FILLERS);
    }

    void fill() throws IOException {
        for (int length : model.fillers()) {
            if (attributes == ATTRIBUTES_A_GROUP) {
                nextGroup();
            }
            attributes++;
            group.setAttribute("f" + attributes, new H5Value.Text(".".repeat(length)));
        }
    }

    private void nextGroup() throws IOException {
        if (group != null) {
            group.close();
        }
        int number = 1;
        while (hidden.exists(FILLERS + number)) {
            number++;
        }
        group = hidden.createAnonymousGroup(GroupCreation.live(CHILDREN));
        hidden.file().flush(); // a name must never be in the file before what it names
        hidden.link(group, FILLERS + number);
        attributes = 0;
    }
}
