// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

/** What one binding of HDF5 can do and another cannot. */
public enum H5Feature {
    /** {@link H5Dataset#writeChunk}: {@code H5Dwrite_chunk}. */
    WRITE_CHUNK,
    /** {@link H5File#endOfAllocation}: {@code H5Fget_eoa}. */
    END_OF_ALLOCATION,
    /** {@link H5File#freeMetadataBytes} and its like: {@code H5Fget_free_sections}. */
    FREE_SECTIONS,
    /** {@link H5Dataset#chunkPlace}: {@code H5Dget_chunk_info_by_coord}, and {@link H5Dataset#chunkPlaces}. */
    CHUNK_PLACES
}
