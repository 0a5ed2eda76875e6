// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.ascii;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.mth5.SampleType;

/** Whatever stands in a file, a line is read or refused with words. */
@Timeout(120)
class HostileTextTest {

    private static final int LINES = 100_000;
    private static final int COLUMNS = 5;
    private static final byte[] GOOD = "12, -3.25e-3 17 2147483647;0.5".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private final Random random = new Random(5);

    @Test
    void everyDamagedLineIsReadOrRefused() throws Exception {
        Path file = folder.resolve("damaged.txt");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < LINES; i++) {
                out.write(damaged());
                out.write('\n');
            }
        }
        List<ColumnBlock> blocks = Arrays.stream(SampleType.values()).map(type -> ColumnBlock.of(type, 1)).toList();
        int[] taken = {0, 0};
        try (ColumnReader reader = new ColumnReader(file, COLUMNS, 0)) {
            while (read(reader, blocks, taken)) {
                // until the end of the file
            }
        }
        assertTrue(taken[0] > LINES / 10 && taken[0] < LINES, "lines taken: " + taken[0]);
        assertTrue(taken[1] > LINES / 10, "numbers taken: " + taken[1]);
    }

    private static boolean read(ColumnReader reader, List<ColumnBlock> blocks, int[] taken) throws IOException {
        try {
            Optional<String[]> values = reader.next();
            if (values.isEmpty()) {
                return false;
            }
            taken[0]++;
            assertEquals(COLUMNS, values.get().length);
            for (String text : values.get()) {
                taken[1] += put(blocks.get(taken[0] % blocks.size()), text);
            }
        } catch (DriverException expected) {
            assertFalse(expected.getMessage().isBlank());
        }
        return true;
    }

    /** What is not a number is told by this exception; the work makes words of it. */
    private static int put(ColumnBlock block, String text) {
        try {
            block.put(0, text);
            return 1;
        } catch (NumberFormatException expected) {
            return 0;
        }
    }

    @Test
    void aFileWithoutLineEndsIsNotReadIntoMemory() throws Exception {
        Path file = folder.resolve("huge.txt");
        try (var out = Files.newByteChannel(file, StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            out.position(1L << 36).write(ByteBuffer.wrap(new byte[1])); // 64 GB of nothing; takes no disk
        }
        try (ColumnReader reader = new ColumnReader(file, COLUMNS, 0)) {
            DriverException e = assertThrows(DriverException.class, reader::next);
            assertEquals("option 'file': " + file + ", line 1 has more than 65536 letters; is it a text file?",
                    e.getMessage());
        }
    }

    @Test
    void allLineEndsAreKnown() throws Exception {
        Path file = Files.writeString(folder.resolve("ends.txt"), "1 2\r\n3 4\n\n5 6\r7 8");
        try (ColumnReader reader = new ColumnReader(file, 2, 1)) {
            assertEquals("3", reader.next().orElseThrow()[0]);
            assertEquals("5", reader.next().orElseThrow()[0]);
            assertTrue(reader.where().endsWith("line 4"), reader.where());
            assertEquals("7", reader.next().orElseThrow()[0]);
            assertTrue(reader.next().isEmpty());
        }
    }

    private byte[] damaged() {
        byte[] bytes = GOOD.clone();
        switch (random.nextInt(4)) {
            case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> Arrays.fill(bytes, random.nextInt(bytes.length), bytes.length, (byte) '9');
            default -> {
                for (int k = random.nextInt(4); k >= 0; k--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
            }
        }
        return bytes;
    }
}
