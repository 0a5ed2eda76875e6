// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mtlive.hdf5.spi.H5Calls;
import org.mtlive.hdf5.spi.H5CallException;

/** An open group or dataset. Belongs to one thread. */
public abstract sealed class H5Object implements AutoCloseable permits H5Group, DatasetValues {
    private final H5File file;
    private final long id;
    private String path;
    private final ObjectAttributes attributes = new ObjectAttributes(this);
    private boolean closed;

    H5Object(H5File file, long id, String path) {
        this.file = file;
        this.id = id;
        this.path = path;
    }

    /** {@return the file that it is in} */
    public final H5File file() {
        return file;
    }

    /** {@return the path that it was opened by, from the root; "" for an anonymous or dereferenced one} */
    public final String path() {
        return path;
    }

    /**
     * The path that HDF5 finds for it ({@code H5Iget_name}); may search the whole file.
     *
     * @return a path from the root, "" when there is none
     * @throws H5Exception if the search fails
     */
    public final String findPath() throws H5Exception {
        return call(c -> c.objects().name(id));
    }

    /** {@return whether neither it nor its file was closed} */
    public final boolean isOpen() {
        return !closed && file.isOpen();
    }

    /**
     * Names of the attributes ({@code H5Aiterate2}).
     *
     * @return in the order of the names, a new list
     * @throws H5Exception if they cannot be read
     */
    public final List<String> attributeNames() throws H5Exception {
        return call(c -> c.attributes().names(id));
    }

    /**
     * Whether there is an attribute of that name ({@code H5Aexists}).
     *
     * @param name name of an attribute
     * @return whether it is there
     * @throws H5Exception if it cannot be looked up
     */
    public final boolean hasAttribute(String name) throws H5Exception {
        return call(c -> c.attributes().exists(id, name));
    }

    /**
     * Reads an attribute ({@code H5Aread}).
     *
     * @param name name of an attribute
     * @return its value, empty when there is none of that name
     * @throws H5Exception if it cannot be read
     */
    public final Optional<H5Value> attribute(String name) throws H5Exception {
        return attributes.get(name);
    }

    /**
     * Reads all attributes.
     *
     * @return value by name, in the order of the names, a new map
     * @throws H5Exception if one cannot be read
     */
    public final Map<String, H5Value> attributes() throws H5Exception {
        return attributes.all();
    }

    /**
     * The extent of an attribute.
     *
     * @param name name of an attribute that is there
     * @return one number a dimension; empty for a single value
     * @throws H5Exception if there is none of that name
     */
    public final long[] attributeShape(String name) throws H5Exception {
        return call(c -> {
            try (H5Attribute attribute = H5Attribute.open(c, id, name)) {
                return attribute.shape();
            }
        });
    }

    /**
     * Writes an attribute. One of that name is deleted first, so its type may change; that is not safe under SWMR
     * readers.
     *
     * @param name name of the attribute
     * @param value its value; an {@link H5Value.Other} is refused
     * @throws H5Exception if it cannot be written
     */
    public final void setAttribute(String name, H5Value value) throws H5Exception {
        attributes.set(name, value);
    }

    /**
     * Writes over the value of an attribute, whose type and place in the file stay. Safe under SWMR readers.
     *
     * @param name name of an attribute that is there
     * @param value a number, a truth value or a reference
     * @throws H5Exception if there is none of that name, or its type does not fit
     * @throws IllegalArgumentException for strings and arrays
     */
    public final void overwriteAttribute(String name, H5Value value) throws H5Exception {
        switch (value) {
            case H5Value.Real r -> attributes.overwrite(name, r);
            case H5Value.Whole w -> attributes.overwrite(name, w);
            case H5Value.Bool b -> attributes.overwrite(name, b);
            case H5Value.Reference r -> attributes.overwrite(name, r);
            case H5Value.Text t -> throw notInPlace(name);
            case H5Value.TextArray t -> throw notInPlace(name);
            case H5Value.RealArray r -> throw notInPlace(name);
            case H5Value.WholeArray w -> throw notInPlace(name);
            case H5Value.Other o -> throw notInPlace(name);
        }
    }

    private IllegalArgumentException notInPlace(String name) {
        return new IllegalArgumentException("attribute " + name + " of " + where()
                + ": only single numbers, truth values and references are written in place");
    }

    /**
     * Deletes an attribute ({@code H5Adelete}). Not safe under SWMR readers.
     *
     * @param name name of an attribute that is there
     * @throws H5Exception if there is none of that name
     */
    public final void deleteAttribute(String name) throws H5Exception {
        attributes.delete(name);
    }

    /**
     * The most attributes that stay in the object header; large for one made for a live file.
     *
     * @return number of attributes
     * @throws H5Exception if HDF5 does not tell
     */
    public final int maxCompactAttributes() throws H5Exception {
        return call(c -> {
            try (H5PropertyList list = H5PropertyList.adopt(c, creationList(c))) {
                return c.objectProperties().maxCompactAttributes(list.id());
            }
        });
    }

    /**
     * A reference to it ({@code H5Rcreate}).
     *
     * @return valid as long as the object is in the file
     * @throws H5Exception if HDF5 refuses
     */
    public final H5Reference reference() throws H5Exception {
        return new H5Reference(call(c -> c.objects().reference(id)));
    }

    /**
     * Writes what is buffered of it to the operating system ({@code H5Dflush}, {@code H5Gflush}).
     *
     * @throws H5Exception if a write fails; the file must then not be written on
     */
    public abstract void flush() throws H5Exception;

    /**
     * Forgets what is cached of it, to see what another process has flushed ({@code H5Drefresh}, {@code H5Orefresh}).
     *
     * @throws H5Exception if it cannot be read again
     */
    public abstract void refresh() throws H5Exception;

    /**
     * Closes it. A second call does nothing.
     *
     * @throws H5Exception if HDF5 refuses
     */
    @Override
    public void close() throws H5Exception {
        if (!closed) {
            closed = true;
            file.library().run(this::where, c -> {
                release(c);
                if (file.isOpen()) {
                    closeId(c, id);
                }
            });
        }
    }

    @Override
    public final String toString() {
        return where() + (isOpen() ? "" : " (closed)");
    }

    /** Closes what the file does not close. */
    void release(H5Calls calls) throws H5CallException { }

    abstract void closeId(H5Calls calls, long objectId) throws H5CallException;

    abstract long creationList(H5Calls calls) throws H5CallException;

    final long id() {
        return id;
    }

    /** An anonymous object has got its first name. */
    final void named(String newPath) {
        if (path.isEmpty()) {
            path = newPath;
        }
    }

    /** As told by the group that made it. */
    final <T extends H5Object> T made(Class<T> kind) throws H5Exception {
        attributes.fresh();
        return kind.cast(this);
    }

    final String where() {
        return file.path() + ":" + (path.isEmpty() ? "(without name)" : path);
    }

    final void requireOpen() {
        if (closed) {
            throw new IllegalStateException(where() + " is closed");
        }
        file.requireOpen();
    }

    final <T> T call(H5Library.Operation<T> operation) throws H5Exception {
        requireOpen();
        return file.library().call(this::where, operation);
    }

    final void run(H5Library.Action action) throws H5Exception {
        requireOpen();
        file.library().run(this::where, action);
    }
}
