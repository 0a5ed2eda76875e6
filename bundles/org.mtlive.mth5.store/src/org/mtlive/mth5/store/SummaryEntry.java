// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5Group;
import org.mtlive.hdf5.H5Object;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSummaryRow;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.StationId;
import org.mtlive.mth5.Times;

/** Makes rows of channel_summary from the objects themselves, as mth5's {@code summarize} does. */
final class SummaryEntry {
    private record Place(double latitude, double longitude, double elevation, long reference) { }

    private final OpenFile file;
    private final Map<StationId, Place> places = new HashMap<>();
    private final Map<RunId, Long> runs = new HashMap<>();

    SummaryEntry(OpenFile file) {
        this.file = file;
    }

    /** The row of a channel with so many samples. */
    ChannelSummaryRow row(ChannelId id, H5Dataset channel, long samples) throws IOException {
        Place place = place(id.parent().parent());
        String start = AttributeCodec.text(channel, "time_period.start").orElse("");
        String written = AttributeCodec.text(channel, "time_period.end").orElse("");
        double rate = AttributeCodec.real(channel, "sample_rate");
        return new ChannelSummaryRow(id.survey(), id.station(), id.run(), place.latitude(), place.longitude(),
                place.elevation(), id.component(), start, end(start, samples, rate, written), samples, rate,
                AttributeCodec.text(channel, "type").orElse(""), AttributeCodec.real(channel, "measurement_azimuth"),
                AttributeCodec.real(channel, "measurement_tilt"), AttributeCodec.text(channel, "units").orElse(""),
                samples > 0, channel.reference().address(), run(id.parent()), place.reference());
    }

    /** Time of the last sample; what is written is kept while it is not off by half a sample. */
    static String end(String start, long samples, double rate, String written) {
        try {
            if (rate > 0) {
                Instant end = Times.end(Times.parse(start), samples, rate);
                boolean same = !written.isEmpty()
                        && Math.abs(Duration.between(Times.parse(written), end).toNanos()) < 0.5e9 / rate;
                return same ? written : Times.format(end);
            }
        } catch (Mth5Exception e) {
            return written; // a start that is no time: the end cannot be computed, what is there is shown
        }
        return written;
    }

    private Place place(StationId id) throws IOException {
        Place place = places.get(id);
        if (place == null) {
            try (H5Group station = file.root().openGroup(file.version().path(id))) {
                place = new Place(AttributeCodec.real(station, "location.latitude"),
                        AttributeCodec.real(station, "location.longitude"),
                        AttributeCodec.real(station, "location.elevation"), station.reference().address());
            }
            places.put(id, place);
        }
        return place;
    }

    private long run(RunId id) throws IOException {
        Long reference = runs.get(id);
        if (reference == null) {
            try (H5Object run = file.root().openGroup(file.version().path(id))) {
                reference = run.reference().address();
            }
            runs.put(id, reference);
        }
        return reference;
    }
}
