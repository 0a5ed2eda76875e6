// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mtlive.hdf5.FileAccess;
import org.mtlive.hdf5.FileCreation;
import org.mtlive.hdf5.GroupCreation;
import org.mtlive.hdf5.H5Exception;
import org.mtlive.hdf5.H5File;
import org.mtlive.hdf5.H5Group;
import org.mtlive.hdf5.MetadataMemory;
import org.mtlive.testing.Hdf5ForTests;

/** Whether metadata have left the memory shows when the file is changed behind the library's back. */
class MetadataMemoryTest {
    private static final int SIGNATURE_BYTES = 4;
    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(value = MetadataMemory.class, names = "BY_LIBRARY", mode = EnumSource.Mode.EXCLUDE)
    void anObjectOfALiveFileIsReadAnewOnlyWhereItsMetadataLeftTheMemoryWithIt(MetadataMemory memory)
            throws IOException {
        Path path = directory.resolve("memory.h5");
        try (H5File file = Hdf5ForTests.library("writer").create(path, FileCreation.live(),
                FileAccess.writer().withMetadataMemory(memory))) {
            long address;
            try (H5Group group = file.root().createGroup("g", GroupCreation.live(0))) {
                address = group.reference().address();
            }
            file.startSwmrWrite(); // until here the library gathers what it writes in another memory
            file.root().openGroup("g").close();

            overwrite(path, address, "none");

            if (memory == MetadataMemory.UNTIL_OBJECT_CLOSES) {
                assertThrows(H5Exception.class, () -> file.root().openGroup("g"));
            } else {
                file.root().openGroup("g").close();
            }
            overwrite(path, address, "OHDR");
            file.root().openGroup("g").close();
        }
    }

    private static void overwrite(Path file, long at, String signature) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            assertEquals(SIGNATURE_BYTES, channel.write(
                    ByteBuffer.wrap(signature.getBytes(StandardCharsets.US_ASCII)), at));
        }
    }
}
