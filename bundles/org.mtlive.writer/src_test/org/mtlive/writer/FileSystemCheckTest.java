// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.acquisition.writer.Safeguards;
import org.mtlive.acquisition.writer.WriterRequest;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.SampleType;

/** The file system is looked up before a recording; a network share or a FAT stick must be accepted by the user. */
@Timeout(30)
class FileSystemCheckTest {

    private final FakeLiveFile file = new FakeLiveFile();
    private final SwmrWriterService service = new SwmrWriterService(file, WriterClock.system());
    private final WriterRequest request = Fixture.request(SampleType.FLOAT32, "ex");

    @ParameterizedTest
    @ValueSource(strings = {"nfs4", "cifs", "smb3", "fuse.sshfs", "9p", "vfat", "FAT32", "exfat", "msdos"})
    void aNetworkShareOrAFatStickIsRefusedBeforeAnythingIsWritten(String type) {
        file.disk.fileSystem = type;

        String refusal = assertThrows(Mth5Exception.class, () -> service.open(request)).getMessage();

        assertEquals(List.of(), file.calls);
        assertTrue(refusal.contains("fake.h5") && refusal.contains(type) && refusal.contains("--accept-file-system"),
                refusal);
    }

    @Test
    void whatWasAcceptedIsRecordedWithAWarning() throws Exception {
        file.disk.fileSystem = "nfs4";

        try (LiveWriter writer = service.open(request.withSafeguards(Safeguards.DEFAULT.withAcceptFileSystem(true)))) {
            assertTrue(writer.report().warnings().getFirst().contains("network share (nfs4)"),
                    () -> writer.report().warnings().toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext4", "xfs", "btrfs", "tmpfs", "overlay", "zfs", "apfs", "NTFS", "fuseblk", ""})
    void aLocalDiskIsTakenAsItIs(String type) {
        assertTrue(FileSystemCheck.ofType(type).trouble().isEmpty());
    }

    @Test
    void thePlatformTellsTheFileSystemOfAFolder(@TempDir Path folder) throws Exception {
        assertTrue(FileSystemCheck.of(new FileDisk(folder.resolve("new.h5"))).trouble().isEmpty(),
                "tests run on a local disk");
        assertTrue(FileSystemCheck.of(new FileDisk(folder.resolve("missing").resolve("new.h5"))).trouble().isEmpty());
    }
}
