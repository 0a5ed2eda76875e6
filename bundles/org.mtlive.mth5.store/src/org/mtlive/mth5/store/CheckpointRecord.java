// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A record of a checkpoint file: {@code MTLCKPT1}, its number, bytes and CRC-32C of what follows; then the holder (length
 * and text as in a lock file), then runs of pages (address, bytes, bytes of content, content). Little-endian. A record
 * that is not whole does not count, nor does what follows it.
 *
 * @param number counts up by one
 * @param holder the writer, as in a lock file
 * @param runs what has changed since the record before
 */
record CheckpointRecord(long number, String holder, List<PageRun> runs) {
    private static final long MAGIC = ByteBuffer.wrap("MTLCKPT1".getBytes(StandardCharsets.US_ASCII))
            .order(ByteOrder.LITTLE_ENDIAN).getLong();
    private static final int HEAD_BYTES = 32;
    private static final int RUN_BYTES = 24;

    ByteBuffer toBytes() {
        byte[] text = holder.getBytes(StandardCharsets.UTF_8);
        int body = Math.toIntExact(Integer.BYTES + text.length
                + runs.stream().mapToLong(run -> RUN_BYTES + run.content().length).sum());
        ByteBuffer bytes = ByteBuffer.allocate(HEAD_BYTES + body).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(HEAD_BYTES);
        bytes.putInt(text.length).put(text);
        for (PageRun run : runs) {
            bytes.putLong(run.address()).putLong(run.sizeBytes()).putLong(run.content().length).put(run.content());
        }
        bytes.flip();
        bytes.putLong(0, MAGIC).putLong(8, number).putLong(16, body).putLong(24, checksum(bytes, body));
        return bytes;
    }

    /** The next record of a file; empty at the end and where it is not whole. */
    static Optional<CheckpointRecord> read(FileChannel file, long expectedNumber) throws IOException {
        ByteBuffer head = read(file, HEAD_BYTES);
        if (head.remaining() < HEAD_BYTES || head.getLong(0) != MAGIC || head.getLong(8) != expectedNumber) {
            return Optional.empty();
        }
        long body = head.getLong(16);
        if (body < Integer.BYTES || body > file.size() - file.position()) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.allocate(HEAD_BYTES + (int) body).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(head).put(read(file, (int) body)).flip();
        if (bytes.getLong(24) != checksum(bytes, (int) body)) {
            return Optional.empty();
        }
        return Optional.of(decode(bytes.position(HEAD_BYTES), expectedNumber));
    }

    private static CheckpointRecord decode(ByteBuffer bytes, long number) {
        byte[] text = new byte[bytes.getInt()];
        bytes.get(text);
        List<PageRun> runs = new ArrayList<>();
        while (bytes.hasRemaining()) {
            long address = bytes.getLong();
            long size = bytes.getLong();
            byte[] content = new byte[(int) bytes.getLong()];
            bytes.get(content);
            runs.add(new PageRun(address, size, content));
        }
        return new CheckpointRecord(number, new String(text, StandardCharsets.UTF_8), runs);
    }

    private static ByteBuffer read(FileChannel file, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int read = 0;
        while (buffer.hasRemaining() && read >= 0) {
            read = file.read(buffer);
        }
        return buffer.flip();
    }

    /** Of the number, the length and the body. */
    private static long checksum(ByteBuffer bytes, int body) {
        CRC32C crc = new CRC32C();
        crc.update(bytes.array(), 0, 24);
        crc.update(bytes.array(), HEAD_BYTES, body);
        return crc.getValue();
    }
}
