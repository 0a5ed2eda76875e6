// SPDX-License-Identifier: EPL-2.0
package org.mtlive.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** A folder with a short name for sockets, which only the user may enter. */
final class UserFolder {

    private static final String RUNTIME = "XDG_RUNTIME_DIR";

    private UserFolder() {
    }

    /**
     * The folder, made when it is not there.
     *
     * @throws IOException if it cannot be made, or others may enter it
     */
    static Path require() throws IOException {
        String runtime = System.getenv(RUNTIME);
        Path folder = runtime != null && Files.isWritable(Path.of(runtime)) ? Path.of(runtime, "mtlive")
                : Path.of(System.getProperty("java.io.tmpdir"), "mtlive-" + System.getProperty("user.name"));
        return require(folder);
    }

    static Path require(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(folder, OwnSocket.ownerOnly(folder));
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(folder + " is not a folder; remove it");
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Set<PosixFilePermission> who = Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS);
            who.removeAll(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE));
            if (!who.isEmpty() || !Files.getOwner(folder).equals(owner())) {
                throw new IOException("others may enter " + folder + "; remove it");
            }
        }
        return folder;
    }

    /** The user of this process, found by a file it makes; the name of a user alone is not always known. */
    private static Object owner() throws IOException {
        Path probe = Files.createTempFile("mtlive", ".owner");
        try {
            return Files.getOwner(probe);
        } finally {
            Files.delete(probe);
        }
    }
}
