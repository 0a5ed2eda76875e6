// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mtlive.hdf5.FileAccess;
import org.mtlive.hdf5.FileCreation;
import org.mtlive.hdf5.FileOpen;
import org.mtlive.hdf5.H5Exception;
import org.mtlive.hdf5.H5File;
import org.mtlive.hdf5.H5Library;
import org.mtlive.hdf5.Hdf5Provider;
import org.mtlive.hdf5.LibraryBounds;
import org.mtlive.mth5.ChannelSummaryRow;
import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.Mth5Exception;

/** One finalising, from the checks to the rename. */
final class FinaliseRun {
    private static final String ROLE = "finaliser";
    /** HDF5 words it "datatype message version out of bounds". */
    private static final String TOO_NEW = "version out of bounds";

    private static final long LEAST_BLOCK_BYTES = 2048;

    private final Hdf5Provider provider;
    private final Path source;
    private final Path target;
    private final boolean keepContract;
    private final SampleFilters filters;

    FinaliseRun(Hdf5Provider provider, Path source, Path target, boolean keepContract, SampleFilters filters) {
        this.provider = provider;
        this.source = source;
        this.target = target;
        this.keepContract = keepContract;
        this.filters = filters;
    }

    FinaliseReport run() throws Mth5Exception {
        if (!Files.exists(source)) {
            throw new Mth5Exception("Cannot finalise " + source + ": the file does not exist. Check the path.");
        }
        try (WriterLock lock = WriterLock.take(source)) {
            requireEnded();
            return isSame() ? copy() : copyLocked();
        } catch (Mth5Exception e) {
            throw e;
        } catch (IOException e) {
            throw new Mth5Exception("Cannot finalise " + source + " into " + target + ": " + e.getMessage()
                    + ". The live file is untouched; check space and permissions, then finalise it again.", e);
        }
    }

    private FinaliseReport copyLocked() throws IOException {
        try (WriterLock lock = WriterLock.take(target)) {
            return copy();
        }
    }

    private boolean isSame() throws IOException {
        return Files.exists(target) && Files.isSameFile(source, target);
    }

    private void requireEnded() throws IOException {
        Optional<SuperblockInfo> superblock = SuperblockInfo.read(source);
        if (superblock.isPresent() && superblock.get().isOpenForWriting()) {
            throw new Mth5Exception("Cannot finalise " + source + ": it is flagged as being written. Stop the program "
                    + "that writes it; if it died, recover the file first.");
        }
        if (LeftContract.peek(provider.library(ROLE), source, false).isUnfinished()) {
            throw new Mth5Exception("Cannot finalise " + source + ": its recording did not end, and what is safe in it "
                    + "was not looked at. Recover the file first.");
        }
    }

    private FinaliseReport copy() throws IOException {
        long begin = System.nanoTime();
        Path draft = target.toAbsolutePath().resolveSibling("." + target.getFileName() + ".mtlive-finalising");
        Files.deleteIfExists(draft);
        try {
            List<ChannelSummaryRow> rows = writeInOldestFormat(draft);
            long before = Files.size(source);
            force(draft);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceFolder(target.toAbsolutePath().getParent());
            return new FinaliseReport(target, rows.size(), rows.stream().mapToLong(ChannelSummaryRow::nSamples).sum(),
                    before, Files.size(target), Duration.ofNanos(System.nanoTime() - begin));
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Objects that HDF5 2 wrote without bounds, as Python does, cannot be copied into the format of HDF5 1.10. */
    private List<ChannelSummaryRow> writeInOldestFormat(Path draft) throws IOException {
        try {
            return write(draft, FileAccess.writer());
        } catch (H5Exception e) {
            if (!e.getMessage().contains(TOO_NEW)) {
                throw e;
            }
            return write(draft, FileAccess.writer().withBounds(LibraryBounds.V110_OR_NEWER));
        }
    }

    private List<ChannelSummaryRow> write(Path draft, FileAccess access) throws IOException {
        H5Library library = provider.library(ROLE);
        try (H5File from = library.open(source, FileOpen.READ_ONLY, FileAccess.reader())) {
            FileVersion version = FileVersion.of(AttributeCodec.text(from.root(), "file.version").orElse(""));
            H5File h5 = library.create(draft, FileCreation.standard(), access.withMetadataBlock(
                    Math.max(LEAST_BLOCK_BYTES, ChannelsCopy.indexBytes(storedRows(from, version)))));
            try (OpenFile to = new OpenFile(draft, h5, version, access, Optional.empty())) {
                TreeCopy copy = new TreeCopy(from, to, keepContract, filters);
                copy.copyStructure();
                Tree tree = new Tree(to);
                new Summariser(to, tree).summarise();
                List<ChannelSummaryRow> rows = to.summaryRows().read();
                fillClosingMetadata(from, to, rows);
                new ReferenceRepair(from, to).repair(rows);
                h5.flush();
                copy.copySamples();
                return rows;
            }
        }
    }

    private void fillClosingMetadata(H5File from, OpenFile to, List<ChannelSummaryRow> rows) throws IOException {
        OpenFile old = new OpenFile(source, from, to.version(), FileAccess.reader(), Optional.empty());
        ContractTables tables = new ContractTables(old);
        try {
            new ClosingMetadata(to, rows).fill(tables);
        } finally {
            tables.forget();
        }
    }

    private List<ChannelSummaryRow> storedRows(H5File from, FileVersion version) throws IOException {
        OpenFile old = new OpenFile(source, from, version, FileAccess.reader(), Optional.empty());
        try {
            return old.summaryRows().read();
        } finally {
            old.summaryRows().forget();
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** So that the rename survives a power cut; not every platform can open a folder. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return; // the file itself is safe; only which of the two names it has may be lost
        }
    }
}
