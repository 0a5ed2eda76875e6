// SPDX-License-Identifier: EPL-2.0
package org.mtlive.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.control.ControlException.Kind;

/** Where the socket is, who may use it, and what becomes of the one of a dead writer. */
@Timeout(60)
class OwnSocketTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void theSocketStandsBesideTheFileForItsOwnerOnlyAndGoesWithTheServer() throws IOException {
        Path file = Files.createFile(folder.resolve("site.h5"));
        Path entry = folder.resolve(".site.h5.mtlive-control");

        try (ControlServer server = ControlServer.open(file, new FakeRecording())) {
            assertEquals(List.of(entry.getFileName(), file.getFileName()), names());
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(entry)));
        }

        assertEquals(List.of(file.getFileName()), names());
    }

    @Test
    void aLongNameHasAShortSocketInTheUsersFolder() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("d".repeat(60)).resolve("e".repeat(60)));
        Path file = Files.createFile(deep.resolve("site.h5"));
        Path entry = deep.resolve(".site.h5.mtlive-control");
        Path socket;

        try (ControlServer server = ControlServer.open(file, new FakeRecording());
                ControlClient client = ControlClient.connect(file, LIMIT)) {
            assertEquals(FakeRecording.STATUS, client.status());
            assertTrue(Files.isRegularFile(entry));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(entry)));
            socket = ControlAddress.socketOf(entry).orElseThrow();
            assertEquals("rwx------", PosixFilePermissions.toString(
                    Files.getPosixFilePermissions(socket.getParent())));
        }

        assertFalse(Files.exists(entry));
        assertFalse(Files.exists(socket, LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void aFileIsFoundByItsOtherNames() throws IOException {
        Path file = Files.createFile(folder.resolve("site.h5"));
        Path link = Files.createSymbolicLink(Files.createDirectory(folder.resolve("links")).resolve("other.h5"), file);

        try (ControlServer server = ControlServer.open(link, new FakeRecording());
                ControlClient client = ControlClient.connect(file, LIMIT)) {
            assertEquals(FakeRecording.STATUS, client.status());
        }
    }

    @Test
    void whatADeadWriterLeftIsNobodysAndIsReplaced() throws IOException {
        Path file = Files.createFile(folder.resolve("site.h5"));
        OwnSocket dead = OwnSocket.open(file);
        dead.channel().close();

        ControlException e = assertThrows(ControlException.class, () -> ControlClient.connect(file, LIMIT));
        assertEquals(Kind.NO_WRITER, e.kind());
        try (ControlServer server = ControlServer.open(file, new FakeRecording())) {
            dead.close();
            try (ControlClient client = ControlClient.connect(file, LIMIT)) {
                assertEquals(FakeRecording.STATUS, client.status());
            }
        }
    }

    @Test
    void withoutAFileOrAnEntryThereIsNoWriter() throws IOException {
        Path file = Files.createFile(folder.resolve("site.h5"));

        for (Path nobody : List.of(file, folder.resolve("gone.h5"))) {
            ControlException e = assertThrows(ControlException.class, () -> ControlClient.connect(nobody, LIMIT));
            assertEquals(Kind.NO_WRITER, e.kind());
            assertTrue(e.getMessage().contains(nobody.toString()), e.getMessage());
        }
    }

    @Test
    void anEntryThatIsNoneOfOursIsSaidToBe() throws IOException {
        Path file = Files.createFile(folder.resolve("site.h5"));
        Files.writeString(folder.resolve(".site.h5.mtlive-control"), "mtlive-control 7\n/tmp/x\n");

        ControlException e = assertThrows(ControlException.class, () -> ControlClient.connect(file, LIMIT));

        assertTrue(e.getMessage().contains("version"), e.getMessage());
    }

    @Test
    void aFolderForSocketsThatOthersMayEnterIsRefused() throws IOException {
        Path shared = Files.createDirectory(folder.resolve("shared"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThrows(IOException.class, () -> UserFolder.require(shared));
        Path own = UserFolder.require(folder.resolve("own"));

        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(own)));
    }

    private List<Path> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(Path::getFileName).sorted().toList();
        }
    }
}
