// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import org.mtlive.hdf5.H5Dataset;

/**
 * The dataset of an open channel, which is opened again when it is needed after it was closed, and how much is in it.
 * Thread: that of the file.
 */
final class ChannelDataset {
    private final OpenFile file;
    private final Channel channel;
    private H5Dataset dataset;
    private long length;
    private long flushedLength;
    private boolean changed;
    private int flushes;

    ChannelDataset(OpenFile file, Channel channel, H5Dataset dataset) {
        this.file = file;
        this.channel = channel;
        this.dataset = dataset;
        this.length = dataset.length();
        this.flushedLength = length;
    }

    /** The dataset, opened again if it was closed. */
    H5Dataset open() throws IOException {
        if (!dataset.isOpen() && file.isOpen()) {
            dataset = ChannelBuilder.open(file.root(), channel.info().path());
            file.channels().awake(channel);
        }
        return dataset;
    }

    /** Closes it until it is needed again. */
    void rest() throws IOException {
        dataset.close();
    }

    /** Number of samples: of a writer all it appended, of a reader those at the last refresh. */
    long length() {
        return length;
    }

    /** Looks how many samples the writer has flushed by now. */
    void refresh() throws IOException {
        open().refresh();
        length = dataset.length();
    }

    /** Samples are about to be appended. */
    void changing() {
        if (!changed) {
            changed = true;
            file.channels().changed(channel);
        }
    }

    void appended(int samples) {
        length += samples;
    }

    /** Makes all that was appended visible to readers; returns what {@link #takeFlushes} would. */
    int flushAppended() throws IOException {
        open().flush();
        flushedLength = length;
        changed = false;
        return ++flushes;
    }

    /** Samples that a flush has made visible: what the tables may say. */
    long flushedLength() {
        return flushedLength;
    }

    /** How often it was flushed since this was asked the last time. */
    int takeFlushes() {
        int taken = flushes;
        flushes = 0;
        return taken;
    }
}
