// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mtlive.mth5.Mth5Exception;

/**
 * The live contract: group {@code /mtlive} beside the MTH5 tree, which other readers ignore. It tells a reader in any
 * language who writes, whether the writer lives, and how many samples are safe to read:
 *
 * <ul>
 * <li>{@code writer}: one row, see {@link WriterStatus}. Texts are zero-padded UTF-8.
 * <li>{@code committed}: a row a row of channel_summary: {@code hdf5_reference}, {@code samples}, {@code path}.
 * Written after the samples were flushed.
 * <li>{@code gaps}: see {@link GapRow}. {@code notes}: see {@link NoteRow}.
 * <li>{@code instruments}, {@code timing}, {@code readings}: see {@link InstrumentSeries}.
 * </ul>
 *
 * Rows have a fixed size and are changed in place, which is safe while readers are attached. Thread: that of the file.
 */
public final class LiveContract {
    /** The group in the file. */
    public static final String GROUP = "mtlive";

    private final OpenFile file;
    private final ContractTables tables;
    private final InstrumentSeries series;

    LiveContract(OpenFile file) {
        this.file = file;
        this.tables = file.contractTables();
        this.series = new InstrumentSeries(file);
    }

    /**
     * {@return whether the file has the contract}
     *
     * @throws Mth5Exception if the file cannot be read
     */
    public boolean present() throws Mth5Exception {
        return file.get("look for the live contract", tables::present);
    }

    /**
     * {@return what the writer says; empty without contract}
     *
     * @throws Mth5Exception if it cannot be read
     */
    public Optional<WriterStatus> readWriter() throws Mth5Exception {
        return file.get("read the writer's status", tables::readWriter);
    }

    /**
     * Writes the status in place and flushes it; the lock beside the file tells the time of it.
     *
     * @param status what readers shall see
     * @throws Mth5Exception if there is no contract or it cannot be written
     */
    public void writeWriter(WriterStatus status) throws Mth5Exception {
        change("write the writer's status", () -> tables.writeWriter(status));
        file.beat();
    }

    /**
     * {@return number of committed samples, one a row of the stored channel_summary; empty without contract}
     *
     * @throws Mth5Exception if it cannot be read
     */
    public long[] readCommitted() throws Mth5Exception {
        return file.get("read the committed samples", tables::readCommitted);
    }

    /**
     * {@return the commit record as it is stored, one row a row of the stored channel_summary; empty without contract}
     *
     * @throws Mth5Exception if it cannot be read
     */
    public List<CommittedRow> committedRows() throws Mth5Exception {
        return file.get("read the commit record", () -> tables.present() ? tables.committedRows() : List.of());
    }

    /**
     * Writes committed samples in place and flushes them. {@link Mth5File#flush()} does it by itself; this one is for a
     * writer that has its own idea of what is safe.
     *
     * @param samples one a row of the stored channel_summary
     * @throws Mth5Exception if the number of rows is another one, or they cannot be written
     */
    public void writeCommitted(long[] samples) throws Mth5Exception {
        change("write the committed samples", () -> tables.writeCommitted(samples));
    }

    /**
     * Adds a gap and flushes it.
     *
     * @param gap what happened
     * @throws Mth5Exception if there is no contract or it cannot be written
     */
    public void addGap(GapRow gap) throws Mth5Exception {
        change("record a gap", () -> tables.addGap(gap));
    }

    /**
     * {@return all gaps, oldest first; empty without contract}
     *
     * @throws Mth5Exception if they cannot be read
     */
    public List<GapRow> gaps() throws Mth5Exception {
        return file.get("read the gaps", tables::gaps);
    }

    /**
     * Adds a note and flushes it.
     *
     * @param note what was written down
     * @throws Mth5Exception if there is no contract or it cannot be written
     */
    public void addNote(NoteRow note) throws Mth5Exception {
        change("write a note", () -> tables.addNote(note));
    }

    /**
     * {@return all notes, oldest first; empty without contract}
     *
     * @throws Mth5Exception if they cannot be read
     */
    public List<NoteRow> notes() throws Mth5Exception {
        return file.get("read the notes", tables::notes);
    }

    /** {@return what instruments said about themselves, as low-rate series} */
    public InstrumentSeries series() {
        return series;
    }

    /**
     * Looks at what the writer has flushed by now (H5Drefresh of every table). Without it a file that another process
     * writes tells the same as before.
     *
     * @throws Mth5Exception if HDF5 fails
     */
    public void refresh() throws Mth5Exception {
        file.run("refresh the live contract", tables::refresh);
    }

    /**
     * As {@link #refresh()}, but cheap enough to be called each millisecond: only the tables whose bytes in the file are
     * others than at the last time are read again. A table that has just grown may be noticed by {@link #refresh()}
     * only.
     *
     * @return whether writer or committed samples are others than at the last refresh
     * @throws Mth5Exception if HDF5 fails
     */
    public boolean refreshChanged() throws Mth5Exception {
        return file.get("look at the live contract", tables::refreshChanged);
    }

    /** An orderly close ends the recording, unless the writer itself has said how it ended. */
    void finish() throws Mth5Exception {
        Optional<WriterStatus> status = readWriter();
        if (status.isPresent() && (status.get().state() == LiveState.OPENING
                || status.get().state() == LiveState.RECORDING)) {
            writeWriter(status.get().withHeartbeat(Instant.now()).withState(LiveState.FINISHED, ""));
        }
    }

    ContractTables tables() {
        return tables;
    }

    private void change(String what, IoAction action) throws Mth5Exception {
        file.requireWritable(what);
        file.run(what, () -> {
            if (!tables.present()) {
                throw new IOException("the file has no group /" + GROUP + "; open it with SWMR, which makes one");
            }
            action.run();
        });
    }
}
