// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pages of a file that hold its structure, as they were when they were looked at last; tells those that have
 * changed. Pages of zeros, of which a reserve has many, cost nothing.
 */
final class StructurePages {
    /** What a disk writes at once. */
    static final int PAGE_BYTES = 512;

    private static final int SLICE_BYTES = 1 << 18;
    private static final byte[] ZEROS = new byte[PAGE_BYTES];

    /** By number: addresses, multiples of a page, would crowd into few buckets. */
    private final Map<Long, byte[]> pages = new HashMap<>();
    private final ByteBuffer slice = ByteBuffer.allocateDirect(SLICE_BYTES);

    /** Reads these stretches and returns what is new or another than before. Behind the end of the file are zeros. */
    List<PageRun> changed(FileChannel file, List<SampleExtents.Stretch> stretches) throws IOException {
        Collector changed = new Collector();
        for (SampleExtents.Stretch stretch : stretches) {
            for (long at = stretch.start(); at < stretch.end(); at += SLICE_BYTES) {
                int bytes = (int) Math.min(SLICE_BYTES, stretch.end() - at);
                read(file, at, bytes);
                for (int offset = 0; offset < bytes; offset += PAGE_BYTES) {
                    compare(at + offset, offset, changed);
                }
            }
        }
        return changed.runs();
    }

    private void read(FileChannel file, long at, int bytes) throws IOException {
        slice.clear().limit(bytes);
        int read = 0;
        while (slice.hasRemaining() && read >= 0) {
            read = file.read(slice, at + slice.position());
        }
        while (slice.hasRemaining()) {
            slice.put((byte) 0);
        }
    }

    private void compare(long address, int offset, Collector changed) {
        byte[] before = pages.get(address / PAGE_BYTES);
        ByteBuffer now = slice.slice(offset, PAGE_BYTES);
        if (before != null && now.equals(ByteBuffer.wrap(before))) {
            return;
        }
        byte[] content = new byte[PAGE_BYTES];
        now.get(content);
        boolean zeros = Arrays.equals(content, ZEROS);
        pages.put(address / PAGE_BYTES, zeros ? ZEROS : content);
        changed.add(address, zeros ? ZEROS : content);
    }

    /** Forgets what has become samples; whether anything of it was known. */
    boolean forget(List<SampleExtents.Stretch> samples) {
        boolean known = false;
        for (SampleExtents.Stretch stretch : samples) {
            for (long page = stretch.start() / PAGE_BYTES; page < stretch.end() / PAGE_BYTES; page++) {
                known |= pages.remove(page) != null;
            }
        }
        return known;
    }

    /** All that is known, for a new start. */
    List<PageRun> all() {
        Collector all = new Collector();
        pages.keySet().stream().sorted().forEach(number -> all.add(number * PAGE_BYTES, pages.get(number)));
        return all.runs();
    }

    /** Joins neighbours. */
    private static final class Collector {
        private final List<PageRun> runs = new ArrayList<>();
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        private long start = -1;
        private long end = -1;
        private boolean zeros;

        void add(long address, byte[] page) {
            boolean isZeros = page == ZEROS;
            if (address != end || isZeros != zeros) {
                finish();
                start = address;
                zeros = isZeros;
            }
            if (!isZeros) {
                content.writeBytes(page);
            }
            end = address + PAGE_BYTES;
        }

        private void finish() {
            if (start >= 0) {
                runs.add(new PageRun(start, end - start, content.toByteArray()));
                content.reset();
            }
        }

        List<PageRun> runs() {
            finish();
            start = -1;
            return runs;
        }
    }
}
