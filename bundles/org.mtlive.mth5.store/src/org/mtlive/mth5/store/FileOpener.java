// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mtlive.hdf5.FileAccess;
import org.mtlive.hdf5.FileOpen;
import org.mtlive.hdf5.H5File;
import org.mtlive.hdf5.H5Library;
import org.mtlive.hdf5.Hdf5Provider;
import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.Mth5Exception;

/** Opens one file: looks first, says clearly what is wrong, and leaves everything as it was when it refuses. */
final class FileOpener {
    private static final Set<String> FILE_TYPES = Set.of("mth5", "h5");
    private static final int SWMR_SUPERBLOCK = 3;

    private final Hdf5Provider provider;
    private final Path file;
    private final OpenMode mode;
    private final OpenOptions options;

    FileOpener(Hdf5Provider provider, Path file, OpenMode mode, OpenOptions options) {
        this.provider = provider;
        this.file = file;
        this.mode = mode;
        this.options = options;
    }

    Mth5File open() throws Mth5Exception {
        boolean swmr = options.singleWriterMultipleReader();
        if (swmr && mode == OpenMode.WRITE) {
            throw Mth5Exception.swmrNeedsExistingMode(mode.text());
        }
        boolean exists = Files.exists(file);
        if (!exists && swmr) {
            throw Mth5Exception.swmrNeedsFile(file);
        }
        if (!exists && (mode == OpenMode.READ || mode == OpenMode.READ_PLUS)) {
            throw new Mth5Exception("Cannot open new file in mode " + mode.text() + ": file '" + file
                    + "' does not exist. Check the path, or create it with mode 'w' or 'a'.");
        }
        if (Files.isDirectory(file)) {
            throw new Mth5Exception("Cannot open " + file + ": it is a folder. Name a file in it.");
        }
        return mode.writes() ? openToWrite(exists) : new Mth5File(openExisting(Optional.empty()));
    }

    /** Opens to write with a lock that is held already, and stays with the caller when this fails. */
    Mth5File openWith(WriterLock lock) throws Mth5Exception {
        return new Mth5File(openExisting(Optional.of(lock)));
    }

    private Mth5File openToWrite(boolean exists) throws Mth5Exception {
        WriterLock lock = WriterLock.take(file, options.takeForeignLock());
        try {
            forgetCheckpoints();
            OpenFile opened = exists && mode != OpenMode.WRITE ? openExisting(Optional.of(lock)) : create(lock, exists);
            Mth5File made = new Mth5File(opened);
            if (options.singleWriterMultipleReader()) {
                startSwmr(made);
            }
            return made;
        } catch (Mth5Exception | RuntimeException e) {
            release(lock, e);
            throw e;
        }
    }

    /** What an earlier writer kept is of no use from now on, unless it is what the file has to be recovered from. */
    private void forgetCheckpoints() throws Mth5Exception {
        try {
            Optional<LeftCheckpoint> left = LeftCheckpoint.of(file);
            if (mode != OpenMode.WRITE && left.flatMap(LeftCheckpoint::reason).isPresent() && Files.exists(file)) {
                throw new Mth5Exception("Cannot write " + file + ": " + left.get().reason().get() + " ("
                        + left.get().writer().describe() + "), who had not closed it. Recover the file.");
            }
            CheckpointLog.forget(file);
        } catch (Mth5Exception e) {
            throw e;
        } catch (IOException e) {
            throw new Mth5Exception("Cannot write " + file + ": " + e.getMessage() + ". Check the permissions of its "
                    + "folder.", e);
        }
    }

    private void startSwmr(Mth5File made) throws Mth5Exception {
        try {
            made.startSwmr(options.reserve());
        } catch (Mth5Exception | RuntimeException e) {
            try {
                made.close();
            } catch (Mth5Exception second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    private OpenFile openExisting(Optional<WriterLock> lock) throws Mth5Exception {
        SuperblockInfo superblock = superblock();
        checkFlags(superblock);
        if (options.singleWriterMultipleReader() && superblock.version() < SWMR_SUPERBLOCK) {
            throw Mth5Exception.swmrNotActivated(file, "its HDF5 superblock has version " + superblock.version()
                    + ", SWMR needs 3 (format of HDF5 1.10). Finalise it into a new file, which has it.", null);
        }
        FileAccess access = access();
        FileOpen how = mode.writes() ? FileOpen.READ_WRITE
                : options.singleWriterMultipleReader() ? FileOpen.SWMR_READ : FileOpen.READ_ONLY;
        try {
            H5File h5 = library().open(file, how, access);
            try {
                return new OpenFile(file, h5, version(h5), access, lock);
            } catch (IOException | RuntimeException e) {
                h5.close();
                throw e;
            }
        } catch (Mth5Exception e) {
            throw e;
        } catch (IOException e) {
            throw new Mth5Exception("Cannot open " + file + " with mode '" + mode.text() + "': " + e.getMessage()
                    + (mode.writes() && !Files.isWritable(file) ? ". You may not write it; use mode 'r'."
                            : ". If it was cut or damaged, recover a copy of it."), e);
        }
    }

    private OpenFile create(WriterLock lock, boolean exists) throws Mth5Exception {
        try {
            if (exists) {
                Optional<SuperblockInfo> there = SuperblockInfo.read(file);
                if (there.isPresent() && there.get().isOpenForWriting()) {
                    throw new Mth5Exception("Cannot overwrite " + file + ": it is flagged as being written, so another "
                            + "program writes it now, or its writer died and it can be recovered. Mode 'w' would "
                            + "destroy it. Stop that program or recover the file; or delete it yourself first.");
                }
            }
            return FileCreator.create(library(), file, options.version(), access(), lock);
        } catch (Mth5Exception e) {
            throw e;
        } catch (IOException e) {
            throw new Mth5Exception("Cannot create " + file + ": " + e.getMessage()
                    + ". Check that the folder exists, may be written, and has space.", e);
        }
    }

    private SuperblockInfo superblock() throws Mth5Exception {
        try {
            Optional<SuperblockInfo> info = SuperblockInfo.read(file);
            if (info.isPresent()) {
                return info.get();
            }
            if (library().isHdf5(file)) {
                return new SuperblockInfo(0, 0, 0, true); // behind a user block: no SWMR, no flags
            }
        } catch (IOException e) {
            throw new Mth5Exception("Cannot read " + file + ": " + e.getMessage() + ". Check its permissions.", e);
        }
        throw new Mth5Exception("Cannot open " + file + ": it is not an HDF5 file. Choose an MTH5 file (.h5, .mth5).");
    }

    private void checkFlags(SuperblockInfo superblock) throws Mth5Exception {
        if (mode.writes() && superblock.isOpenForWriting()) {
            throw new Mth5Exception("Cannot write " + file + ": it is flagged as being written, and not by a program "
                    + "that put a lock beside it. Either another program (such as Python mth5) has it open: stop that "
                    + "one first. Or its writer died: recover the file.");
        }
        if (!mode.writes() && !options.singleWriterMultipleReader() && superblock.isSwmrWrite()) {
            throw new Mth5Exception("Cannot read " + file + " in normal mode: it is being written live. Open it with "
                    + "mode 'r' and SWMR. If its writer died, SWMR reading works too.");
        }
        if (!mode.writes() && superblock.isOpenForWriting() && !superblock.isSwmrWrite()) {
            throw new Mth5Exception("Cannot read " + file + ": a program has it open for writing without SWMR, or died "
                    + "doing so. Wait until that program has closed it.");
        }
    }

    private FileVersion version(H5File h5) throws IOException {
        String type = AttributeCodec.text(h5.root(), "file.type").orElse("");
        if (!FILE_TYPES.contains(type.toLowerCase(Locale.ROOT))) {
            throw new Mth5Exception("Cannot open " + file + ": it is an HDF5 file but not MTH5 (root attribute "
                    + "file.type is '" + type + "', not 'MTH5'). Choose another file.");
        }
        String text = AttributeCodec.text(h5.root(), "file.version").orElse("");
        try {
            return FileVersion.of(text);
        } catch (Mth5Exception e) {
            throw new Mth5Exception("Cannot open " + file + ": " + e.getMessage()
                    + " Read it with the program that wrote it.", e);
        }
    }

    private FileAccess access() {
        if (!mode.writes()) {
            return FileAccess.reader();
        }
        return options.latest() ? FileAccess.writer().withLatest() : FileAccess.writer();
    }

    private H5Library library() throws IOException {
        String role = options.libraryRole();
        return provider.library(role.isEmpty() ? mode.writes() ? "writer" : "reader" : role);
    }

    private static void release(WriterLock lock, Exception reason) {
        try {
            lock.close();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }
}
