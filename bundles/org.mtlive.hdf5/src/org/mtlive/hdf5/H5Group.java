// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

import java.util.List;

import org.mtlive.hdf5.spi.GroupInfo;
import org.mtlive.hdf5.spi.H5CallException;
import org.mtlive.hdf5.spi.H5Calls;

/** An open group. Paths are relative to it, or absolute when they begin with '/'. Belongs to one thread. */
public final class H5Group extends H5Object {
    H5Group(H5File file, long id, String path) {
        super(file, id, path);
    }

    /**
     * Names of the links ({@code H5Literate2}).
     *
     * @return in the order of the names, a new list
     * @throws H5Exception if they cannot be read
     */
    public List<String> childNames() throws H5Exception {
        return call(c -> c.links().names(id()));
    }

    /**
     * Whether a path leads somewhere ({@code H5Lexists}), looked up name by name.
     *
     * @param path one name or several
     * @return false also when a name on the way is missing or not a group's
     * @throws H5Exception if it cannot be looked up
     */
    public boolean exists(String path) throws H5Exception {
        return call(c -> LinkPath.exists(c, id(), path));
    }

    /**
     * What a name leads to.
     *
     * @param name one name or a path that exists
     * @return the kind
     * @throws H5Exception if there is no such name
     */
    public ObjectKind childKind(String name) throws H5Exception {
        return call(c -> LinkPath.kind(c, id(), name));
    }

    /**
     * Opens a group ({@code H5Gopen2}).
     *
     * @param path name or path
     * @return the group; to be closed
     * @throws H5Exception if there is no such group
     */
    public H5Group openGroup(String path) throws H5Exception {
        return new H5Group(file(), callFor(path, c -> c.groups().open(id(), path)), child(path));
    }

    /**
     * Opens a dataset ({@code H5Dopen2}).
     *
     * @param path name or path
     * @return the dataset; to be closed
     * @throws H5Exception if there is no such dataset
     */
    public H5Dataset openDataset(String path) throws H5Exception {
        return openDataset(path, 0);
    }

    /**
     * Opens a dataset with a chunk cache of some size ({@code H5Pset_chunk_cache}).
     *
     * @param path name or path
     * @param chunkCacheBytes size; 0 for that of the file
     * @return the dataset; to be closed
     * @throws H5Exception if there is no such dataset
     */
    public H5Dataset openDataset(String path, long chunkCacheBytes) throws H5Exception {
        long id = callFor(path, c -> {
            try (H5PropertyList access = H5PropertyList.forDatasetAccess(c, chunkCacheBytes)) {
                return c.datasets().open(id(), path, access.id());
            }
        });
        return new H5Dataset(file(), id, child(path));
    }

    /**
     * Opens a group or dataset ({@code H5Oopen}).
     *
     * @param path name or path
     * @return the object; to be closed
     * @throws H5Exception if there is no such object or it is of another kind
     */
    public H5Object open(String path) throws H5Exception {
        return file().adopt(callFor(path, c -> c.objects().open(id(), path)), child(path));
    }

    /**
     * Makes a group ({@code H5Gcreate2}).
     *
     * @param name one name that is free
     * @param creation how it is made
     * @return the group; to be closed
     * @throws H5Exception if HDF5 refuses
     */
    public H5Group createGroup(String name, GroupCreation creation) throws H5Exception {
        long id = callFor(name, c -> {
            try (H5PropertyList list = H5PropertyList.forGroup(c, creation)) {
                return c.groups().create(id(), name, list.id());
            }
        });
        return new H5Group(file(), id, child(name)).made(H5Group.class);
    }

    /**
     * Makes a group without a name ({@code H5Gcreate_anon}). Closing it before it is {@linkplain #link linked}
     * discards it; under SWMR that can end the process.
     *
     * @param creation how it is made
     * @return the group; to be linked and closed
     * @throws H5Exception if HDF5 refuses
     */
    public H5Group createAnonymousGroup(GroupCreation creation) throws H5Exception {
        long id = call(c -> {
            try (H5PropertyList list = H5PropertyList.forGroup(c, creation)) {
                return c.groups().createAnonymous(id(), list.id());
            }
        });
        return new H5Group(file(), id, "").made(H5Group.class);
    }

    /**
     * Makes a dataset ({@code H5Dcreate2}).
     *
     * @param name one name that is free
     * @param type of its elements
     * @param creation how it is made
     * @return the dataset; to be closed
     * @throws H5Exception if HDF5 refuses
     */
    public H5Dataset createDataset(String name, H5Type type, DatasetCreation creation) throws H5Exception {
        long id = callFor(name, c -> DatasetMaking.make(c, type, creation,
                (t, s, created, accessed) -> c.datasets().create(id(), name, t, s, created, accessed)));
        return new H5Dataset(file(), id, child(name)).made(H5Dataset.class);
    }

    /**
     * Makes a dataset without a name ({@code H5Dcreate_anon}). Closing it before it is {@linkplain #link linked}
     * discards it; under SWMR that can end the process.
     *
     * @param type of its elements
     * @param creation how it is made
     * @return the dataset; to be linked and closed
     * @throws H5Exception if HDF5 refuses
     */
    public H5Dataset createAnonymousDataset(H5Type type, DatasetCreation creation) throws H5Exception {
        long id = call(c -> DatasetMaking.make(c, type, creation,
                (t, s, created, accessed) -> c.datasets().createAnonymous(id(), t, s, created, accessed)));
        return new H5Dataset(file(), id, "").made(H5Dataset.class);
    }

    /**
     * Gives an object a name in this group ({@code H5Olink}); an anonymous one gets its {@link H5Object#path} by it.
     *
     * @param child an object of the same file
     * @param name one name that is free
     * @throws H5Exception if HDF5 refuses
     */
    public void link(H5Object child, String name) throws H5Exception {
        child.requireOpen();
        run(c -> c.objects().link(child.id(), id(), name));
        child.named(child(name));
    }

    /**
     * Takes a name away ({@code H5Ldelete}); an object without names is gone. Not safe under SWMR readers.
     *
     * @param name name or path
     * @throws H5Exception if there is no such name
     */
    public void unlink(String name) throws H5Exception {
        callFor(name, c -> {
            c.links().delete(id(), name);
            return true;
        });
    }

    /**
     * Renames or moves within the file ({@code H5Lmove}). Not safe under SWMR readers.
     *
     * @param name name or path
     * @param target a group of the same file
     * @param newName one name that is free there
     * @throws H5Exception if HDF5 refuses
     */
    public void move(String name, H5Group target, String newName) throws H5Exception {
        target.requireOpen();
        callFor(name, c -> {
            c.links().move(id(), name, target.id(), newName);
            return true;
        });
    }

    /**
     * Copies an object and all below it, also into another file ({@code H5Ocopy}).
     *
     * @param name name or path
     * @param target a group of a file that the same library has open
     * @param newName one name that is free there
     * @param options what is copied
     * @throws H5Exception if HDF5 refuses
     */
    public void copy(String name, H5Group target, String newName, CopyOption... options) throws H5Exception {
        target.requireOpen();
        if (target.file().library() != file().library()) {
            throw new IllegalArgumentException(target + " is open in another library than " + this);
        }
        callFor(name, c -> {
            try (H5PropertyList list = H5PropertyList.forCopy(c, options)) {
                c.objects().copy(id(), name, target.id(), newName, list.id());
            }
            return true;
        });
    }

    /**
     * How it keeps its links ({@code H5Gget_info}).
     *
     * @return the storage now in use
     * @throws H5Exception if HDF5 does not tell
     */
    public GroupStorage storage() throws H5Exception {
        return switch (call(c -> c.groups().info(id())).storage()) {
            case GroupInfo.COMPACT -> GroupStorage.COMPACT;
            case GroupInfo.DENSE -> GroupStorage.DENSE;
            default -> GroupStorage.SYMBOL_TABLE;
        };
    }

    /**
     * The most links that stay in the object header; large for one made for a live file.
     *
     * @return number of links
     * @throws H5Exception if HDF5 does not tell
     */
    public int maxCompactLinks() throws H5Exception {
        return call(c -> {
            try (H5PropertyList list = H5PropertyList.adopt(c, creationList(c))) {
                return c.objectProperties().maxCompactLinks(list.id());
            }
        });
    }

    @Override
    public void flush() throws H5Exception {
        run(c -> c.groups().flush(id()));
    }

    @Override
    public void refresh() throws H5Exception {
        run(c -> c.objects().refresh(id()));
    }

    private String child(String path) {
        return path.startsWith("/") || path().isEmpty() ? path : path().equals("/") ? "/" + path : path() + "/" + path;
    }

    /** Errors name the child. */
    private <T> T callFor(String name, H5Library.Operation<T> operation) throws H5Exception {
        requireOpen();
        return file().library().call(() -> file().path() + ":" + child(name), operation);
    }

    @Override
    long creationList(H5Calls calls) throws H5CallException {
        return calls.groups().creationList(id());
    }

    @Override
    void closeId(H5Calls calls, long objectId) throws H5CallException {
        calls.groups().close(objectId);
    }
}
