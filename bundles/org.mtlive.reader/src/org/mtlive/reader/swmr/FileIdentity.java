// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.swmr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.SuperblockInfo;

/**
 * Which file a path leads to now and how it is marked, found without HDF5.
 *
 * @param key the file system's identity of the file (device and inode), or the path where it has none
 * @param flagged some writer has, or had when it died, the file open
 * @param swmr that writer is in SWMR mode
 * @param sizeBytes size of the file
 * @param modified time of the last change
 */
record FileIdentity(Object key, boolean flagged, boolean swmr, long sizeBytes, FileTime modified) {

    /** Looks at a file. */
    static FileIdentity of(Path file) throws Mth5Exception {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                throw new Mth5Exception("'" + file + "' is a folder; name an MTH5 file in it.");
            }
            SuperblockInfo superblock = SuperblockInfo.read(file).orElseThrow(() -> new Mth5Exception("'" + file
                    + "' is not an HDF5 file: it does not begin with HDF5's signature. Name an MTH5 file."));
            Object key = attributes.fileKey() == null ? file.toAbsolutePath() : attributes.fileKey();
            return new FileIdentity(key, superblock.isOpenForWriting(), superblock.isSwmrWrite(), attributes.size(),
                    attributes.lastModifiedTime());
        } catch (NoSuchFileException e) {
            throw new Mth5Exception("File '" + file + "' does not exist. Check the path, or start the writer "
                    + "first.", e);
        } catch (Mth5Exception e) {
            throw e;
        } catch (IOException e) {
            throw new Mth5Exception("File '" + file + "' cannot be read: " + e.getMessage()
                    + ". Check its permissions and the disk.", e);
        }
    }

    boolean isSameFile(FileIdentity other) {
        return key.equals(other.key);
    }

    /** {@return whether what was opened as this still shows all there is, when the path now leads to {@code now}} */
    boolean isUpToDate(FileIdentity now) {
        if (!isSameFile(now) || flagged != now.flagged || swmr != now.swmr) {
            return false;
        }
        return swmr || sizeBytes == now.sizeBytes && modified.equals(now.modified);
    }

    /** {@return whether a writer in normal mode has the file, so that nobody can open it} */
    boolean isShut() {
        return flagged && !swmr;
    }
}
