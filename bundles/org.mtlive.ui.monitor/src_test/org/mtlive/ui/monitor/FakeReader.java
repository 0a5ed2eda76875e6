// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongToDoubleFunction;

import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelKind;
import org.mtlive.mth5.ChannelSummaryRow;
import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.FilterChain;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.MetadataClass;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.RunSummaryRow;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.StationId;
import org.mtlive.mth5.SurveyId;
import org.mtlive.mth5.Times;
import org.mtlive.mth5.store.GapRow;
import org.mtlive.mth5.store.NoteRow;
import org.mtlive.mth5.store.WriterStatus;
import org.mtlive.reader.ChannelInfo;
import org.mtlive.reader.FileLife;
import org.mtlive.reader.FileStatus;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.MinMax;
import org.mtlive.reader.ReaderListener;
import org.mtlive.reader.ReaderSubscription;
import org.mtlive.reader.ReaderUpdate;
import org.mtlive.reader.Scale;
import org.mtlive.reader.Window;
import org.mtlive.ui.monitor.follow.FileFacts;

/** A file whose samples are given by functions; it counts what is read of it. */
public final class FakeReader implements LiveReader {
    private static final class Channel {
        private final ChannelInfo info;
        private final LongToDoubleFunction value;
        private long samples;

        private Channel(ChannelInfo info, LongToDoubleFunction value) {
            this.info = info;
            this.value = value;
        }
    }

    public final List<GapRow> gaps = new ArrayList<>();
    public FileLife life = FileLife.LIVE;
    public Optional<Mth5Exception> failure = Optional.empty();
    public long samplesRead;
    public volatile boolean closed;
    private final Map<ChannelId, Channel> channels = new LinkedHashMap<>();
    private final List<ReaderListener> listeners = new CopyOnWriteArrayList<>();

    public ChannelId add(String run, String component, double rateHz, Instant start, SampleType type,
            LongToDoubleFunction value) {
        ChannelId id = new ChannelId("S1", "MT1", run, component);
        channels.put(id, new Channel(new ChannelInfo(id, ChannelKind.ofComponent(component), type, rateHz, start,
                "digital counts", "nanoTesla", Metadata.of(MetadataClass.MAGNETIC)), value));
        return id;
    }

    public void grow(ChannelId id, long samples) {
        channels.get(id).samples += samples;
    }

    public void tell() {
        listeners.forEach(l -> l.changed(new ReaderUpdate(status(), false, List.of(), Set.of(),
                Set.of(), Optional.empty())));
    }

    public FileFacts facts() throws Mth5Exception {
        return new FileFacts("0.2.0", status(), channelSummary(), List.of(), Optional.empty(), gaps, List.of(), 0, 0, 0,
                0, Optional.empty(), Instant.now(), Optional.empty());
    }

    private Channel find(ChannelId id) throws Mth5Exception {
        if (failure.isPresent())
            throw failure.get();
        return Optional.ofNullable(channels.get(id)).orElseThrow(() -> new Mth5Exception("no channel " + id));
    }

    @Override
    public Path file() {
        return Path.of("fake.h5");
    }

    @Override
    public FileVersion version() {
        return FileVersion.V0_2_0;
    }

    @Override
    public FileLife life() {
        return life;
    }

    @Override
    public FileStatus status() {
        return new FileStatus(life, "As the test says.", Optional.empty());
    }

    @Override
    public List<ChannelId> channels() {
        return List.copyOf(channels.keySet());
    }

    @Override
    public ChannelInfo channel(ChannelId id) throws Mth5Exception {
        return find(id).info;
    }

    @Override
    public long safeSamples(ChannelId id) throws Mth5Exception {
        return find(id).samples;
    }

    @Override
    public List<ChannelSummaryRow> channelSummary() throws Mth5Exception {
        if (failure.isPresent())
            throw failure.get();
        List<ChannelSummaryRow> rows = new ArrayList<>();
        channels.forEach((id, c) -> rows.add(new ChannelSummaryRow(id.survey(), id.station(), id.run(), 0, 0, 0,
                id.component(), Times.format(c.info.start()),
                Times.format(Times.end(c.info.start(), c.samples, c.info.sampleRateHz())), c.samples,
                c.info.sampleRateHz(), c.info.kind().text(), 0, 0, c.info.units(), c.samples > 0, 0, 0, 0)));
        return rows;
    }

    @Override
    public Window window(ChannelId id, long first, int count, Scale scale) throws Mth5Exception {
        Channel channel = find(id);
        long from = Math.max(0, first);
        long to = Math.max(from, Math.min(channel.samples, first + count));
        double[] values = new double[(int) (to - from)];
        for (int i = 0; i < values.length; i++)
            values[i] = channel.value.applyAsDouble(from + i);
        samplesRead += values.length;
        return new Window(channel.info, from, scale, values);
    }

    @Override
    public MinMax decimate(ChannelId id, long first, long count, int columns, Scale scale) throws Mth5Exception {
        Channel channel = find(id);
        double[] min = new double[columns];
        double[] max = new double[columns];
        Arrays.fill(min, Double.NaN);
        Arrays.fill(max, Double.NaN);
        for (int c = 0; c < columns; c++)
            for (long i = first + c * count / columns; i < first + (c + 1) * count / columns; i++)
                if (i >= 0 && i < channel.samples) {
                    double value = channel.value.applyAsDouble(i);
                    min[c] = min[c] <= value ? min[c] : value;
                    max[c] = max[c] >= value ? max[c] : value;
                    samplesRead++;
                }
        return new MinMax(channel.info, first, count, scale, min, max);
    }

    @Override
    public ReaderSubscription subscribe(Duration interval, ReaderListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public List<GapRow> gaps() {
        return List.copyOf(gaps);
    }

    @Override
    public List<NoteRow> notes() {
        return List.of();
    }

    @Override
    public Optional<WriterStatus> writer() {
        return Optional.empty();
    }

    @Override
    public List<RunSummaryRow> runSummary() {
        return List.of();
    }

    @Override
    public void close() {
        closed = true;
        listeners.clear();
    }

    @Override
    public void refresh() {
        // functions are always up to date
    }

    @Override
    public void wake() {
        // nobody polls
    }

    @Override
    public List<SurveyId> surveys() {
        throw new UnsupportedOperationException("the views do not ask for it");
    }

    @Override
    public List<StationId> stations(SurveyId survey) {
        throw new UnsupportedOperationException("the views do not ask for it");
    }

    @Override
    public List<RunId> runs(StationId station) {
        throw new UnsupportedOperationException("the views do not ask for it");
    }

    @Override
    public FilterChain filters(ChannelId id) {
        throw new UnsupportedOperationException("the views do not ask for it");
    }

    @Override
    public Metadata metadata(SurveyId survey) {
        throw new UnsupportedOperationException("the views do not ask for it");
    }

    @Override
    public Metadata metadata(StationId station) {
        throw new UnsupportedOperationException("the views do not ask for it");
    }

    @Override
    public Metadata metadata(RunId run) {
        throw new UnsupportedOperationException("the views do not ask for it");
    }

    @Override
    public Window tail(ChannelId id, int count, Scale scale) {
        throw new UnsupportedOperationException("the views do not ask for it");
    }
}
