// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mtlive.hdf5.FileAccess;
import org.mtlive.hdf5.FileOpen;
import org.mtlive.hdf5.H5Exception;
import org.mtlive.hdf5.H5Feature;
import org.mtlive.hdf5.H5File;
import org.mtlive.hdf5.H5Library;
import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.Mth5Exception;

/** Brings a file, whose superblock is right again, into order. */
final class FileRecovery {
    private static final String PLAIN_HDF5 = "the file is not MTH5, so only its HDF5 objects were recovered";
    private static final String NO_PLACES = "the end of the file was missing, and this binding of HDF5 does not tell "
            + "which samples lay there; they read as zeros";

    private static final String TOO_DAMAGED = "channels and tables were left as they are, because the file is damaged "
            + "where they are described: ";

    private final H5Library library;
    private final Path file;
    private final Path original;
    private final long wholeBytes;
    private final boolean cutOff;
    private final Watched watched;
    private List<DamagedHeap> heaps = List.of();

    /** What came of it. */
    record Outcome(boolean byRecord, List<RecoveredChannel> channels, int objects, List<DamagedObject> damaged,
            List<String> remarks) { }

    /** A file, or the copy of an original that has so many bytes and this superblock. */
    FileRecovery(H5Library library, Path file, Path original, long wholeBytes, Superblock before,
            Watched watched) {
        this.library = library;
        this.file = file;
        this.original = original;
        this.wholeBytes = wholeBytes;
        this.watched = watched;
        this.cutOff = wholeBytes < before.endOfAllocation();
    }

    /**
     * Looks whether HDF5 opens it; a file that keeps a list of its free space gets rid of that list, and heaps of strings
     * whose chain is broken are cut there.
     */
    void open() throws IOException {
        try {
            if (persistsFreeSpace()) {
                library.openAbandoned(file, FileAccess.writer()).close();
            }
            heaps = HeapCheck.of(library, file, FileOpen.READ_ONLY);
            HeapCheck.repair(file, heaps);
        } catch (H5Exception e) {
            throw new Mth5Exception("Cannot recover " + original + ": HDF5 does not open it even after its "
                    + "first bytes were put right (" + e.getMessage() + "). What its writer had in memory never came "
                    + "to the disk, as happens without SWMR, or the file is damaged. Nothing was touched.", e);
        }
    }

    private boolean persistsFreeSpace() throws H5Exception {
        try (H5File h5 = library.open(file, FileOpen.READ_ONLY, FileAccess.reader())) {
            h5.root().childNames();
            return h5.space().persists();
        }
    }

    Outcome recover() throws IOException {
        FileWalk walk = walk(new DatasetCheck(cutOff ? wholeBytes : Long.MAX_VALUE, true));
        List<String> remarks = new ArrayList<>();
        if (cutOff && !library.features().contains(H5Feature.CHUNK_PLACES)) {
            remarks.add(NO_PLACES);
        }
        heaps.forEach(heap -> remarks.add("strings are lost that were stored behind byte "
                + (heap.address() + heap.goodBytes()) + ", because " + heap.reason()));
        ContentRecovery content = new ContentRecovery(library, file, walk, watched);
        List<RecoveredChannel> channels = List.of();
        boolean byRecord = false;
        try {
            Kind kind = kind();
            if (kind.version().isPresent()) {
                channels = content.recover(kind.version().get(), kind.contract());
                byRecord = kind.contract().isUnfinished();
            } else {
                remarks.add(PLAIN_HDF5);
            }
        } catch (IOException e) {
            if (walk.damaged().isEmpty()) {
                throw e;
            }
            // what was given up had opened it for writing
            Superblock.read(file).repaired(Files.size(file)).write(file);
            remarks.add(TOO_DAMAGED + e.getMessage());
        }
        Map<String, DamagedObject> damaged = new TreeMap<>();
        walk.damaged().stream().filter(one -> !content.isMadeAnew(one.path()))
                .forEach(one -> damaged.put(one.path(), one));
        walk(new DatasetCheck(Long.MAX_VALUE, true)).damaged().forEach(one -> damaged.put(one.path(), one));
        return new Outcome(byRecord, channels, walk.objects(), List.copyOf(damaged.values()), remarks);
    }

    private record Kind(Optional<FileVersion> version, LeftContract contract) { }

    private Kind kind() throws IOException {
        try (H5File h5 = library.open(file, FileOpen.READ_ONLY, FileAccess.reader())) {
            boolean isMth5 = AttributeCodec.text(h5.root(), "file.type").filter("MTH5"::equalsIgnoreCase).isPresent();
            return isMth5 ? new Kind(Optional.of(FileVersion.of(AttributeCodec.text(h5.root(), "file.version")
                    .orElse(""))), LeftContract.read(file, h5)) : new Kind(Optional.empty(), LeftContract.NONE);
        }
    }

    private FileWalk walk(DatasetCheck check) throws IOException {
        try (H5File h5 = library.open(file, FileOpen.READ_ONLY, FileAccess.reader())) {
            return FileWalk.of(h5, check, watched::at);
        }
    }
}
