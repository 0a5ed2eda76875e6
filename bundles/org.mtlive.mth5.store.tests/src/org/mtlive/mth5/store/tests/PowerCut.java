// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32C;

/** What a computer leaves that went down: any sectors of the writes since the last checkpoint, and another boot id. */
final class PowerCut {
    private static final int SECTOR = 512;
    private static final int HEAD = 32;

    private PowerCut() { }

    static Path logOf(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".mtlive-checkpoint");
    }

    /** Of the sectors in which the later file differs only some have come to the disk, by chance. */
    static byte[] mix(byte[] forced, byte[] later, long seed) {
        Random random = new Random(seed);
        byte[] mixed = Arrays.copyOf(forced, random.nextBoolean() ? later.length : forced.length);
        for (int at = 0; at < mixed.length; at += SECTOR) {
            int end = Math.min(at + SECTOR, mixed.length);
            if (random.nextBoolean()) {
                System.arraycopy(later, at, mixed, at, end - at);
            }
        }
        return mixed;
    }

    /** Makes every record of a checkpoint file one of another boot; follows the format that its Javadoc states. */
    static void restartComputer(Path log) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(log)).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < bytes.capacity();) {
            assertEquals("MTLCKPT1", new String(bytes.array(), at, 8, StandardCharsets.US_ASCII));
            int body = (int) bytes.getLong(at + 16);
            int text = at + HEAD + 4;
            int boot = new String(bytes.array(), text, bytes.getInt(at + HEAD), StandardCharsets.UTF_8).indexOf("boot=");
            bytes.put(text + boot + 5, (byte) 'x');
            CRC32C crc = new CRC32C();
            crc.update(bytes.array(), at, 24);
            crc.update(bytes.array(), at + HEAD, body);
            bytes.putLong(at + 24, crc.getValue());
            at += HEAD + body;
        }
        Files.write(log, bytes.array());
    }
}
