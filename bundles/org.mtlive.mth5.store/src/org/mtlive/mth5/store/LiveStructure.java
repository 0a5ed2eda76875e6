// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.util.Optional;
import org.mtlive.hdf5.GroupCreation;
import org.mtlive.hdf5.GroupStorage;
import org.mtlive.hdf5.H5Exception;
import org.mtlive.hdf5.H5Feature;
import org.mtlive.hdf5.H5File;
import org.mtlive.hdf5.H5Group;
import org.mtlive.hdf5.H5Library;
import org.mtlive.hdf5.H5Object;
import org.mtlive.mth5.Mth5Exception;

/**
 * Lets a SWMR file grow surveys, stations, runs and channels while readers stay attached.
 *
 * <p>Design note: HDF5 says that a SWMR writer may only append samples. What makes more possible: a reader can open what
 * lies below the end of allocation that it saw when it opened the file, so room is reserved there
 * ({@link ReserveBuilder}); groups and attributes stay in object headers; objects are built without a name and linked
 * last; and every heap collection that a change began is filled before the change is seen ({@link HeapModel}).
 *
 * <p>An object without a name must never be closed in SWMR mode: libhdf5 2.0 ends the process. What could not be
 * completed is therefore linked into a hidden group, where nobody looks; it goes when the file is finalised.
 */
final class LiveStructure implements Publisher {
    /** The hidden group; goes when the file is finalised. */
    static final String HIDDEN = ".live";
    private static final String ORPHANS = "orphans";
    private static final int CHILDREN = 8;
    /** HDF5's own number is 8; ours is 65,535. */
    private static final int COMPACT_LINKS = 1024;

    private final OpenFile file;
    private final H5File h5;
    private final boolean persistsFreeSpace;
    private final HeapModel model = new HeapModel();
    private final StructureBudget budget;
    private final HeldGroups onTheWay = new HeldGroups();
    private Optional<HeapFillers> fillers = Optional.empty();
    private Optional<H5Group> orphans = Optional.empty();
    private int parked;

    private LiveStructure(OpenFile file) throws IOException {
        this.file = file;
        this.h5 = file.h5();
        this.persistsFreeSpace = h5.space().persists();
        this.budget = new StructureBudget(h5, model);
        h5.onText(model::stored);
    }

    /** Whether a binding of HDF5 tells what is needed. */
    static boolean isPossible(H5Library library) {
        return library.features().contains(H5Feature.END_OF_ALLOCATION)
                && library.features().contains(H5Feature.FREE_SECTIONS);
    }

    /** Makes the hidden groups; among the last steps before SWMR. */
    static void makeGroups(H5Group root) throws IOException {
        if (!root.exists(HIDDEN)) {
            root.createGroup(HIDDEN, GroupCreation.live(CHILDREN)).close();
        }
        try (H5Group hidden = root.openGroup(HIDDEN)) {
            if (!hidden.exists(ORPHANS)) {
                hidden.createGroup(ORPHANS, GroupCreation.live(CHILDREN)).close();
            }
        }
    }

    /** When everything is made, right before SWMR starts: from now on the account is kept. */
    static LiveStructure of(OpenFile file) throws IOException {
        return new LiveStructure(file);
    }

    ReserveLevel level() throws IOException {
        return budget.level();
    }

    @Override
    public <T extends H5Object> T publish(Addition<T> addition) throws IOException {
        check(addition);
        try {
            return build(addition);
        } catch (H5Exception e) {
            file.failed(e);
            throw e;
        }
    }

    private void check(Addition<?> addition) throws IOException {
        if (addition.parent().exists(addition.name())) {
            throw new Mth5Exception("Cannot add " + addition.name() + " to " + addition.parentLabel() + " of "
                    + file.path() + ": it is there already.");
        }
        boolean capable = !persistsFreeSpace && addition.parent().maxCompactLinks() >= COMPACT_LINKS
                && addition.parent().storage() == GroupStorage.COMPACT;
        if (!capable) {
            throw StructureRefusedException.foreign(file, addition);
        }
        Optional<String> objection = budget.objection(addition.objects());
        if (objection.isPresent()) {
            throw StructureRefusedException.of(file, addition,
                    "too little is left of the room reserved for structure (" + objection.get() + ")");
        }
    }

    private <T extends H5Object> T build(Addition<T> addition) throws IOException {
        open();
        onTheWay.hold(file.root(), addition.parent().path());
        file.flushSamples(); // a chunk that HDF5 still held back would take room at the next flush
        long end = h5.space().endOfAllocation();
        T object = addition.unnamed().get();
        try {
            addition.filling().fill(object);
            complete();
            if (h5.space().endOfAllocation() > end) {
                budget.latch("it did not hold the last object, which readers therefore cannot see");
                throw StructureRefusedException.of(file, addition, "the room reserved for structure is used up");
            }
            addition.parent().link(object, addition.name());
            addition.parent().flush(); // nothing else is new: H5Fflush would look through all that was ever cached
            return object;
        } catch (IOException | RuntimeException e) {
            park(object, e);
            throw e;
        }
    }

    /** Everything that a reader will find by the new name is in the file, and no collection has room left. */
    private void complete() throws IOException {
        fillers.orElseThrow().fill();
        h5.flush();
    }

    private void park(H5Object object, Exception cause) {
        try {
            parked++;
            complete(); // before the name, as with what succeeds: a crash in between must not leave a name of nothing
            orphans.orElseThrow().link(object, "o" + parked + "-" + System.currentTimeMillis());
            complete();
            object.close();
        } catch (IOException | RuntimeException e) {
            cause.addSuppressed(e); // it stays open: closing it without a name would end the process
        }
    }

    private void open() throws IOException {
        if (fillers.isEmpty()) {
            H5Group hidden = file.root().openGroup(HIDDEN);
            fillers = Optional.of(new HeapFillers(hidden, model));
            orphans = Optional.of(hidden.openGroup(ORPHANS));
        }
    }
}
