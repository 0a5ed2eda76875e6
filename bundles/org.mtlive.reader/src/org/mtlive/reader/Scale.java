// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader;

/** In which values samples are given. */
public enum Scale {
    /** As they are stored. */
    COUNTS,
    /** In the physical unit, by taking back the filters of the channel. Without filters the same as stored. */
    PHYSICAL
}
