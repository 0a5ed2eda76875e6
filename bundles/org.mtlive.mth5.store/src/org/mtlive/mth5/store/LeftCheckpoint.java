// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the writer of a file kept of its structure at the last checkpoint, see {@link CheckpointLog}. */
final class LeftCheckpoint {
    private static final int PAGE_BYTES = StructurePages.PAGE_BYTES;
    private static final byte[] ZEROS = new byte[PAGE_BYTES];

    private final LockHolder writer;
    private final boolean outOfSwmr;
    private final TreeMap<Long, byte[]> pages;

    private LeftCheckpoint(LockHolder writer, boolean outOfSwmr, TreeMap<Long, byte[]> pages) {
        this.writer = writer;
        this.outOfSwmr = outOfSwmr;
        this.pages = pages;
    }

    /** Reads what lies beside a file; empty if there is nothing that was ever whole. */
    static Optional<LeftCheckpoint> of(Path file) throws IOException {
        Path log = CheckpointLog.of(file);
        if (!Files.isRegularFile(log)) {
            return Optional.empty();
        }
        TreeMap<Long, byte[]> pages = new TreeMap<>();
        Optional<LockHolder> writer = Optional.empty();
        boolean outOfSwmr = false;
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.READ)) {
            long number = 1;
            Optional<CheckpointRecord> record = CheckpointRecord.read(channel, number);
            while (record.isPresent()) {
                writer = LockText.parse(record.get().holder());
                outOfSwmr = record.get().holder().endsWith(CheckpointLog.OUT_OF_SWMR);
                record.get().runs().forEach(run -> take(run, pages));
                number++;
                record = CheckpointRecord.read(channel, number);
            }
        }
        return writer.isEmpty() ? Optional.empty() : Optional.of(new LeftCheckpoint(writer.get(), outOfSwmr, pages));
    }

    private static void take(PageRun run, Map<Long, byte[]> pages) {
        for (long at = 0; at < run.sizeBytes(); at += PAGE_BYTES) {
            pages.put(run.address() + at, run.isZeros() ? ZEROS
                    : Arrays.copyOfRange(run.content(), (int) at, (int) at + PAGE_BYTES));
        }
    }

    LockHolder writer() {
        return writer;
    }

    /** {@return why the file itself cannot be trusted and has to be as it was then; empty when it can} */
    Optional<String> reason() {
        return isFromAnotherBoot() ? Optional.of("the computer went down with the writer")
                : outOfSwmr ? Optional.of("the writer died while it rolled the file over") : Optional.empty();
    }

    /** Whether the computer was started anew since: then nobody knows what of the later writes came to the disk. */
    private boolean isFromAnotherBoot() {
        ProcessIdentity me = ProcessIdentity.current();
        return !writer.host().equals(me.host()) || !writer.bootId().equals(me.bootId());
    }

    /** Whether it was made of this file, and not of one that had the name before: most pages are as they were. */
    boolean belongsTo(Path file) throws IOException {
        long same = 0;
        long other = 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer there = ByteBuffer.allocate(PAGE_BYTES);
            for (Map.Entry<Long, byte[]> page : pages.entrySet()) {
                if (page.getValue() != ZEROS) {
                    channel.read(there.clear(), page.getKey());
                    if (Arrays.equals(there.array(), page.getValue())) {
                        same++;
                    } else {
                        other++;
                    }
                }
            }
        }
        return same >= other;
    }

    /** Puts the structure back; doing so twice does no harm. */
    void restore(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (Map.Entry<Long, byte[]> page : pages.entrySet()) {
                boolean isHole = page.getValue() == ZEROS && page.getKey() >= channel.size();
                if (!isHole) {
                    channel.write(ByteBuffer.wrap(page.getValue()), page.getKey());
                }
            }
            channel.force(true);
        }
    }
}
