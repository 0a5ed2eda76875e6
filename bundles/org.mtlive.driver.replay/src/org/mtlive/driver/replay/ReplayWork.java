// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.replay;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.QualityBit;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.Samples;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.driver.support.Delivery;
import org.mtlive.acquisition.driver.support.DeliveryWork;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.Times;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.ReaderService;
import org.mtlive.reader.Scale;

/** Plays one slice of time of all channels after the other. */
final class ReplayWork implements DeliveryWork {

    private static final double PACED_SLICE_SECONDS = 0.25;
    private static final double LONGEST_SLICE_SECONDS = 1e6;

    private final ReaderService readers;
    private final ReplayOptions options;
    private final List<Track> tracks;
    private final Instant start;
    private final double sliceSeconds;
    private final double endSeconds;
    private final long[] endIndex;
    private LiveReader reader;
    private long slice;

    /**
     * Makes work that has opened nothing.
     *
     * @param start time that sample 0 is to have
     */
    ReplayWork(ReaderService readers, ReplayOptions options, ReplayPlan plan, Instant start) {
        this.readers = readers;
        this.options = options;
        this.tracks = plan.tracks();
        this.start = start;
        this.endSeconds = plan.endSeconds();
        this.endIndex = new long[tracks.size()];
        double fastest = tracks.stream().mapToDouble(Track::rateHz).max().orElse(1);
        double whole = Math.min(options.batchSamples() / fastest, LONGEST_SLICE_SECONDS);
        this.sliceSeconds = options.speed() > 0 ? Math.min(whole, PACED_SLICE_SECONDS * options.speed()) : whole;
    }

    @Override
    public boolean step(Delivery delivery) throws DriverException, IOException, InterruptedException {
        if (reader == null) {
            reader = readers.open(options.file());
        }
        double from = slice * sliceSeconds;
        double to = ++slice * sliceSeconds;
        if (!delivery.awaitDue(Math.min(to, endSeconds) * 1e9)) {
            return false;
        }
        boolean played = false;
        for (int channel = 0; channel < tracks.size(); channel++) {
            double rate = tracks.get(channel).rateHz();
            played |= play(channel, Math.round(from * rate), Math.round(to * rate), delivery);
        }
        if (!played) {
            skipGap(to);
        }
        return to < endSeconds;
    }

    /** Nothing is read in a gap, which may be long; the pace is kept by the next slice. */
    private void skipGap(double fromSeconds) {
        double next = tracks.stream().mapToDouble(track -> track.nextSeconds(fromSeconds)).min().orElse(fromSeconds);
        slice = Math.max(slice, (long) Math.floor(Math.min(next, endSeconds) / sliceSeconds));
    }

    private boolean play(int channel, long fromIndex, long toIndex, Delivery delivery)
            throws DriverException, IOException, InterruptedException {
        Track track = tracks.get(channel);
        List<Track.Part> parts = track.between(fromIndex, toIndex);
        for (Track.Part part : parts) {
            double[] values = reader.window(part.piece().id(), part.range().firstSample(), (int) part.range().count(),
                    Scale.COUNTS).values();
            if (values.length < part.range().count()) {
                throw new DriverException(StatusDetail.DATA_ERROR, part.piece().id() + " in " + options.file()
                        + " has fewer samples than when the replay began");
            }
            int quality = part.firstIndex() > endIndex[channel] ? QualityBit.GAP_BEFORE.mask() : 0;
            delivery.send(new SampleBatch(channel, part.firstIndex(),
                    Times.ofSample(start, part.firstIndex(), track.rateHz()), delivery.nanoTime(), quality,
                    samples(values, track.description().sampleType())));
            endIndex[channel] = part.endIndex();
        }
        return !parts.isEmpty();
    }

    /** The values as they are stored; the reader gives them as doubles, which hold 53 bits. */
    private static Samples samples(double[] values, SampleType type) {
        return switch (type) {
            case FLOAT64 -> new Samples.Float64(values);
            case FLOAT32 -> {
                float[] floats = new float[values.length];
                for (int i = 0; i < floats.length; i++) {
                    floats[i] = (float) values[i];
                }
                yield new Samples.Float32(floats);
            }
            case INT32 -> {
                int[] ints = new int[values.length];
                for (int i = 0; i < ints.length; i++) {
                    ints[i] = (int) values[i];
                }
                yield new Samples.Int32(ints);
            }
            case INT64 -> {
                long[] longs = new long[values.length];
                for (int i = 0; i < longs.length; i++) {
                    longs[i] = (long) values[i];
                }
                yield new Samples.Int64(longs);
            }
        };
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
        }
    }
}
