// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

/**
 * A group or dataset that cannot be read, or not to its end.
 *
 * @param path where it is in the file
 * @param reason what HDF5 said, or what is missing
 */
public record DamagedObject(String path, String reason) { }
