// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

/** What a name in a group leads to. */
public enum ObjectKind {
    /** A group. */
    GROUP,
    /** A dataset. */
    DATASET,
    /** A named datatype, or a link that leads nowhere. */
    OTHER
}
