// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

import org.mtlive.hdf5.spi.FileCalls;
import org.mtlive.hdf5.spi.H5CallException;
import org.mtlive.hdf5.spi.H5Calls;
import org.mtlive.hdf5.spi.PropertyCalls;

/**
 * One loaded copy of libhdf5. Thread-safe: every call takes the library's lock, so a long read holds up all other calls
 * of the same library. Files of two libraries are to each other as files of two processes.
 */
public final class H5Library {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
    private static final int FIRST_USER_BLOCK = 512;

    private final String providerId;
    private final boolean isolated;
    private final H5Calls calls;
    private final H5Version version;
    private final Set<H5Feature> features;
    private final ReentrantLock lock = new ReentrantLock();
    private final TransferSpaces transferSpaces;
    private final AttributeParts attributeParts;
    private final Map<Object, OpenDatasets> datasets = new ConcurrentHashMap<>();
    private volatile boolean retired;

    /** Work under the lock. */
    @FunctionalInterface
    interface Operation<T> {
        T run(H5Calls calls) throws H5CallException;
    }

    /** Work under the lock, without a result. */
    @FunctionalInterface
    interface Action {
        void run(H5Calls calls) throws H5CallException;
    }

    /** Says what a call was about; only asked when it failed. */
    @FunctionalInterface
    interface Place {
        String where();
    }

    /**
     * For providers.
     *
     * @param providerId the provider's name
     * @param isolated whether nobody else uses this copy of libhdf5
     * @param calls the calls; from now on only used by this object
     * @throws H5Exception if libhdf5 does not tell its version
     */
    public H5Library(String providerId, boolean isolated, H5Calls calls) throws H5Exception {
        this.providerId = providerId;
        this.isolated = isolated;
        this.calls = calls;
        transferSpaces = new TransferSpaces(calls.spaces());
        attributeParts = new AttributeParts(calls);
        version = call(() -> "libhdf5 of " + providerId, c -> c.library().version());
        features = Set.copyOf(calls.library().features());
    }

    /** {@return name of the provider, {@code ffm} or {@code jni}} */
    public String providerId() {
        return providerId;
    }

    /** {@return version of libhdf5} */
    public H5Version version() {
        return version;
    }

    /** {@return whether nobody else uses this copy of libhdf5} */
    public boolean isolated() {
        return isolated;
    }

    /**
     * {@return whether a file was {@linkplain H5File#abandon abandoned} in it; no further file should be opened then,
     * and a provider that can gives another copy}
     */
    public boolean isRetired() {
        return retired;
    }

    /** A file is left open in it for good. */
    void retire() {
        retired = true;
    }

    /** {@return what this library can do beyond the calls that every library has} */
    public Set<H5Feature> features() {
        return features;
    }

    /**
     * Makes a file, and truncates one that is there ({@code H5Fcreate}).
     *
     * @param file the file
     * @param creation how it is made
     * @param access how it is accessed
     * @return the file, open for writing; to be closed
     * @throws H5Exception if HDF5 refuses
     */
    public H5File create(Path file, FileCreation creation, FileAccess access) throws H5Exception {
        long id = call(file::toString, c -> {
            try (H5PropertyList made = H5PropertyList.forCreation(c, creation);
                    H5PropertyList accessed = H5PropertyList.forAccess(c, access)) {
                return c.files().create(file.toString(), made.id(), accessed.id());
            }
        });
        return new H5File(this, file, id);
    }

    /**
     * Opens a file ({@code H5Fopen}).
     *
     * @param file the file
     * @param mode to read or to write
     * @param access how it is accessed
     * @return the file; to be closed
     * @throws H5Exception if HDF5 refuses: no such file, not an HDF5 file, open for writing elsewhere, damaged
     */
    public H5File open(Path file, FileOpen mode, FileAccess access) throws H5Exception {
        int flags = switch (mode) {
            case READ_ONLY -> 0;
            case SWMR_READ -> FileCalls.SWMR_READ;
            case READ_WRITE -> FileCalls.READ_WRITE;
        };
        long id = call(file::toString, c -> {
            try (H5PropertyList accessed = H5PropertyList.forAccess(c, access)) {
                return c.files().open(file.toString(), flags, accessed.id());
            }
        });
        return new H5File(this, file, id);
    }

    /**
     * Opens a file for writing that a writer left behind when it died: whatever its flags, its end and its lists of free
     * space say ({@code H5Fopen} with the properties that HDF5's own repairing program uses). Closing it leaves a file
     * that opens plainly. Whoever calls this knows that no writer lives.
     *
     * @param file the file
     * @param access how it is accessed
     * @return the file, open for writing; to be closed
     * @throws H5Exception if HDF5 refuses
     */
    public H5File openAbandoned(Path file, FileAccess access) throws H5Exception {
        long id = call(file::toString, c -> {
            try (H5PropertyList accessed = H5PropertyList.forAccess(c, access)) {
                c.properties().setFlag(accessed.id(), PropertyCalls.CLEAR_STATUS_FLAGS, true);
                c.properties().setFlag(accessed.id(), PropertyCalls.SKIP_END_CHECK, true);
                c.properties().setFlag(accessed.id(), PropertyCalls.FORGET_FREE_SPACE, true);
                return c.files().open(file.toString(), FileCalls.READ_WRITE, accessed.id());
            }
        });
        return new H5File(this, file, id);
    }

    /**
     * Looks for the signature of HDF5, at the start or after a user block. The file is not opened by HDF5.
     *
     * @param file the file
     * @return whether it has one
     * @throws IOException if the file cannot be read
     */
    public boolean isHdf5(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] start = new byte[SIGNATURE.length];
            for (long at = 0; at + start.length <= in.length(); at = at == 0 ? FIRST_USER_BLOCK : 2 * at) {
                in.seek(at);
                in.readFully(start);
                if (Arrays.equals(start, SIGNATURE)) {
                    return true;
                }
            }
            return false;
        }
    }

    @Override
    public String toString() {
        return "HDF5 " + version + " (" + providerId + ")";
    }

    /** Of an open file, by what the file system knows it by, so that links and other spellings are the same file. */
    OpenDatasets datasetsOf(Path file) {
        return datasets.computeIfAbsent(identity(file), key -> new OpenDatasets());
    }

    private static Object identity(Path file) {
        try {
            Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            return key == null ? file.toRealPath() : key;
        } catch (IOException e) {
            return file.toAbsolutePath().normalize(); // it went away since it was opened
        }
    }

    <T> T call(Place place, Operation<T> operation) throws H5Exception {
        lock.lock();
        try {
            return operation.run(calls);
        } catch (H5CallException e) {
            throw new H5Exception(e, place.where());
        } finally {
            lock.unlock();
        }
    }

    void run(Place place, Action action) throws H5Exception {
        lock.lock();
        try {
            action.run(calls);
        } catch (H5CallException e) {
            throw new H5Exception(e, place.where());
        } finally {
            lock.unlock();
        }
    }

    /** For the paths that must not allocate: whoever holds the lock may use {@link #calls}. */
    ReentrantLock lock() {
        return lock;
    }

    H5Calls calls() {
        return calls;
    }

    /** For whoever holds the lock. */
    TransferSpaces transferSpaces() {
        return transferSpaces;
    }

    /** For whoever holds the lock. */
    AttributeParts attributeParts() {
        return attributeParts;
    }
}
