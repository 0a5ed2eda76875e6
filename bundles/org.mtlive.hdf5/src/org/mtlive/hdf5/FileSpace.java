// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

import java.util.Arrays;

import org.mtlive.hdf5.spi.FileCalls;

/** The space of an open file: what is used, and what is free. Belongs to the file's thread. */
public final class FileSpace {
    private final H5File file;

    FileSpace(H5File file) {
        this.file = file;
    }

    /**
     * Size of the file ({@code H5Fget_filesize}).
     *
     * @return bytes
     * @throws H5Exception if HDF5 does not tell
     */
    public long sizeBytes() throws H5Exception {
        return file.call(c -> c.files().size(file.id()));
    }

    /**
     * The end of what is allocated ({@code H5Fget_eoa}); objects beyond the one that a SWMR reader saw when it opened
     * the file cannot be opened by it.
     *
     * @return bytes from the start of the file
     * @throws H5Exception also if the library lacks {@link H5Feature#END_OF_ALLOCATION}
     */
    public long endOfAllocation() throws H5Exception {
        return file.call(c -> c.files().endOfAllocation(file.id()));
    }

    /**
     * Free space of any kind, that of the blocks in use included ({@code H5Fget_freespace}).
     *
     * @return bytes
     * @throws H5Exception if HDF5 does not tell
     */
    public long freeBytes() throws H5Exception {
        return file.call(c -> c.files().freeSpace(file.id()));
    }

    /**
     * Free space for metadata ({@code H5Fget_free_sections}), of a file whose free space is aggregated. A block at the
     * end of the file counts only when something lies behind it.
     *
     * @return bytes
     * @throws H5Exception also if the library lacks {@link H5Feature#FREE_SECTIONS}
     */
    public long freeMetadataBytes() throws H5Exception {
        long[] sections = file.call(c -> c.files().freeSections(file.id(), FileCalls.METADATA));
        return Arrays.stream(sections).sum();
    }

    /**
     * Free space for raw data and strings ({@code H5Fget_free_sections}), of a file whose free space is aggregated.
     *
     * @return bytes
     * @throws H5Exception also if the library lacks {@link H5Feature#FREE_SECTIONS}
     */
    public long freeRawBytes() throws H5Exception {
        return Arrays.stream(freeRawSections()).sum();
    }

    /**
     * The free pieces for raw data and strings ({@code H5Fget_free_sections}).
     *
     * @return their lengths in bytes, a new array
     * @throws H5Exception also if the library lacks {@link H5Feature#FREE_SECTIONS}
     */
    public long[] freeRawSections() throws H5Exception {
        return file.call(c -> c.files().freeSections(file.id(), FileCalls.RAW_DATA));
    }

    /**
     * Whether free space is kept in the file when it is closed.
     *
     * @return as the file was made
     * @throws H5Exception if HDF5 does not tell
     */
    public boolean persists() throws H5Exception {
        return file.call(c -> {
            try (H5PropertyList list = H5PropertyList.adopt(c, c.files().creationList(file.id()))) {
                return c.fileProperties().persistsFreeSpace(list.id());
            }
        });
    }
}
