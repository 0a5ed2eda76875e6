// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.mtlive.hdf5.DatasetCreation;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5Group;
import org.mtlive.hdf5.H5Value;
import org.mtlive.mth5.RowLayout;
import org.mtlive.mth5.StandardsSummaryRow;

/** The dataset {@code Standards/summary}: a row a field of the metadata standard. No reader needs it. */
final class Standards {
    static final String NAME = "summary";
    private static final int MAX_ROWS = 1000;
    private static final int CHUNK_ROWS = 16;
    private static final int DEFLATE = 4;

    private Standards() { }

    static void write(H5Group parent) throws IOException {
        List<StandardsSummaryRow> all = StandardsSummaryRow.ofStandard();
        List<StandardsSummaryRow> rows = all.subList(0, Math.min(all.size(), MAX_ROWS));
        RowBytes bytes = RowBytes.blank(TableTypes.STANDARDS, rows.size());
        for (int row = 0; row < rows.size(); row++) {
            bytes.put(row, RowLayout.STANDARDS_SUMMARY, rows.get(row).toMap());
        }
        DatasetCreation creation = DatasetCreation.of(new long[] {rows.size()}, new long[] {MAX_ROWS},
                new long[] {CHUNK_ROWS}).withFilters(true, DEFLATE, true).withCompactAttributes(true);
        try (H5Dataset table = parent.createDataset(NAME, TableTypes.STANDARDS, creation)) {
            table.writeRows(0, bytes.bytes(), rows.size());
            AttributeCodec.write(table, Map.of("type", "summary table", "last_updated", "date_time"));
            table.setAttribute("reference", new H5Value.Reference(table.reference()));
        }
    }
}
