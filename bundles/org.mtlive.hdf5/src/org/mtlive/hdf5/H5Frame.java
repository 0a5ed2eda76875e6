// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

/**
 * One entry of HDF5's error stack.
 *
 * @param function the function of libhdf5 that saw the error
 * @param description what was wrong
 * @param line line in the source of libhdf5, 0 when unknown
 */
public record H5Frame(String function, String description, int line) {
    @Override
    public String toString() {
        return function + (line > 0 ? ":" + line : "") + ": " + description;
    }
}
