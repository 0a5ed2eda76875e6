// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

import org.mtlive.hdf5.spi.FilePropertyCalls;
import org.mtlive.hdf5.spi.H5CallException;
import org.mtlive.hdf5.spi.H5Calls;
import org.mtlive.hdf5.spi.ObjectPropertyCalls;
import org.mtlive.hdf5.spi.Predefined;

/** A property list id. Lives inside one piece of work under the library's lock. */
final class H5PropertyList implements AutoCloseable {
    /** The largest that HDF5 takes: never leave compact storage. */
    private static final int ALWAYS_COMPACT = 65_535;
    private static final int EXPECTED_NAME_BYTES = 12;
    private static final int SMALLEST_FREE_PIECE = 1;
    private static final long CACHE_SLOTS = 521;

    private final FilePropertyCalls lists;
    private final long id;

    private H5PropertyList(FilePropertyCalls lists, long id) {
        this.lists = lists;
        this.id = id;
    }

    static H5PropertyList adopt(H5Calls calls, long id) {
        return new H5PropertyList(calls.fileProperties(), id);
    }

    private static H5PropertyList create(H5Calls calls, Predefined listClass) throws H5CallException {
        return adopt(calls, calls.fileProperties().create(calls.library().predefined(listClass)));
    }

    static H5PropertyList forCreation(H5Calls calls, FileCreation creation) throws H5CallException {
        H5PropertyList list = create(calls, Predefined.FILE_CREATE);
        if (creation.aggregatedFreeSpace()) {
            calls.fileProperties().setAggregatedFreeSpace(list.id, false, SMALLEST_FREE_PIECE);
        }
        if (creation.compactRoot()) {
            list.keepLinksCompact(calls);
            list.keepAttributesCompact(calls);
        }
        return list;
    }

    static H5PropertyList forAccess(H5Calls calls, FileAccess access) throws H5CallException {
        H5PropertyList list = create(calls, Predefined.FILE_ACCESS);
        FilePropertyCalls p = calls.fileProperties();
        p.setLibraryBounds(list.id, access.bounds().low(), access.bounds().high());
        p.setStrongClose(list.id);
        p.setLocking(list.id, access.locking());
        if (access.metadataReadAttempts() > 0) {
            p.setMetadataReadAttempts(list.id, access.metadataReadAttempts());
        }
        if (access.metadataBlockBytes() != FileAccess.DEFAULT) {
            p.setMetadataBlock(list.id, access.metadataBlockBytes());
        }
        if (access.smallDataBlockBytes() != FileAccess.DEFAULT) {
            p.setSmallDataBlock(list.id, access.smallDataBlockBytes());
        }
        if (access.metadata() != MetadataMemory.BY_LIBRARY) {
            p.setKeepMetadata(list.id);
        }
        if (access.metadata() == MetadataMemory.UNTIL_OBJECT_CLOSES) {
            p.setEvictOnClose(list.id);
        }
        if (access.chunkCacheBytes() != FileAccess.DEFAULT) {
            p.setChunkCache(list.id, CACHE_SLOTS, access.chunkCacheBytes());
        }
        return list;
    }

    static H5PropertyList forGroup(H5Calls calls, GroupCreation creation) throws H5CallException {
        H5PropertyList list = create(calls, Predefined.GROUP_CREATE);
        if (creation.compact()) {
            list.keepLinksCompact(calls);
            list.keepAttributesCompact(calls);
        }
        if (creation.expectedChildren() > 0) {
            calls.objectProperties().setExpectedLinks(list.id, creation.expectedChildren(), EXPECTED_NAME_BYTES);
        }
        return list;
    }

    static H5PropertyList forDataset(H5Calls calls, DatasetCreation creation, long type) throws H5CallException {
        H5PropertyList list = create(calls, Predefined.DATASET_CREATE);
        ObjectPropertyCalls p = calls.objectProperties();
        if (creation.chunk().length > 0) {
            p.setChunk(list.id, creation.chunk());
        }
        if (creation.allocateEarly()) {
            p.setAllocateEarly(list.id);
        }
        if (creation.neverFill()) {
            p.setNeverFill(list.id);
        }
        if (creation.compactAttributes()) {
            list.keepAttributesCompact(calls);
        }
        if (creation.fillValue().length > 0) {
            p.setFillValue(list.id, type, creation.fillValue());
        }
        if (creation.shuffle()) {
            p.setShuffle(list.id);
        }
        if (creation.deflate() > 0) {
            p.setDeflate(list.id, creation.deflate());
        }
        if (creation.fletcher32()) {
            p.setFletcher32(list.id);
        }
        return list;
    }

    static H5PropertyList forDatasetAccess(H5Calls calls, long chunkCacheBytes) throws H5CallException {
        H5PropertyList list = create(calls, Predefined.DATASET_ACCESS);
        if (chunkCacheBytes > 0) {
            calls.objectProperties().setChunkCache(list.id, CACHE_SLOTS, chunkCacheBytes);
        }
        return list;
    }

    static H5PropertyList forCopy(H5Calls calls, CopyOption... options) throws H5CallException {
        H5PropertyList list = create(calls, Predefined.OBJECT_COPY);
        int flags = 0;
        for (CopyOption option : options) {
            flags |= option.flag();
        }
        calls.objectProperties().setCopyFlags(list.id, flags);
        return list;
    }

    private void keepLinksCompact(H5Calls calls) throws H5CallException {
        calls.objectProperties().setLinkPhaseChange(id, ALWAYS_COMPACT, 0);
    }

    private void keepAttributesCompact(H5Calls calls) throws H5CallException {
        calls.objectProperties().setAttributePhaseChange(id, ALWAYS_COMPACT, 0);
    }

    long id() {
        return id;
    }

    @Override
    public void close() throws H5CallException {
        lists.close(id);
    }
}
