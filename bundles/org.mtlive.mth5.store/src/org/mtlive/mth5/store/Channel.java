// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelKind;
import org.mtlive.mth5.FilterChain;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.Times;

/**
 * An open channel: samples of one component of one run. Belongs to the thread of its file.
 *
 * <p>Appended samples become visible to readers with {@link Mth5File#flush()}, which keeps the summary in step; a lone
 * {@link #flush()} flushes the samples only. All sample arrays belong to the caller.
 */
public final class Channel implements AutoCloseable {
    private final OpenFile file;
    private final ChannelInfo info;
    private final ChannelDataset data;
    private final FillingChunk filling;

    Channel(OpenFile file, ChannelInfo info, H5Dataset dataset) {
        this.file = file;
        this.info = info;
        this.data = new ChannelDataset(file, this, dataset);
        this.filling = new FillingChunk(info, file.bytes());
    }

    /** {@return its names} */
    public ChannelId id() {
        return info.id();
    }

    /** {@return what it measures} */
    public ChannelKind kind() {
        return info.kind();
    }

    /** {@return how its samples are stored} */
    public SampleType sampleType() {
        return info.sampleType();
    }

    /** {@return samples per second} */
    public double sampleRateHz() {
        return info.sampleRateHz();
    }

    /** {@return time of sample 0} */
    public Instant start() {
        return info.start();
    }

    /** {@return time of the last sample; the start while there is none} */
    public Instant end() {
        return Times.end(start(), length(), sampleRateHz());
    }

    /** {@return number of samples: of a writer all it appended, of a reader those at the last {@link #refresh()}} */
    public long length() {
        return data.length();
    }

    /** {@return samples a chunk of the dataset holds} */
    public int chunkSamples() {
        return info.chunkSamples();
    }

    /** {@return its row in the stored channel_summary, -1 if it has none (yet)} */
    public int row() {
        return file.summaryRows().rowOf(info.reference());
    }

    /**
     * Appends samples; the guide's {@code append_data}. HDF5 converts to the type of the channel.
     *
     * @param samples read from {@code offset}
     * @param offset first one
     * @param count how many
     * @throws Mth5Exception if the file is not open for writing, or writing failed: the file must then be closed
     */
    public void append(float[] samples, int offset, int count) throws Mth5Exception {
        beforeAppend();
        try {
            data.open().append(samples, offset, count);
        } catch (IOException e) {
            throw appendFailed(e);
        }
        data.appended(count);
    }

    /** As {@link #append(float[], int, int)}. */
    public void append(double[] samples, int offset, int count) throws Mth5Exception {
        beforeAppend();
        try {
            data.open().append(samples, offset, count);
        } catch (IOException e) {
            throw appendFailed(e);
        }
        data.appended(count);
    }

    /** As {@link #append(float[], int, int)}. */
    public void append(int[] samples, int offset, int count) throws Mth5Exception {
        beforeAppend();
        try {
            data.open().append(samples, offset, count);
        } catch (IOException e) {
            throw appendFailed(e);
        }
        data.appended(count);
    }

    /** As {@link #append(float[], int, int)}. */
    public void append(long[] samples, int offset, int count) throws Mth5Exception {
        beforeAppend();
        try {
            data.open().append(samples, offset, count);
        } catch (IOException e) {
            throw appendFailed(e);
        }
        data.appended(count);
    }

    /**
     * Reads samples as they are stored, converted to float.
     *
     * @param first index of the first sample, 0-based from the start of the run
     * @param target written from {@code offset}
     * @param offset first place
     * @param count how many, at most {@code length() - first}
     * @throws Mth5Exception if the range is not there or HDF5 fails
     */
    public void read(long first, float[] target, int offset, int count) throws Mth5Exception {
        checkRange(first, count);
        file.run("read " + id(), () -> data.open().read(first, target, offset, count));
    }

    /** As {@link #read(long, float[], int, int)}, converted to double. */
    public void read(long first, double[] target, int offset, int count) throws Mth5Exception {
        checkRange(first, count);
        file.run("read " + id(), () -> data.open().read(first, target, offset, count));
    }

    /** As {@link #read(long, float[], int, int)}, converted to int. */
    public void read(long first, int[] target, int offset, int count) throws Mth5Exception {
        checkRange(first, count);
        file.run("read " + id(), () -> data.open().read(first, target, offset, count));
    }

    /** As {@link #read(long, float[], int, int)}, converted to long. */
    public void read(long first, long[] target, int offset, int count) throws Mth5Exception {
        checkRange(first, count);
        file.run("read " + id(), () -> data.open().read(first, target, offset, count));
    }

    /**
     * {@return samples as they are stored, converted to float; shape {@code [count]}, a new array}
     *
     * @param first index of the first sample
     * @param count how many
     * @throws Mth5Exception if the range is not there or HDF5 fails
     */
    public float[] readFloats(long first, int count) throws Mth5Exception {
        float[] samples = new float[checkRange(first, count)];
        read(first, samples, 0, count);
        return samples;
    }

    /** As {@link #readFloats(long, int)}, converted to double. */
    public double[] readDoubles(long first, int count) throws Mth5Exception {
        double[] samples = new double[checkRange(first, count)];
        read(first, samples, 0, count);
        return samples;
    }

    /**
     * Reads samples of which the commit record says that they are flushed. What came to a file that another process
     * writes is read without {@link #refresh()}, which {@link #length()} may then not know of.
     *
     * @param first index of the first sample
     * @param target written from {@code offset}, converted to double
     * @param offset first place
     * @param count how many
     * @throws Mth5Exception if the range is not there or HDF5 fails
     */
    public void readFlushed(long first, double[] target, int offset, int count) throws Mth5Exception {
        if (filling.read(first, target, offset, count)) {
            return;
        }
        boolean isNew = first + count > length();
        if (isNew) {
            refresh();
        }
        read(first, target, offset, count);
        if (isNew && file.isFollowing()) {
            file.run("find the newest samples of " + id(), () -> filling.find(data.open(), first + count - 1));
        }
    }

    /** Flushes the samples of this channel (H5Dflush), without the summary. */
    public void flush() throws Mth5Exception {
        file.run("flush " + id(), () -> data.open().flush());
    }

    /** Looks how many samples the writer has flushed by now (H5Drefresh); of a writer's own channel nothing changes. */
    public void refresh() throws Mth5Exception {
        if (file.isFollowing()) {
            file.run("refresh " + id(), data::refresh);
        }
    }

    /**
     * {@return its metadata; a copy}
     *
     * @throws Mth5Exception if it cannot be read
     */
    public Metadata metadata() throws Mth5Exception {
        return file.get("read metadata of " + id(), () -> AttributeCodec.metadata(data.open(), kind().metadataClass()));
    }

    /**
     * Writes metadata. Attributes that are in the file but not in {@code metadata} stay, and so do component, sample
     * rate and time period. Normal mode only.
     *
     * @param metadata of the class of this kind
     * @throws Mth5Exception in SWMR mode, or if it cannot be written
     */
    public void writeMetadata(Metadata metadata) throws Mth5Exception {
        file.requireNormal("write metadata of " + id());
        file.run("write metadata of " + id(), () -> {
            Map<String, Object> values = AttributeCodec.fileAttributes(metadata);
            values.keySet().removeAll(ChannelBuilder.FIXED_ATTRIBUTES);
            AttributeCodec.write(data.open(), values);
            file.changed();
        });
    }

    /**
     * {@return the filters that lead from the physical field to what is stored, in that order}
     *
     * @throws Mth5Exception if a filter is missing or cannot be read
     */
    public FilterChain filters() throws Mth5Exception {
        return file.get("read the filters of " + id(), () -> ChannelFilters.read(file, info.id(), metadata()));
    }

    /** Closes the channel; a second call does nothing. Closing the file closes all its channels. */
    @Override
    public void close() throws Mth5Exception {
        file.channels().release(this);
    }

    ChannelInfo info() {
        return info;
    }

    /** Its dataset, and how much is in it. */
    ChannelDataset data() {
        return data;
    }

    private void beforeAppend() throws Mth5Exception {
        if (!file.acceptsWrites()) {
            file.requireWritable("append to " + id()); // the text is made only for who cannot append
        }
        data.changing();
        file.changed();
    }

    private Mth5Exception appendFailed(IOException e) {
        file.failed(e);
        return new Mth5Exception("Cannot append to " + id() + " in " + file.path() + ": " + e.getMessage()
                + ". Close the file, as HDF5 cannot be relied on after a failed write; check disk and free space.", e);
    }

    private int checkRange(long first, int count) throws Mth5Exception {
        if (first < 0 || count < 0 || first + count > length()) {
            throw new Mth5Exception("Cannot read " + count + " samples from " + first + " of " + id() + " in "
                    + file.path() + ": there are " + length() + ". Ask for samples below that.");
        }
        return count;
    }
}
