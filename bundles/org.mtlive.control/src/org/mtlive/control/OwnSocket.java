// SPDX-License-Identifier: EPL-2.0
package org.mtlive.control;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * A listening socket for one file that only its owner can reach, and its entry beside the file.
 *
 * <p>Design note: it is bound in a new folder that nobody else may enter, gets its permissions, and is then renamed to
 * its place: so there is no moment at which others could connect, and what a dead writer left behind is replaced in one
 * step.
 */
final class OwnSocket implements AutoCloseable {

    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final ServerSocketChannel channel;
    private final Path entry;
    private final Path socket;
    private final Object entryKey;

    private OwnSocket(ServerSocketChannel channel, Path entry, Path socket) throws IOException {
        this.channel = channel;
        this.entry = entry;
        this.socket = socket;
        this.entryKey = keyOf(entry);
    }

    /** Listens beside the file, or, where that cannot be, in a folder of the user's, with a text beside the file. */
    static OwnSocket open(Path file) throws IOException {
        Path entry = ControlAddress.entryOf(file);
        Path beside = entry.resolveSibling(".mtlive-" + shortName());
        if (ControlAddress.fits(entry) && ControlAddress.fits(beside.resolve("s"))) {
            try {
                return beside(entry, beside);
            } catch (IOException e) {
                return elsewhere(entry); // a file system without sockets or permissions
            }
        }
        return elsewhere(entry);
    }

    ServerSocketChannel channel() {
        return channel;
    }

    private static OwnSocket beside(Path entry, Path folder) throws IOException {
        Files.createDirectory(folder, ownerOnly(folder));
        try {
            Path bound = folder.resolve("s");
            ServerSocketChannel channel = bind(bound);
            try {
                Files.move(bound, entry, StandardCopyOption.ATOMIC_MOVE);
                return new OwnSocket(channel, entry, entry);
            } catch (IOException e) {
                channel.close();
                Files.deleteIfExists(bound);
                throw e;
            }
        } finally {
            Files.delete(folder);
        }
    }

    private static OwnSocket elsewhere(Path entry) throws IOException {
        Path socket = UserFolder.require().resolve(shortName());
        ServerSocketChannel channel = bind(socket);
        Path text = entry.resolveSibling(entry.getFileName() + "-" + shortName());
        try {
            Files.createFile(text, ownerOnlyFile(text));
            Files.writeString(text, ControlAddress.text(socket));
            Files.move(text, entry, StandardCopyOption.ATOMIC_MOVE);
            return new OwnSocket(channel, entry, socket);
        } catch (IOException e) {
            channel.close();
            Files.deleteIfExists(text);
            Files.deleteIfExists(socket);
            throw e;
        }
    }

    private static ServerSocketChannel bind(Path socket) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.bind(UnixDomainSocketAddress.of(socket));
            if (isPosix(socket)) {
                Files.setPosixFilePermissions(socket, OWNER_ONLY);
            }
            return channel;
        } catch (IOException e) {
            channel.close();
            Files.deleteIfExists(socket);
            throw e;
        }
    }

    /** Takes the entry away, unless another writer has put its own there since. Connections that are open stay. */
    @Override
    public void close() throws IOException {
        try (channel) {
            if (Files.exists(entry, LinkOption.NOFOLLOW_LINKS) && Objects.equals(entryKey, keyOf(entry))) {
                Files.delete(entry);
            }
            if (!socket.equals(entry)) {
                Files.deleteIfExists(socket);
            }
        }
    }

    static FileAttribute<?>[] ownerOnly(Path folder) {
        return isPosix(folder) ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_FOLDER)}
                : new FileAttribute<?>[0];
    }

    private static FileAttribute<?>[] ownerOnlyFile(Path file) {
        return isPosix(file) ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static Object keyOf(Path entry) throws IOException {
        return Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).fileKey();
    }

    private static String shortName() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
