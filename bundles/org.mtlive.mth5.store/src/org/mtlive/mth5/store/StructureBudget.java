// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.mtlive.hdf5.H5File;

/**
 * Keeps account of the reserve of one SWMR session.
 *
 * <p>Design note: libhdf5 lists thousands of free holes when it is asked, which cost a tenth of a change. So they are
 * counted anew only now and then, and always when they become few; in between, each heap collection took one.
 */
final class StructureBudget {
    /** Measured: a run of five channels takes 12 kB of metadata and one or two heap collections. */
    private static final int METADATA_AN_OBJECT = 3 * 1024;
    private static final int OBJECTS_A_HOLE = 3;
    private static final int SAFETY = 2;
    private static final int A_RUN = 6;
    private static final int FEW_RUNS = 4 * A_RUN;
    private static final int COUNT_EVERY = 32;
    private static final int FEW_HOLES = 512;

    private final H5File h5;
    private final HeapModel heap;
    private final long metadataAtStart;
    private final int holesAtStart;
    private long leastMetadata;
    private int countedHoles;
    private int collectionsThen;
    private Optional<String> latch = Optional.empty();

    /** Right before SWMR starts, with the reserve made. */
    StructureBudget(H5File h5, HeapModel heap) throws IOException {
        this.h5 = h5;
        this.heap = heap;
        this.metadataAtStart = h5.space().freeMetadataBytes();
        this.holesAtStart = counted();
        this.leastMetadata = metadataAtStart;
    }

    ReserveLevel level() throws IOException {
        long metadata = h5.space().freeMetadataBytes();
        if (metadata > leastMetadata + metadataAtStart / 2) {
            latch("its block of metadata is full; the library has begun a new one, where readers do not see it");
        }
        leastMetadata = Math.min(leastMetadata, metadata);
        int holes = holes();
        double used = Math.clamp(Math.max(1 - metadata / (double) Math.max(1, metadataAtStart),
                1 - holes / (double) Math.max(1, holesAtStart)), 0, 1);
        boolean exhausted = latch.isPresent() || used >= ReserveLevel.REFUSED || !isEnough(metadata, holes, A_RUN);
        boolean low = exhausted || used >= ReserveLevel.LOW || !isEnough(metadata, holes, FEW_RUNS);
        return new ReserveLevel(metadata, holes, latch.isPresent() ? 1 : used, low, exhausted);
    }

    /** No more structure in this session. */
    void latch(String why) {
        latch = latch.or(() -> Optional.of(why));
    }

    /** Why so many objects (groups and datasets) cannot be added; empty if they can. */
    Optional<String> objection(int objects) throws IOException {
        ReserveLevel level = level();
        if (latch.isPresent()) {
            return latch;
        }
        return level.exhausted() || !isEnough(level.freeMetadataBytes(), level.freeHeapHoles(), objects)
                ? Optional.of(Math.round(level.used() * 100) + " % of it is used, " + level.freeMetadataBytes()
                        + " bytes of metadata and " + level.freeHeapHoles() + " heap holes are left")
                : Optional.empty();
    }

    private static boolean isEnough(long metadata, int holes, int objects) {
        return metadata >= (long) SAFETY * METADATA_AN_OBJECT * objects
                && holes >= SAFETY * (objects / OBJECTS_A_HOLE + 1);
    }

    private int holes() throws IOException {
        int made = heap.collections() - collectionsThen;
        return made < COUNT_EVERY && countedHoles - made > FEW_HOLES ? countedHoles - made : counted();
    }

    private int counted() throws IOException {
        collectionsThen = heap.collections();
        countedHoles = Math.toIntExact(Arrays.stream(h5.space().freeRawSections())
                .map(bytes -> bytes / HeapModel.COLLECTION_BYTES).sum());
        return countedHoles;
    }
}
