// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mtlive.hdf5.ChunkPlace;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5Group;
import org.mtlive.hdf5.H5Object;
import org.mtlive.hdf5.ObjectKind;

/**
 * Where the values of channels lie in a file, which are only ever appended to, and the full chunks of tables whose rows
 * stay as they are. All the rest is structure: it is small and changed in place.
 */
final class SampleExtents {
    /** Below it new chunks are asked for one by one, which HDF5 does faster than telling all. */
    private static final long FEW_CHUNKS = 4;

    private final TreeMap<Long, Long> ends = new TreeMap<>();
    private final Map<String, Long> known = new HashMap<>();
    private final List<Stretch> fresh = new ArrayList<>();

    /** Takes in all datasets but the tables, which are changed in place. */
    void learnAll(H5Group root) throws IOException {
        learn(root, new HashSet<>(Set.of(root.reference().address())));
    }

    private void learn(H5Group group, Set<Long> seen) throws IOException {
        for (String name : group.childNames()) {
            if (group.childKind(name) == ObjectKind.OTHER || name.equals(LiveContract.GROUP)
                    || name.equals(SummaryRows.NAME)) {
                continue;
            }
            try (H5Object child = group.open(name)) {
                if (!seen.add(child.reference().address())) {
                    continue;
                }
                switch (child) {
                    case H5Group inner -> learn(inner, seen);
                    case H5Dataset dataset -> dataset.chunkPlaces().forEach(this::add);
                    default -> { }
                }
            }
        }
    }

    /** Takes in the chunks that an open channel has got since it was asked last. */
    void learnNew(Channel channel) throws IOException {
        String path = channel.info().path();
        long chunkSamples = channel.chunkSamples();
        long before = known.getOrDefault(path, 0L);
        long chunks = Math.ceilDiv(channel.length(), chunkSamples);
        if (chunks - before <= FEW_CHUNKS) {
            for (long chunk = before; chunk < chunks; chunk++) {
                channel.data().open().chunkPlace(chunk * chunkSamples).ifPresent(this::add);
            }
        } else {
            channel.data().open().chunkPlaces().forEach(this::add);
        }
        known.put(path, chunks);
    }

    /** Takes in the chunks of the contract's tables that have become full, and so are never written again. */
    void learnFullTables(H5Group root) throws IOException {
        for (ContractTypes table : ContractTypes.values()) {
            if (table.isAppendOnly() && root.exists(table.path())) {
                try (H5Dataset rows = root.openDataset(table.path())) {
                    long before = known.getOrDefault(table.path(), 0L);
                    long full = rows.length() / table.chunkRows();
                    for (long chunk = before; chunk < full; chunk++) {
                        rows.chunkPlace(chunk * table.chunkRows()).ifPresent(this::add);
                    }
                    known.put(table.path(), full);
                }
            }
        }
    }

    private void add(ChunkPlace place) {
        add(place.address(), place.end());
        fresh.add(new Stretch(place.address(), place.end()));
    }

    void add(long start, long end) {
        long from = start;
        long to = end;
        Map.Entry<Long, Long> before = ends.floorEntry(from);
        if (before != null && before.getValue() >= from) {
            from = before.getKey();
            to = Math.max(to, before.getValue());
        }
        Map.Entry<Long, Long> next = ends.ceilingEntry(from);
        while (next != null && next.getKey() <= to) {
            to = Math.max(to, next.getValue());
            ends.remove(next.getKey());
            next = ends.ceilingEntry(from);
        }
        ends.put(from, to);
    }

    /** A stretch of the file. */
    record Stretch(long start, long end) { }

    /** The stretches that were learned since this was asked last, widened to the pages that lie in these extents whole. */
    List<Stretch> takeFresh(int pageBytes) {
        List<Stretch> pages = new ArrayList<>();
        for (Stretch one : fresh) {
            Map.Entry<Long, Long> whole = ends.floorEntry(one.start());
            long start = Math.ceilDiv(Math.max(whole.getKey(), one.start() - pageBytes), pageBytes) * pageBytes;
            long end = Math.min(whole.getValue(), one.end() + pageBytes) / pageBytes * pageBytes;
            if (start < end) {
                pages.add(new Stretch(start, end));
            }
        }
        fresh.clear();
        return pages;
    }

    /** All that is not in these extents, up to an end; widened to whole pages of so many bytes, none twice. */
    List<Stretch> others(long fileEnd, int pageBytes) {
        List<Stretch> others = new ArrayList<>();
        long at = 0;
        for (Map.Entry<Long, Long> extent : ends.entrySet()) {
            addPages(others, at, Math.min(extent.getKey(), fileEnd), pageBytes);
            at = Math.max(at, extent.getValue());
        }
        addPages(others, at, fileEnd, pageBytes);
        return others;
    }

    private static void addPages(List<Stretch> others, long start, long end, int pageBytes) {
        if (start >= end) {
            return;
        }
        long from = start / pageBytes * pageBytes;
        long to = Math.ceilDiv(end, pageBytes) * pageBytes;
        if (!others.isEmpty() && others.getLast().end() >= from) {
            from = others.removeLast().start();
        }
        others.add(new Stretch(from, to));
    }
}
