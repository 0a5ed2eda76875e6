// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.Position;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.ResponseFilter;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.StationId;
import org.mtlive.reader.ChannelInfo;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.SampleRange;

/**
 * What is played of a file, and where each sample lies.
 *
 * <p>The place of a sample is the time it has in the file, rounded to the next sample: where the channels of a run do
 * not begin together, or runs do not begin a whole number of samples apart, that is at most half a sample.
 *
 * @param start       time of sample 0 in the file: the first sample of the channel that begins first
 * @param tracks      the channels
 * @param description what is told about them
 */
record ReplayPlan(Instant start, List<Track> tracks, InstrumentDescription description) {

    private static final double LEAST_RATE_HZ = 1e-6;
    private static final double GREATEST_RATE_HZ = 1e7;
    /** Longer than any station stood; a time beyond it is damaged. */
    private static final Duration LONGEST = Duration.ofDays(36_525);

    /**
     * Looks at a file.
     *
     * @param reader  the file
     * @param options what is wanted of it
     * @return the plan
     * @throws DriverException if the file has it not, or it cannot be played as one instrument
     * @throws Mth5Exception   if the file cannot be read
     */
    static ReplayPlan of(LiveReader reader, ReplayOptions options) throws DriverException, Mth5Exception {
        Map<String, List<ChannelInfo>> byComponent = new LinkedHashMap<>();
        for (ChannelId id : Selection.of(reader.channels(), options)) {
            if (reader.safeSamples(id) > 0) {
                ChannelInfo info = reader.channel(id);
                byComponent.computeIfAbsent(id.component().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .add(info);
            }
        }
        if (byComponent.isEmpty()) {
            throw new DriverException(StatusDetail.DATA_ERROR, options.file() + " has no samples in what is wanted");
        }
        Instant start = byComponent.values().stream().flatMap(List::stream).map(ChannelInfo::start)
                .min(Instant::compareTo).orElseThrow();
        List<Track> tracks = new ArrayList<>();
        for (Map.Entry<String, List<ChannelInfo>> entry : byComponent.entrySet()) {
            String name = options.wanted().getOrDefault(entry.getKey(), entry.getKey());
            tracks.add(track(reader, name, entry.getValue(), start));
        }
        ChannelId first = byComponent.values().iterator().next().getFirst().id();
        return new ReplayPlan(start, List.copyOf(tracks), describe(reader, options, first, tracks));
    }

    private static Track track(LiveReader reader, String name, List<ChannelInfo> runs, Instant start)
            throws DriverException, Mth5Exception {
        ChannelInfo first = runs.getFirst();
        if (!(first.sampleRateHz() >= LEAST_RATE_HZ) || first.sampleRateHz() > GREATEST_RATE_HZ) {
            throw new DriverException(StatusDetail.DATA_ERROR, first.id() + " has a sample rate of "
                    + first.sampleRateHz() + " Hz");
        }
        List<Piece> pieces = new ArrayList<>();
        for (ChannelInfo info : runs.stream().sorted((a, b) -> a.start().compareTo(b.start())).toList()) {
            if (info.sampleRateHz() != first.sampleRateHz() || info.sampleType() != first.sampleType()) {
                throw ReplayOptions.wrong("run", "the runs cannot be played as one: " + info.id() + " has "
                        + info.sampleRateHz() + " Hz " + info.sampleType().text() + ", " + first.id() + " "
                        + first.sampleRateHz() + " Hz " + first.sampleType().text() + "; name one run");
            }
            pieces.add(piece(reader, info, start, pieces.isEmpty() ? 0 : pieces.getLast().endIndex()));
        }
        List<ResponseFilter> filters = DescribedChannel.filters(reader.filters(first.id()));
        return new Track(DescribedChannel.of(name, first, filters), filters, pieces);
    }

    private static Piece piece(LiveReader reader, ChannelInfo info, Instant start, long earliestIndex)
            throws DriverException, Mth5Exception {
        Duration after = Duration.between(start, info.start());
        if (after.compareTo(LONGEST) > 0) {
            throw new DriverException(StatusDetail.DATA_ERROR, info.id() + " begins at " + info.start()
                    + ", more than a century after the first channel; correct the time in the file");
        }
        double rate = info.sampleRateHz();
        long index = Math.round(after.toSeconds() * rate + after.getNano() * rate / 1e9);
        long first = Math.max(0, earliestIndex - index); // what overlaps the run before is left out
        long end = reader.safeSamples(info.id());
        return new Piece(info.id(), index, first >= end ? List.of()
                : new SampleRange(first, end).without(reader.padding(info.id())));
    }

    private static InstrumentDescription describe(LiveReader reader, ReplayOptions options, ChannelId first,
            List<Track> tracks) throws Mth5Exception {
        RunId run = new RunId(first.survey(), first.station(), first.run());
        Metadata told = reader.metadata(run);
        Map<String, ResponseFilter> filters = new LinkedHashMap<>();
        tracks.forEach(track -> track.filters().forEach(filter -> filters.putIfAbsent(filter.name(), filter)));
        String which = options.run().equalsIgnoreCase(ReplayOptions.ALL_RUNS) ? "all runs" : first.run();
        return new InstrumentDescription("replay of " + options.file().getFileName() + " " + first.station() + " "
                + which, told.text("data_logger.manufacturer"), told.text("data_logger.model"),
                told.text("data_logger.id"), position(reader.metadata(new StationId(first.survey(), first.station()))),
                tracks.stream().map(Track::description).toList(), List.copyOf(filters.values()),
                DescribedChannel.attributes(told, DescribedChannel.OF_THE_RUN));
    }

    private static Optional<Position> position(Metadata station) {
        double latitude = station.real("location.latitude");
        double longitude = station.real("location.longitude");
        double elevation = station.real("location.elevation");
        boolean known = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude != 0 || longitude != 0);
        return known ? Optional.of(new Position(latitude, longitude, Double.isFinite(elevation) ? elevation : 0))
                : Optional.empty();
    }

    /** Time of the end of the last sample after sample 0, seconds. */
    double endSeconds() {
        return tracks.stream().mapToDouble(Track::endSeconds).max().orElse(0);
    }
}
