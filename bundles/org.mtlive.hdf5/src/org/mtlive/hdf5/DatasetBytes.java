// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

import java.util.List;

import org.mtlive.hdf5.spi.Predefined;

/** Rows, whole contents and strings of a dataset: what is not on the path of the samples. */
final class DatasetBytes {
    private final H5Dataset dataset;
    private final DatasetTransfer transfer;

    DatasetBytes(H5Dataset dataset, DatasetTransfer transfer) {
        this.dataset = dataset;
        this.transfer = transfer;
    }

    byte[] readRows(long first, int count) throws H5Exception {
        transfer.requireRange(first, count);
        byte[] rows = new byte[Math.multiplyExact(count, fixedSize())];
        moveRows(false, first, count, rows);
        return rows;
    }

    void writeRows(long first, byte[] rows, int count) throws H5Exception {
        transfer.requireRange(first, count);
        if (rows.length < (long) count * fixedSize()) {
            throw new IllegalArgumentException(count + " rows of " + fixedSize() + " bytes, but only " + rows.length);
        }
        moveRows(true, first, count, rows);
    }

    private void moveRows(boolean writing, long first, int count, byte[] rows) throws H5Exception {
        if (count > 0) {
            int bytes = count * fixedSize();
            dataset.run(c -> transfer.move(writing, transfer.fileType(), first, count, rows, 0, bytes));
        }
    }

    byte[] readAll() throws H5Exception {
        byte[] all = new byte[Math.multiplyExact(elements(), fixedSize())];
        if (all.length > 0) {
            dataset.run(c -> c.datasets().read(dataset.id(), transfer.fileType(), 0, 0, all, 0, all.length));
        }
        return all;
    }

    void writeAll(byte[] values) throws H5Exception {
        int size = Math.multiplyExact(elements(), fixedSize());
        if (values.length != size) {
            throw new IllegalArgumentException(dataset + " has " + size + " bytes, not " + values.length);
        }
        if (size > 0) {
            dataset.run(c -> c.datasets().write(dataset.id(), transfer.fileType(), 0, 0, values, 0, size));
        }
    }

    double[] readAllDoubles() throws H5Exception {
        dataset.requireOpen();
        double[] all = new double[elements()];
        if (all.length > 0) {
            dataset.run(c -> {
                long type = c.library().predefined(Predefined.NATIVE_DOUBLE);
                c.datasets().read(dataset.id(), type, 0, 0, all, 0, all.length);
            });
        }
        return all;
    }

    List<String> readTexts() throws H5Exception {
        requireTexts();
        int count = elements();
        if (count == 0) {
            return List.of();
        }
        return List.of(dataset.call(c -> c.datasets().readTexts(dataset.id(), transfer.fileType(), count)));
    }

    void writeTexts(List<String> values) throws H5Exception {
        requireTexts();
        if (values.size() != elements()) {
            throw new IllegalArgumentException(dataset + " has " + elements() + " strings, not " + values.size());
        }
        if (!values.isEmpty()) {
            dataset.run(c -> c.datasets().writeTexts(dataset.id(), transfer.fileType(), values.toArray(String[]::new)));
        }
    }

    private int elements() {
        long n = 1;
        for (long d : transfer.shape()) {
            n = Math.multiplyExact(n, d);
        }
        return Math.toIntExact(n);
    }

    private int fixedSize() throws H5Exception {
        H5Type is = transfer.type();
        if (is.isVariable()) {
            throw new IllegalStateException(dataset + " holds values of variable length");
        }
        return is.sizeBytes();
    }

    private void requireTexts() throws H5Exception {
        if (!transfer.type().equals(H5Type.TEXT)) {
            throw new IllegalStateException(dataset + " holds " + transfer.type() + ", not strings of variable length");
        }
    }
}
