// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

/**
 * How long the metadata of a file stay in the library's memory.
 *
 * <p>Design note: in SWMR mode HDF5 fails ("Child entry doesn't have a flush dependency parent array") when it has to
 * push a changed object header out of its cache; with the library's own 2 MB that comes with the 434th channel of a
 * live MTH5 file. So a live file keeps all that it may still change. But each flush, of one dataset too, walks all
 * metadata in memory: what is no longer in use must not stay there either.
 */
public enum MetadataMemory {
    /** As the library likes: 2 MB. */
    BY_LIBRARY,
    /** All, about 5 kB a channel, until the file is closed. */
    UNTIL_FILE_CLOSES,
    /**
     * Those of an object until it is closed ({@code H5Pset_evict_on_close}): they are written then, with nothing else.
     * For a file whose structure may be written object by object, as in SWMR mode.
     */
    UNTIL_OBJECT_CLOSES
}
