// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mtlive.hdf5.FileAccess;
import org.mtlive.hdf5.FileOpen;
import org.mtlive.hdf5.H5File;
import org.mtlive.hdf5.H5Group;
import org.mtlive.hdf5.H5Library;
import org.mtlive.hdf5.MetadataMemory;
import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.Mth5Exception;

/** The HDF5 file behind an {@link Mth5File}: its state, its lock, and what everything else works on. */
final class OpenFile implements AutoCloseable {
    private final Path path;
    private final H5Library library;
    private final FileVersion version;
    private final FileAccess access;
    private Optional<WriterLock> lock;
    private final OpenChannels channels = new OpenChannels(this);
    private final SummaryRows summaryRows = new SummaryRows(this);
    private final ContractTables contractTables = new ContractTables(this);
    private final FileBytes bytes;
    private final FileKeeper keeper;
    private final Set<Channel> unpublished = new LinkedHashSet<>();
    private H5File h5;
    private Publisher publisher = Publisher.plain();
    private boolean changed;
    private Optional<IOException> failure = Optional.empty();

    OpenFile(Path path, H5File h5, FileVersion version, FileAccess access, Optional<WriterLock> lock) {
        this.path = path;
        this.h5 = h5;
        this.library = h5.library();
        this.version = version;
        this.access = access;
        this.lock = lock;
        this.bytes = new FileBytes(path);
        this.keeper = new FileKeeper(path);
    }

    Path path() {
        return path;
    }

    FileVersion version() {
        return version;
    }

    H5File h5() {
        return h5;
    }

    H5Group root() throws IOException {
        return h5.root();
    }

    OpenChannels channels() {
        return channels;
    }

    SummaryRows summaryRows() {
        return summaryRows;
    }

    ContractTables contractTables() {
        return contractTables;
    }

    /** How new objects come into the file in its present mode. */
    Publisher publisher() {
        return publisher;
    }

    void publishBy(Publisher other) {
        publisher = other;
    }

    FileBytes bytes() {
        return bytes;
    }

    FileKeeper keeper() {
        return keeper;
    }

    boolean isOpen() {
        return h5.isOpen();
    }

    boolean isSwmr() {
        return h5.isOpen() && h5.isSwmr();
    }

    boolean isWritable() {
        return h5.isOpen() && h5.isWritable();
    }

    /** Another process may write the file now: what is read must be refreshed first. */
    boolean isFollowing() {
        return isSwmr() && !h5.isWritable();
    }

    boolean isChanged() {
        return changed;
    }

    void changed() {
        changed = true;
    }

    void summarised() {
        changed = false;
    }

    void requireOpen(String what) throws Mth5Exception {
        if (!h5.isOpen()) {
            throw new Mth5Exception("Cannot " + what + ": " + path + " is closed. Open it again.");
        }
    }

    boolean acceptsWrites() {
        return isWritable() && failure.isEmpty();
    }

    void requireWritable(String what) throws Mth5Exception {
        requireOpen(what);
        if (failure.isPresent()) {
            throw new Mth5Exception("Cannot " + what + ": an earlier write to " + path + " failed ("
                    + failure.get().getMessage() + "), and HDF5 cannot be relied on after that. Close the file, check "
                    + "disk and free space, and open it again.", failure.get());
        }
        if (!h5.isWritable()) {
            throw new Mth5Exception("Cannot " + what + ": " + path + " is open for reading only. Open it with mode "
                    + "'a' or 'r+'.");
        }
    }

    /** From now on nothing is written: what HDF5 holds in memory after a failed write cannot be trusted. */
    void failed(IOException cause) {
        failure = Optional.of(failure.orElse(cause));
    }

    boolean isFailed() {
        return failure.isPresent();
    }

    /** Objects may be removed or changed: open for writing and not in SWMR mode. */
    void requireNormal(String what) throws Mth5Exception {
        requireWritable(what);
        if (h5.isSwmr()) {
            throw Mth5Exception.structureIsFixed(what, path);
        }
    }

    void run(String what, IoAction action) throws Mth5Exception {
        get(what, () -> {
            action.run();
            return true;
        });
    }

    <T> T get(String what, IoSupplier<T> supplier) throws Mth5Exception {
        requireOpen(what);
        try {
            return supplier.get();
        } catch (Mth5Exception e) {
            throw e;
        } catch (IOException e) {
            throw new Mth5Exception("Cannot " + what + " in " + path + ": " + e.getMessage(), e);
        }
    }

    /** Channels, then their rows, then the commit record; in normal mode, without readers, the whole file. */
    void flushInOrder(LiveContract contract) throws IOException {
        flushSamples();
        publish(contract);
    }

    /** Channels only; {@link #publish} follows. */
    void flushSamples() throws IOException {
        requireWritable("flush");
        if (h5.isSwmr()) { // while a file is rolled over HDF5 itself may shorten it
            keeper.requireLength();
        }
        writing(() -> unpublished.addAll(channels.flushChanged()));
    }

    /** The rows of the channels flushed since the last time, then the commit record. */
    void publish(LiveContract contract) throws IOException {
        requireWritable("flush");
        List<Channel> flushed = List.copyOf(unpublished);
        writing(() -> {
            if (!h5.isSwmr()) {
                h5.flush();
            } else if (!flushed.isEmpty()) {
                summaryRows.update(flushed);
                contract.tables().commit(flushed);
            }
        });
        unpublished.clear();
    }

    void flushAll() throws IOException {
        writing(h5::flush);
    }

    void flushAndForce() throws IOException {
        flushAll();
        writing(() -> keeper.force(this));
    }

    void writing(IoAction action) throws IOException {
        try {
            action.run();
            keeper.noteLength();
        } catch (IOException e) {
            failed(e);
            throw e;
        }
    }

    /** Closes the file and opens it again for writing in normal mode; channels follow, other handles are gone. */
    void reopen() throws IOException {
        reopen(access);
    }

    /**
     * The same for SWMR mode, which begins as soon as the reserve is made: new metadata come into one block, and what
     * is closed leaves the memory. In normal mode that would write structure piece by piece: a kill could leave half
     * of it.
     */
    void reopenForSwmr(long metadataBlockBytes) throws IOException {
        reopen(access.withMetadataBlock(metadataBlockBytes).withSmallDataBlock(0)
                .withMetadataMemory(MetadataMemory.UNTIL_OBJECT_CLOSES));
    }

    private void reopen(FileAccess how) throws IOException {
        channels.closeHandles();
        summaryRows.forget();
        contractTables.forget();
        publisher = Publisher.plain();
        H5File before = h5;
        before.close();
        h5 = library.open(path, FileOpen.READ_WRITE, how);
        h5.keepAttributesOf(before);
    }

    /** Lets go of HDF5's handle after a failed write; the lock is kept until {@link #close}. */
    void leave() throws IOException {
        h5.abandon();
    }

    /** Says in the lock that the writer lives. */
    void beat() {
        lock.ifPresent(WriterLock::beat);
    }

    /** Takes another lock, or none, instead of its own, which goes over to whoever opens the file next. */
    Optional<WriterLock> changeLock(Optional<WriterLock> other) {
        Optional<WriterLock> own = lock;
        lock = other;
        return own;
    }

    @Override
    public void close() throws IOException {
        try (FileKeeper closing = keeper) {
            closeFile();
            closing.closed(isFailed());
        } finally {
            if (lock.isPresent()) {
                lock.get().close();
            }
        }
    }

    /** The file is closed even when a handle in it cannot be, as after a failed write. */
    private void closeFile() throws IOException {
        if (isFailed()) {
            leave();
        }
        try {
            channels.closeHandles();
            summaryRows.forget();
            bytes.close();
        } finally {
            h5.close();
        }
    }
}
