// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mtlive.hdf5.DatasetCreation;
import org.mtlive.hdf5.GroupCreation;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5Group;
import org.mtlive.hdf5.H5Type;
import org.mtlive.mth5.Mth5Exception;

/** The datasets of {@code /mtlive}, kept open between two looks. */
final class ContractTables {
    private final OpenFile file;
    private final Map<ContractTypes, H5Dataset> open = new EnumMap<>(ContractTypes.class);
    private final Map<ContractTypes, FollowedRows> followed = new EnumMap<>(ContractTypes.class);
    private Optional<CachedRows> committed = Optional.empty();
    private RowBytes writerRow;
    private Optional<WriterStatus> writer = Optional.empty();

    ContractTables(OpenFile file) {
        this.file = file;
    }

    boolean present() throws IOException {
        return open.containsKey(ContractTypes.WRITER) || file.root().exists(ContractTypes.WRITER.path());
    }

    /** Makes what is missing, and one row of {@code committed} for each row of channel_summary. Before SWMR starts. */
    void prepare(List<CommittedRow> rows) throws IOException {
        forget();
        if (!file.root().exists(LiveContract.GROUP)) {
            file.root().createGroup(LiveContract.GROUP, GroupCreation.live(ContractTypes.values().length)).close();
        }
        try (H5Group group = file.root().openGroup(LiveContract.GROUP)) {
            for (ContractTypes table : ContractTypes.values()) {
                if (!group.exists(table.datasetName())) {
                    long length = table == ContractTypes.WRITER ? 1 : 0;
                    group.createDataset(table.datasetName(), table.type(),
                            DatasetCreation.live(length, table.chunkRows())).close();
                }
            }
        }
        writeCommittedRows(rows);
    }

    Optional<WriterStatus> readWriter() throws IOException {
        if (!present()) {
            return Optional.empty();
        }
        RowBytes row = polled(ContractTypes.WRITER);
        if (row != writerRow) {
            writerRow = row;
            writer = row.rows() == 0 ? Optional.empty() : Optional.of(ContractCodec.writer(row));
        }
        return writer;
    }

    void writeWriter(WriterStatus status) throws IOException {
        dataset(ContractTypes.WRITER).writeRows(0, ContractCodec.encode(status).bytes(), 1);
        dataset(ContractTypes.WRITER).flush();
    }

    long[] readCommitted() throws IOException {
        if (!present()) {
            return new long[0];
        }
        RowBytes rows = polled(ContractTypes.COMMITTED);
        long[] samples = new long[rows.rows()];
        for (int row = 0; row < samples.length; row++) {
            samples[row] = rows.whole(row, "samples");
        }
        return samples;
    }

    void writeCommitted(long[] samples) throws IOException {
        CachedRows cached = committed();
        if (samples.length != cached.length()) {
            throw new Mth5Exception("Cannot write " + samples.length + " committed counts to " + file.path()
                    + ": channel_summary has " + cached.length() + " rows. Give one count a row.");
        }
        for (int row = 0; row < samples.length; row++) {
            if (cached.rows().whole(row, "samples") != samples[row]) {
                cached.rows().whole(row, "samples", samples[row]);
                cached.mark(row);
            }
        }
        cached.flush();
    }

    /** These channels were flushed, and their rows of the summary. */
    void commit(List<Channel> flushed) throws IOException {
        CachedRows cached = committed();
        for (Channel channel : flushed) {
            int row = channel.row();
            if (row >= 0 && row < cached.length()) {
                cached.rows().whole(row, "samples", channel.data().flushedLength());
                cached.mark(row);
            }
        }
        cached.flush();
    }

    /** Rows for new channels, whose rows in channel_summary are written. */
    void add(List<CommittedRow> added) throws IOException {
        CachedRows cached = committed();
        int first = cached.length();
        cached.grow(first + added.size());
        for (int i = 0; i < added.size(); i++) {
            put(cached.rows(), first + i, added.get(i));
            cached.mark(first + i);
        }
        cached.flush();
    }

    private static void put(RowBytes rows, int row, CommittedRow value) {
        rows.whole(row, "hdf5_reference", value.reference()).whole(row, "samples", value.samples())
                .text(row, "path", value.path());
    }

    void addGap(GapRow gap) throws IOException {
        append(ContractTypes.GAPS, ContractCodec.encode(gap));
    }

    List<GapRow> gaps() throws IOException {
        List<GapRow> gaps = new ArrayList<>();
        if (present()) {
            RowBytes rows = rows(ContractTypes.GAPS);
            for (int row = 0; row < rows.rows(); row++) {
                gaps.add(ContractCodec.gap(rows, row));
            }
        }
        return gaps;
    }

    void addNote(NoteRow note) throws IOException {
        append(ContractTypes.NOTES, ContractCodec.encode(note));
    }

    List<NoteRow> notes() throws IOException {
        List<NoteRow> notes = new ArrayList<>();
        if (present()) {
            RowBytes rows = rows(ContractTypes.NOTES);
            for (int row = 0; row < rows.rows(); row++) {
                notes.add(ContractCodec.note(rows, row));
            }
        }
        return notes;
    }

    /** Reads again what was read before. */
    void refresh() throws IOException {
        for (FollowedRows rows : followed.values()) {
            rows.refresh();
        }
    }

    /** Reads again what has changed in the file; whether anything has. */
    boolean refreshChanged() throws IOException {
        boolean changed = followed.isEmpty();
        for (FollowedRows rows : followed.values()) {
            changed |= rows.refreshChanged();
        }
        return changed;
    }

    /** The rows of {@code committed} as they are stored. */
    List<CommittedRow> committedRows() throws IOException {
        List<CommittedRow> all = new ArrayList<>();
        RowBytes rows = polled(ContractTypes.COMMITTED);
        for (int row = 0; row < rows.rows(); row++) {
            all.add(new CommittedRow(rows.whole(row, "hdf5_reference"), rows.whole(row, "samples"),
                    rows.text(row, "path")));
        }
        return all;
    }

    /** Paths of the channels in {@code committed}, in the order of the rows. */
    List<String> committedPaths() throws IOException {
        List<String> paths = new ArrayList<>();
        RowBytes rows = polled(ContractTypes.COMMITTED);
        for (int row = 0; row < rows.rows(); row++) {
            paths.add(rows.text(row, "path"));
        }
        return paths;
    }

    /** Drops all handles, as the file is closed or about to start SWMR. */
    void forget() throws IOException {
        for (H5Dataset dataset : open.values()) {
            dataset.close();
        }
        open.clear();
        followed.clear();
        file.bytes().close();
        committed = Optional.empty();
    }

    private void writeCommittedRows(List<CommittedRow> rows) throws IOException {
        H5Dataset dataset = dataset(ContractTypes.COMMITTED);
        RowBytes bytes = RowBytes.blank(ContractTypes.COMMITTED.type(), rows.size());
        for (int row = 0; row < rows.size(); row++) {
            put(bytes, row, rows.get(row));
        }
        dataset.setLength(rows.size());
        if (!rows.isEmpty()) {
            dataset.writeRows(0, bytes.bytes(), rows.size());
        }
        committed = Optional.empty();
    }

    /** Adds a row at the end, visible at once. */
    void append(ContractTypes table, RowBytes row) throws IOException {
        H5Dataset dataset = dataset(table);
        long length = dataset.length();
        dataset.setLength(length + 1);
        dataset.writeRows(length, row.bytes(), 1);
        dataset.flush();
    }

    /** Rows that are changed in place: of a file that is followed those of the last refresh. */
    private RowBytes polled(ContractTypes table) throws IOException {
        if (!file.isFollowing()) {
            return rows(table);
        }
        FollowedRows known = followed.get(table);
        if (known == null) {
            String counts = table == ContractTypes.COMMITTED ? "samples" : "";
            known = new FollowedRows(dataset(table), file.bytes(), counts);
            followed.put(table, known);
        }
        return known.rows();
    }

    /** Whether the table is there: a contract of an older program has fewer. */
    boolean has(ContractTypes table) throws IOException {
        return open.containsKey(table) || present() && file.root().exists(table.path());
    }

    private RowBytes rows(ContractTypes table) throws IOException {
        return rowsFrom(table, 0);
    }

    /** The rows that are in the file now, from one on. */
    RowBytes rowsFrom(ContractTypes table, long firstRow) throws IOException {
        H5Dataset dataset = dataset(table);
        if (file.isFollowing()) {
            dataset.refresh();
        }
        long first = Math.min(Math.max(0, firstRow), dataset.length());
        return new RowBytes((H5Type.Compound) dataset.type(),
                dataset.readRows(first, Math.toIntExact(dataset.length() - first)));
    }

    private CachedRows committed() throws IOException {
        if (committed.isEmpty()) {
            committed = Optional.of(new CachedRows(dataset(ContractTypes.COMMITTED)));
        }
        return committed.get();
    }

    private H5Dataset dataset(ContractTypes table) throws IOException {
        H5Dataset dataset = open.get(table);
        if (dataset == null || !dataset.isOpen()) {
            dataset = file.root().openDataset(table.path());
            open.put(table, dataset);
        }
        return dataset;
    }
}
