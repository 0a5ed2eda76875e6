// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

/** Where a dataset's values lie. */
public enum Layout {
    /** In the object header. */
    COMPACT,
    /** In one block. */
    CONTIGUOUS,
    /** In chunks; the only one that can grow. */
    CHUNKED,
    /** In datasets of other files. */
    VIRTUAL
}
