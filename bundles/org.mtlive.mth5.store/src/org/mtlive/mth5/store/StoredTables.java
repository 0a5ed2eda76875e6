// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mtlive.hdf5.DatasetCreation;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5Group;
import org.mtlive.hdf5.H5Type;
import org.mtlive.mth5.FourierCoefficientSummaryRow;
import org.mtlive.mth5.RowLayout;
import org.mtlive.mth5.TransferFunctionSummaryRow;

/** The tables of transfer functions and Fourier coefficients, which are only read here. */
final class StoredTables {
    /** A chunk must not fit the 4096-byte holes of a reserve. */
    private static final int CHUNK_BYTES = 4097;

    private StoredTables() { }

    /** Makes both empty: one blank row each, as mth5 does. */
    static void createBlank(H5Group parent) throws IOException {
        create(parent, RowLayout.TF_SUMMARY, TableTypes.TF_SUMMARY);
        create(parent, RowLayout.FC_SUMMARY, TableTypes.FC_SUMMARY);
    }

    static List<TransferFunctionSummaryRow> transferFunctions(OpenFile file) throws IOException {
        return values(file, RowLayout.TF_SUMMARY).stream().map(TransferFunctionSummaryRow::fromMap)
                .filter(row -> !row.isBlank()).toList();
    }

    static List<FourierCoefficientSummaryRow> fourierCoefficients(OpenFile file) throws IOException {
        return values(file, RowLayout.FC_SUMMARY).stream().map(FourierCoefficientSummaryRow::fromMap)
                .filter(row -> !row.isBlank()).toList();
    }

    private static void create(H5Group parent, RowLayout layout, H5Type type) throws IOException {
        int chunk = CHUNK_BYTES / layout.sizeBytes() + 1;
        parent.createDataset(layout.table(), type, DatasetCreation.live(1, chunk)).close();
    }

    private static List<Map<String, Object>> values(OpenFile file, RowLayout layout) throws IOException {
        List<Map<String, Object>> values = new ArrayList<>();
        String path = file.version().rootPath() + "/" + layout.table();
        if (file.root().exists(path)) {
            try (H5Dataset table = file.root().openDataset(path)) {
                RowBytes rows = new RowBytes((H5Type.Compound) table.type(), table.readAll());
                for (int row = 0; row < rows.rows(); row++) {
                    values.add(rows.values(row, layout));
                }
            }
        }
        return values;
    }
}
