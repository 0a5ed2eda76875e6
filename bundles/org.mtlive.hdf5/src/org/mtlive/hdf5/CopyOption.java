// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

/** What {@link H5Group#copy} does ({@code H5Pset_copy_object}). */
public enum CopyOption {
    /** Of a group's members only the direct ones. */
    SHALLOW(0x01),
    /** Follow soft links. */
    EXPAND_SOFT_LINKS(0x02),
    /** Follow links to other files. */
    EXPAND_EXTERNAL_LINKS(0x04),
    /** Copy also what references point to; otherwise references become null when copied to another file. */
    EXPAND_REFERENCES(0x08),
    /** Leave out attributes. */
    WITHOUT_ATTRIBUTES(0x10);

    private final int flag;

    CopyOption(int flag) {
        this.flag = flag;
    }

    int flag() {
        return flag;
    }
}
