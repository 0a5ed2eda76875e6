// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

/** How a file is opened. */
public enum FileOpen {
    /** To read; the file must not be open for writing elsewhere. */
    READ_ONLY,
    /** To read while one SWMR writer writes. */
    SWMR_READ,
    /** To read and write; no other writer. */
    READ_WRITE
}
