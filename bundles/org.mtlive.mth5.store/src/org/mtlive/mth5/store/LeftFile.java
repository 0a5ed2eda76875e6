// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mtlive.hdf5.FileAccess;
import org.mtlive.hdf5.FileOpen;
import org.mtlive.hdf5.H5File;
import org.mtlive.hdf5.H5Library;
import org.mtlive.hdf5.Hdf5Provider;
import org.mtlive.mth5.Mth5Exception;

/**
 * A file that this process left after a failed write, on its way to be written on.
 *
 * <p>Design note: as {@link Recovery} in place, but without its proofs and without reading every value. The proof is the
 * lock, which this process holds all the time; and the samples below the commit record were flushed without an error.
 */
final class LeftFile {
    private static final String ROLE = "recovery";

    private final Hdf5Provider provider;
    private final OpenFile left;
    private final OpenOptions options;

    LeftFile(Hdf5Provider provider, OpenFile left, OpenOptions options) {
        this.provider = provider;
        this.left = left;
        this.options = options;
    }

    Mth5File reopen() throws Mth5Exception {
        Path path = left.path();
        Optional<WriterLock> lock = left.changeLock(Optional.empty());
        try {
            if (lock.isEmpty()) {
                throw new Mth5Exception("the writer's lock was given back; open the file anew");
            }
            left.keeper().requireName();
            putRight(path);
            Mth5File again = new FileOpener(provider, path, OpenMode.APPEND, options).openWith(lock.get());
            left.keeper().close();
            return again;
        } catch (FileTakenException e) {
            left.changeLock(lock);
            throw e;
        } catch (IOException e) {
            left.changeLock(lock);
            throw new Mth5Exception("Cannot write on in " + path + ": " + e.getMessage(), e);
        }
    }

    private void putRight(Path path) throws IOException {
        H5Library library = provider.library(ROLE);
        LeftContract contract = LeftContract.peek(library, path, true);
        if (contract.writer().isEmpty()) {
            throw new IOException("the file does not say any more what was committed, so it was damaged; recover a "
                    + "copy of it");
        }
        Superblock.read(path).repaired(Files.size(path)).write(path);
        FileWalk walk;
        try (H5File h5 = library.open(path, FileOpen.READ_ONLY, FileAccess.reader())) {
            walk = FileWalk.of(h5, new DatasetCheck(Long.MAX_VALUE, false));
        }
        if (!walk.damaged().isEmpty()) {
            throw new IOException("it is damaged at " + walk.damaged().getFirst().path() + ": "
                    + walk.damaged().getFirst().reason());
        }
        new ContentRecovery(library, path, walk, new Watched(Recovery.PATIENCE), true).recover(left.version(), contract.asUnfinished());
    }
}
