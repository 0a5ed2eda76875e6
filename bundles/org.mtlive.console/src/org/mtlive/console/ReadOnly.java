// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.Mth5Store;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;
import org.mtlive.mth5.store.SuperblockInfo;

/** Opens a file for reading in the mode that its superblock asks for. */
public final class ReadOnly {

    private ReadOnly() {
    }

    /**
     * @param store opens it
     * @param file any MTH5 file
     * @return the open file, the caller's to close
     * @throws Mth5Exception if it cannot be opened
     * @throws CommandFailure if it cannot be read at all
     */
    public static Mth5File open(Mth5Store store, Path file) throws Mth5Exception, CommandFailure {
        return store.open(file, OpenMode.READ, isBeingWritten(file) ? OpenOptions.swmr() : OpenOptions.normal());
    }

    /** {@return whether a SWMR writer has the file open, or left it so} */
    static boolean isBeingWritten(Path file) throws CommandFailure {
        try {
            Optional<SuperblockInfo> superblock = SuperblockInfo.read(file);
            return superblock.isPresent() && superblock.get().isSwmrWrite();
        } catch (IOException e) {
            throw new CommandFailure("cannot read " + file + ": " + e.getMessage()
                    + "; check its permissions and the disk", e);
        }
    }
}
