// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store.tests;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The global heap collections of a file, read from its bytes: "GCOL", version 1, three bytes, the size; then objects of
 * index, count, four bytes, length and data rounded up to 8; index 0 is what is free.
 *
 * @param free bytes left by address
 * @param contents bytes by address
 */
record HeapCollections(Map<Long, Integer> free, Map<Long, byte[]> contents) {
    private static final int HEADER = 16;

    static HeapCollections of(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        Map<Long, Integer> free = new TreeMap<>();
        Map<Long, byte[]> contents = new TreeMap<>();
        for (int at = 0; at + HEADER < bytes.limit(); at++) {
            if (bytes.get(at) == 'G' && bytes.getInt(at) == 0x4c4f4347 && bytes.getInt(at + 4) == 1) {
                int size = (int) bytes.getLong(at + 8);
                free.put((long) at, free(bytes, at, size));
                contents.put((long) at, Arrays.copyOfRange(bytes.array(), at, at + size));
            }
        }
        return new HeapCollections(free, contents);
    }

    private static int free(ByteBuffer bytes, int start, int size) {
        int at = start + HEADER;
        while (at + HEADER <= start + size) {
            int index = Short.toUnsignedInt(bytes.getShort(at));
            if (index == 0) {
                return start + size - at;
            }
            at += HEADER + (int) (bytes.getLong(at + 8) + 7) / 8 * 8;
        }
        return start + size - at;
    }
}
