// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.mtlive.mth5.Mth5Exception;

/**
 * The low-rate series of {@code /mtlive}: {@code instruments}, {@code timing} and {@code readings}. Rows are only ever
 * added. Thread: that of the file.
 */
public final class InstrumentSeries {
    private final OpenFile file;
    private final ContractTables tables;

    InstrumentSeries(OpenFile file) {
        this.file = file;
        this.tables = file.contractTables();
    }

    /**
     * Adds a row and flushes it.
     *
     * @param row what was said
     * @throws Mth5Exception if the file has no such series (an older program made its contract), or cannot be written
     */
    public void add(SeriesRow row) throws Mth5Exception {
        file.requireWritable("add to a series");
        file.run("add to a series", () -> {
            switch (row) {
                case InstrumentRow instrument ->
                    tables.append(ContractTypes.INSTRUMENTS, SeriesCodec.encode(instrument));
                case TimingRow timing -> tables.append(ContractTypes.TIMING, SeriesCodec.encode(timing));
                case ReadingRow reading -> tables.append(ContractTypes.READINGS, SeriesCodec.encode(reading));
            }
        });
    }

    /**
     * {@return all instruments, in the order of their numbers; empty without series}
     *
     * @throws Mth5Exception if they cannot be read
     */
    public List<InstrumentRow> instruments() throws Mth5Exception {
        return file.get("read the instruments", () -> rows(tables, ContractTypes.INSTRUMENTS, 0,
                SeriesCodec::instrument));
    }

    /**
     * Reads times.
     *
     * @param firstRow the first row wanted, 0 for all
     * @return in the order in which they came; empty without series
     * @throws Mth5Exception if they cannot be read
     */
    public List<TimingRow> timing(long firstRow) throws Mth5Exception {
        return file.get("read the timing", () -> rows(tables, ContractTypes.TIMING, firstRow, SeriesCodec::timing));
    }

    /**
     * Reads readings.
     *
     * @param firstRow the first row wanted, 0 for all
     * @return in the order in which they came; empty without series
     * @throws Mth5Exception if they cannot be read
     */
    public List<ReadingRow> readings(long firstRow) throws Mth5Exception {
        return file.get("read the readings", () -> rows(tables, ContractTypes.READINGS, firstRow,
                SeriesCodec::reading));
    }

    /** Makes a record of a row. */
    @FunctionalInterface
    interface Decoder<T> {
        T row(RowBytes rows, int row);
    }

    /** All rows of a table from one on; none where there is no such table. */
    static <T> List<T> rows(ContractTables tables, ContractTypes table, long firstRow, Decoder<T> decoder)
            throws IOException {
        List<T> found = new ArrayList<>();
        if (tables.has(table)) {
            RowBytes rows = tables.rowsFrom(table, firstRow);
            for (int row = 0; row < rows.rows(); row++) {
                found.add(decoder.row(rows, row));
            }
        }
        return found;
    }
}
