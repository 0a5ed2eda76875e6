// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.ascii;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.QualityBit;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.driver.support.Delivery;
import org.mtlive.acquisition.driver.support.DeliveryWork;
import org.mtlive.mth5.Times;

/** Reads blocks of lines and sends one batch a channel. */
final class AsciiWork implements DeliveryWork {

    private final AsciiOptions options;
    private final List<ColumnBlock> blocks = new ArrayList<>();
    private final int[] quality;
    private ColumnReader reader;
    private long firstSample;

    AsciiWork(AsciiOptions options) {
        this.options = options;
        for (ChannelDescription channel : options.channels()) {
            blocks.add(ColumnBlock.of(channel.sampleType(), options.blockLines()));
        }
        this.quality = new int[blocks.size()];
    }

    @Override
    public boolean step(Delivery delivery) throws DriverException, IOException, InterruptedException {
        if (reader == null) {
            reader = new ColumnReader(options.file(), options.columns(), options.skipLines());
        }
        int rows = 0;
        DriverException broken = null;
        try {
            rows = read();
        } catch (BrokenLine e) {
            rows = e.rowsBefore;
            broken = e.reason;
        }
        if (rows > 0 && !send(delivery, rows)) {
            return false;
        }
        if (broken != null) {
            throw broken;
        }
        return rows == options.blockLines();
    }

    /** Fills the blocks and returns the number of rows. */
    private int read() throws IOException, BrokenLine {
        int row = 0;
        try {
            for (; row < options.blockLines(); row++) {
                Optional<String[]> values = reader.next();
                if (values.isEmpty()) {
                    break;
                }
                put(row, values.get());
            }
        } catch (DriverException e) {
            throw new BrokenLine(row, e);
        }
        return row;
    }

    private void put(int row, String[] values) throws DriverException {
        for (int channel = 0; channel < blocks.size(); channel++) {
            int column = options.columnOf().get(channel);
            ColumnBlock block = blocks.get(channel);
            String text = values[column];
            if (options.missing().isPresent() && options.missing().get().equals(text)) {
                block.putMissing(row);
                quality[channel] |= QualityBit.PADDED.mask();
                continue;
            }
            try {
                block.put(row, text);
            } catch (NumberFormatException e) {
                throw new DriverException(StatusDetail.DATA_ERROR, reader.where() + ", column " + (column + 1) + " ("
                        + options.channels().get(channel).component() + "): '" + text + "' is not " + block.expected(),
                        e);
            }
        }
    }

    private boolean send(Delivery delivery, int rows) throws InterruptedException {
        double rateHz = options.channels().getFirst().sampleRateHz();
        if (!delivery.awaitDue((firstSample + rows) / rateHz * 1e9)) {
            return false;
        }
        Instant time = Times.ofSample(options.start(), firstSample, rateHz);
        for (int channel = 0; channel < blocks.size(); channel++) {
            delivery.send(new SampleBatch(channel, firstSample, time, delivery.nanoTime(), quality[channel],
                    blocks.get(channel).take(rows)));
            quality[channel] = 0;
        }
        firstSample += rows;
        return true;
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
    }

    /** A line that cannot be used, after some that can: these are sent first. */
    private static final class BrokenLine extends Exception {
        private static final long serialVersionUID = 1L;
        private final int rowsBefore;
        private final transient DriverException reason;

        BrokenLine(int rowsBefore, DriverException reason) {
            super(reason);
            this.rowsBefore = rowsBefore;
            this.reason = reason;
        }
    }
}
