// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

/** What was irregular about the sample index of incoming data. The order is the number in the file. */
public enum GapKind {
    /** Samples were missing; the file holds padding in their place. */
    GAP,
    /** Samples came twice; the second ones were left out. */
    OVERLAP,
    /** A whole batch came twice and was left out. */
    DUPLICATE
}
