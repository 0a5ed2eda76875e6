// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.mtlive.mth5.Mth5Exception;

/**
 * Looks up the file system before anything is written: on a network share and on a FAT stick SWMR is not reliable, and
 * the user must say that this is known. What the platform has no name for is let through.
 *
 * @param trouble why recording there is a risk; empty when nothing is known against it
 */
record FileSystemCheck(Optional<String> trouble) {

    private static final Set<String> NETWORK = Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs",
            "afs", "ceph", "lustre", "glusterfs", "beegfs", "gpfs", "webdav", "davfs", "9p", "sshfs", "curlftpfs",
            "rclone", "s3fs");
    private static final Set<String> FAT = Set.of("vfat", "msdos", "fat", "fat12", "fat16", "fat32", "exfat", "umsdos");

    static FileSystemCheck of(Disk disk) {
        try {
            return ofType(disk.fileSystem());
        } catch (IOException e) {
            return new FileSystemCheck(Optional.empty()); // a folder that is not there is refused in the store's words
        }
    }

    static FileSystemCheck ofType(String type) {
        String name = type.toLowerCase(Locale.ROOT).replaceFirst("^fuse\\.", "");
        if (NETWORK.contains(name)) {
            return new FileSystemCheck(Optional.of("its folder is on a network share (" + type + "), where readers may "
                    + "meet the writer's changes in another order, or late, and locks may not hold"));
        }
        if (FAT.contains(name)) {
            return new FileSystemCheck(Optional.of("its folder is on a " + type + " file system, as USB sticks have: "
                    + "it keeps no journal, so a power cut can take the whole file, and FAT32 ends it at 4 GB"));
        }
        return new FileSystemCheck(Optional.empty());
    }

    /** Refuses a risk that nobody has accepted, and warns of one that was. */
    void check(WriterSetup setup) throws Mth5Exception {
        if (trouble.isEmpty()) {
            return;
        }
        if (!setup.request().safeguards().acceptFileSystem()) {
            throw new Mth5Exception("Cannot record into " + setup.request().file() + ": " + trouble.get()
                    + ". Record on a local disk and copy the file afterwards; or accept the risk "
                    + "(--accept-file-system).");
        }
        setup.warn(trouble.get() + "; this was accepted");
    }
}
