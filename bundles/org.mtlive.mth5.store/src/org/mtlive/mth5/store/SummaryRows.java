// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mtlive.hdf5.DatasetCreation;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5Group;
import org.mtlive.hdf5.H5Type;
import org.mtlive.mth5.ChannelSummaryRow;
import org.mtlive.mth5.RowLayout;
import org.mtlive.mth5.Times;

/** The stored channel_summary: read, rebuilt in normal mode, kept right in place while the file is written live. */
final class SummaryRows {
    static final String NAME = "channel_summary";
    /** Readers meet no torn row with few rows a chunk. */
    private static final int CHUNK_ROWS = 10;

    private final OpenFile file;
    private final Map<Long, Integer> rowByReference = new HashMap<>();
    private Optional<H5Dataset> dataset = Optional.empty();
    private Optional<CachedRows> cache = Optional.empty();
    /** Rows up to the last one of a channel. */
    private int used;

    SummaryRows(OpenFile file) {
        this.file = file;
    }

    static H5Dataset create(H5Group parent, long rows, boolean inAdvance) throws IOException {
        return parent.createDataset(NAME, TableTypes.CHANNEL_SUMMARY,
                DatasetCreation.live(rows, CHUNK_ROWS).withAllocateEarly(inAdvance));
    }

    /** All rows but blank ones. */
    List<ChannelSummaryRow> read() throws IOException {
        return read(0);
    }

    /** The rows from this one on, but blank ones. */
    List<ChannelSummaryRow> read(int from) throws IOException {
        List<ChannelSummaryRow> read = new ArrayList<>();
        if (exists()) {
            RowBytes rows = load(from);
            for (int row = 0; row < rows.rows(); row++) {
                ChannelSummaryRow value =
                        ChannelSummaryRow.fromMap(rows.values(row, RowLayout.CHANNEL_SUMMARY));
                if (!value.isBlank()) {
                    read.add(value);
                }
            }
        }
        return read;
    }

    /** Blank rows in front of one that is not. */
    int blankRowsBetween() throws IOException {
        int blank = 0;
        int between = 0;
        if (exists()) {
            RowBytes rows = load(0);
            for (int row = 0; row < rows.rows(); row++) {
                if (rows.text(row, "station").isEmpty()) {
                    blank++;
                } else {
                    between = blank;
                }
            }
        }
        return between;
    }

    /** Row of a channel as far as it was loaded; -1 if it has none. */
    int rowOf(long reference) {
        return rowByReference.getOrDefault(reference, -1);
    }

    void ensureKnown(long reference) throws IOException {
        if (!rowByReference.containsKey(reference) && exists()) {
            load(file.isFollowing() ? used : 0);
        }
    }

    int length() throws IOException {
        return exists() ? Math.toIntExact(open().length()) : 0;
    }

    /** Writes samples, end and has_data of these channels in place and flushes. */
    void update(List<Channel> channels) throws IOException {
        RowBytes rows = cached().rows();
        Instant lastEnd = Instant.MIN;
        String lastText = "";
        for (Channel channel : channels) {
            int row = rowOf(channel.info().reference());
            if (row >= 0) {
                long samples = channel.data().flushedLength();
                Instant end = Times.end(channel.start(), samples, channel.sampleRateHz());
                lastText = end.equals(lastEnd) ? lastText : Times.format(end); // the channels of a run end together
                lastEnd = end;
                rows.whole(row, "n_samples", samples).text(row, "end", lastText).flag(row, "has_data", samples > 0);
                cache.get().mark(row);
            }
        }
        cache.get().flush();
    }

    /** Writes rows for new channels in place of the first blank ones, or behind the last, and flushes. */
    void add(List<ChannelSummaryRow> added) throws IOException {
        CachedRows cached = cached();
        int first = used;
        cached.grow(first + added.size());
        for (int i = 0; i < added.size(); i++) {
            cached.rows().put(first + i, RowLayout.CHANNEL_SUMMARY, added.get(i).toMap());
            cached.mark(first + i);
            put(added.get(i).hdf5Reference(), first + i);
        }
        cached.flush();
    }

    /** The last thing that is done in SWMR mode: who reads the closed file needs no blank rows. */
    void dropBlank() throws IOException {
        if (used < length()) {
            cache = Optional.empty();
            open().setLength(used);
            open().flush();
        }
    }

    private CachedRows cached() throws IOException {
        if (cache.isEmpty()) {
            cache = Optional.of(new CachedRows(open()));
        }
        return cache.get();
    }

    /** Writes all rows anew; a table of another type is replaced by one of ours. Normal mode. */
    void rebuild(List<ChannelSummaryRow> rows) throws IOException {
        if (exists() && !open().type().equals(TableTypes.CHANNEL_SUMMARY)) {
            replace(rows, 0);
            return;
        }
        if (!exists()) {
            try (H5Group parent = parent()) {
                create(parent, 0, false).close();
            }
        }
        write(rows);
    }

    /** Whether rows can be changed in place under readers. */
    boolean isFitForLive() throws IOException {
        return exists() && open().type().equals(TableTypes.CHANNEL_SUMMARY) && open().filters().isEmpty()
                && open().chunk().length == 1 && open().chunk()[0] > 1;
    }

    /** Puts a new table in the place of what is there, with so many blank rows. Normal mode. */
    void replace(List<ChannelSummaryRow> rows, int rowsInAdvance) throws IOException {
        forget();
        try (H5Group parent = parent()) {
            if (parent.exists(NAME)) {
                parent.unlink(NAME);
            }
            create(parent, rows.size() + rowsInAdvance, rowsInAdvance > 0).close();
        }
        RowBytes bytes = encode(rows);
        if (!rows.isEmpty()) {
            open().writeRows(0, bytes.bytes(), rows.size());
        }
        load(0);
    }

    /** Drops what is known, as the file is closed or the table is another one. */
    void forget() throws IOException {
        if (dataset.isPresent()) {
            dataset.get().close();
        }
        dataset = Optional.empty();
        cache = Optional.empty();
        rowByReference.clear();
        used = 0;
    }

    private void write(List<ChannelSummaryRow> rows) throws IOException {
        open().setLength(rows.size());
        if (!rows.isEmpty()) {
            open().writeRows(0, encode(rows).bytes(), rows.size());
        }
        cache = Optional.empty();
        load(0);
    }

    private static RowBytes encode(List<ChannelSummaryRow> rows) {
        RowBytes bytes = RowBytes.blank(TableTypes.CHANNEL_SUMMARY, rows.size());
        for (int row = 0; row < rows.size(); row++) {
            bytes.put(row, RowLayout.CHANNEL_SUMMARY, rows.get(row).toMap());
        }
        return bytes;
    }

    private RowBytes load(int from) throws IOException {
        H5Dataset table = open();
        if (file.isFollowing()) {
            table.refresh();
        }
        int count = Math.max(0, Math.toIntExact(table.length()) - from);
        RowBytes rows = new RowBytes((H5Type.Compound) table.type(), count == 0 ? new byte[0]
                : table.readRows(from, count));
        if (from == 0) {
            rowByReference.clear();
            used = 0;
        }
        for (int row = 0; row < count; row++) {
            if (!rows.text(row, "station").isEmpty()) {
                put(rows.whole(row, "hdf5_reference"), from + row);
            }
        }
        return rows;
    }

    private void put(long reference, int row) {
        rowByReference.put(reference, row);
        used = Math.max(used, row + 1);
    }

    private boolean exists() throws IOException {
        return dataset.isPresent() || file.root().exists(path());
    }

    private H5Dataset open() throws IOException {
        if (dataset.isEmpty()) {
            dataset = Optional.of(file.root().openDataset(path()));
        }
        return dataset.get();
    }

    private H5Group parent() throws IOException {
        return file.root().openGroup(file.version().rootPath());
    }

    private String path() {
        return file.version().rootPath() + "/" + NAME;
    }
}
