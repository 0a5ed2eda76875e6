// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

import org.mtlive.hdf5.spi.FileCalls;
import org.mtlive.hdf5.spi.ObjectInfo;

/** An open HDF5 file. Belongs to one thread. Closing it closes all that was opened from it. */
public final class H5File implements AutoCloseable {
    private final H5Library library;
    private final Path path;
    private final long id;
    private final int intent;
    private final FileSpace space = new FileSpace(this);
    private final OpenDatasets datasets;
    private boolean swmrWrite;
    private boolean closed;
    private H5Group root;
    private Optional<KeptAttributes> attributes = Optional.empty();
    private IntConsumer textWritten = bytes -> { };

    H5File(H5Library library, Path path, long id) throws H5Exception {
        this.library = library;
        this.path = path;
        this.id = id;
        datasets = library.datasetsOf(path);
        intent = library.call(path::toString, c -> c.files().intent(id));
    }

    /** {@return the file} */
    public Path path() {
        return path;
    }

    /** {@return the library that opened it} */
    public H5Library library() {
        return library;
    }

    /** {@return whether it was not closed yet} */
    public boolean isOpen() {
        return !closed;
    }

    /**
     * The root group.
     *
     * @return the same handle each time while it is open; closed with the file
     * @throws H5Exception if it cannot be opened
     */
    public H5Group root() throws H5Exception {
        if (root == null || !root.isOpen()) {
            root = new H5Group(this, call(c -> c.groups().open(id, "/")), "/");
        }
        return root;
    }

    /**
     * Writes all that is buffered to the operating system ({@code H5Fflush}). Nothing is forced to the disk.
     *
     * @throws H5Exception if a write fails; the file must then not be written on
     */
    public void flush() throws H5Exception {
        run(c -> c.files().flush(id));
    }

    /**
     * From now on SWMR readers may open the file, and only appending is safe ({@code H5Fstart_swmr_write}).
     *
     * @throws H5Exception if HDF5 refuses, for example because the file is not in the format of HDF5 1.10
     */
    public void startSwmrWrite() throws H5Exception {
        run(c -> c.files().startSwmrWrite(id));
        swmrWrite = true;
    }

    /** {@return whether it is open as SWMR writer or SWMR reader ({@code H5Fget_intent})} */
    public boolean isSwmr() {
        return swmrWrite || (intent & (FileCalls.SWMR_READ | FileCalls.SWMR_WRITE)) != 0;
    }

    /** {@return whether it is open for writing ({@code H5Fget_intent})} */
    public boolean isWritable() {
        return (intent & FileCalls.READ_WRITE) != 0;
    }

    /** {@return what is used and what is free in it} */
    public FileSpace space() {
        return space;
    }

    /**
     * Open ids of any kind, the file's own among them ({@code H5Fget_obj_count}).
     *
     * @return at least 1
     * @throws H5Exception if HDF5 does not tell
     */
    public long openObjects() throws H5Exception {
        return call(c -> c.files().objectCount(id));
    }

    /**
     * From now on attributes that are read or written are kept in memory and not read again. A writer that adds strings
     * under SWMR readers needs that: what it reads decides into which heap collections libhdf5 puts the new ones.
     *
     * @return false if that is so already
     */
    public boolean keepAttributes() {
        boolean isNew = attributes.isEmpty();
        if (isNew) {
            attributes = Optional.of(new KeptAttributes());
        }
        return isNew;
    }

    /**
     * As {@link #keepAttributes}, starting with what an earlier handle of this file has kept.
     *
     * @param earlier the file as it was open before; nobody has changed it since
     */
    public void keepAttributesOf(H5File earlier) {
        attributes = earlier.attributes;
    }

    /**
     * Has every string of variable length told that becomes an attribute or a part of one; each takes room in a global
     * heap.
     *
     * @param listener is given the length in bytes of UTF-8, after it was written
     */
    public void onText(IntConsumer listener) {
        textWritten = listener;
    }

    Optional<KeptAttributes> keptAttributes() {
        return attributes;
    }

    void attributeWritten(H5Value value) {
        if (value instanceof H5Value.Text(String text)) {
            textWritten.accept(text.getBytes(StandardCharsets.UTF_8).length);
        } else if (value instanceof H5Value.TextArray(List<String> texts)) {
            texts.forEach(text -> textWritten.accept(text.getBytes(StandardCharsets.UTF_8).length));
        }
    }

    /**
     * Opens what a reference points to ({@code H5Rdereference2}).
     *
     * @param reference a reference of this file
     * @return a group or dataset whose {@link H5Object#path} is ""; to be closed
     * @throws H5Exception if there is no group or dataset
     */
    public H5Object dereference(H5Reference reference) throws H5Exception {
        long object = call(c -> c.objects().dereference(id, reference.address()));
        return adopt(object, "");
    }

    /** Makes a handle of an object's id by its kind. */
    H5Object adopt(long object, String objectPath) throws H5Exception {
        int kind = call(c -> c.objects().info(object).kind());
        return switch (kind) {
            case ObjectInfo.GROUP -> new H5Group(this, object, objectPath);
            case ObjectInfo.DATASET -> new H5Dataset(this, object, objectPath);
            default -> {
                run(c -> c.objects().close(object));
                throw new H5Exception("H5Oopen", path + ":" + objectPath,
                        List.of(new H5Frame("H5Oopen", "neither a group nor a dataset", 0)));
            }
        };
    }

    /**
     * Closes the file and all that was opened from it ({@code H5Fclose}). A second call does nothing.
     *
     * @throws H5Exception if the last writes fail; the file may then be half closed in the library, which retires
     */
    @Override
    public void close() throws H5Exception {
        if (!closed) {
            closed = true;
            datasets.forgetClosed();
            try {
                library.run(path::toString, c -> c.files().close(id));
            } catch (H5Exception e) {
                library.retire();
                throw e;
            }
        }
    }

    /**
     * Lets go of a file after a failed write. Where the library is {@linkplain H5Library#isolated isolated} it is never
     * called for this file again: the library keeps what it has in memory and a descriptor to the end of the process,
     * {@linkplain H5Library#isRetired retires}, and the file stays as the last good write left it. Elsewhere the file
     * is closed, because the next open would find it in the shared library. A second call does nothing.
     *
     * <p>Design note: closing is the dangerous way. {@code H5Fclose} writes out what is in memory, which after a failed
     * write is not what the file needs; and where space stays full, libhdf5 1.14 and 2.0 leave the file half closed and
     * crash the process at its exit.
     *
     * @throws H5Exception if the file had to be closed and that fails
     */
    public void abandon() throws H5Exception {
        if (!library.isolated()) {
            close();
        } else if (!closed) {
            closed = true;
            datasets.forgetClosed();
            library.retire();
        }
    }

    @Override
    public String toString() {
        return path + (closed ? " (closed)" : "");
    }

    OpenDatasets datasets() {
        return datasets;
    }

    long id() {
        return id;
    }

    <T> T call(H5Library.Operation<T> operation) throws H5Exception {
        requireOpen();
        return library.call(path::toString, operation);
    }

    private void run(H5Library.Action action) throws H5Exception {
        requireOpen();
        library.run(path::toString, action);
    }

    void requireOpen() {
        if (closed) {
            throw new IllegalStateException(path + " is closed");
        }
    }
}
