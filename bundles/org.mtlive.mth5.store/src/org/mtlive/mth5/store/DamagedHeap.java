// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

/**
 * A global heap collection, which holds strings, that HDF5 must not read as it is: it might never come back.
 *
 * @param address bytes from the start of the file
 * @param sizeBytes its size; 0 when the size itself cannot be
 * @param goodBytes bytes of it in front of the damage
 * @param reason what cannot be
 */
public record DamagedHeap(long address, long sizeBytes, long goodBytes, String reason) { }
