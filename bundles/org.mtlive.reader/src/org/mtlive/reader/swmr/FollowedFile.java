// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.swmr;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSummaryRow;
import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.FilterChain;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.RunSummaries;
import org.mtlive.mth5.RunSummaryRow;
import org.mtlive.mth5.StationId;
import org.mtlive.mth5.SurveyId;
import org.mtlive.mth5.Times;
import org.mtlive.mth5.store.GapRow;
import org.mtlive.mth5.store.InstrumentRow;
import org.mtlive.mth5.store.NoteRow;
import org.mtlive.mth5.store.ReadingRow;
import org.mtlive.mth5.store.TimingRow;
import org.mtlive.mth5.store.WriterStatus;
import org.mtlive.reader.ChannelInfo;
import org.mtlive.reader.FileLife;
import org.mtlive.reader.FileStatus;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.MinMax;
import org.mtlive.reader.ReaderListener;
import org.mtlive.reader.ReaderSubscription;
import org.mtlive.reader.Scale;
import org.mtlive.reader.Window;

/** A reader on one file: answers from what {@link FollowedSession} saw last, reads through it, and polls it. */
final class FollowedFile implements LiveReader {
    private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(1);

    private final FollowedSession session;
    private final SampleReader samples;
    private final Poller poller;
    private final Runnable onClose;

    FollowedFile(FollowedSession session, int sliceSamples, Runnable onClose) {
        this.session = session;
        this.samples = new SampleReader(session, sliceSamples);
        this.poller = new Poller(session);
        this.onClose = onClose;
    }

    @Override
    public Path file() {
        return session.file();
    }

    @Override
    public FileVersion version() {
        return session.seen().version();
    }

    @Override
    public FileLife life() {
        return status().life();
    }

    @Override
    public FileStatus status() {
        return session.seen().status();
    }

    @Override
    public List<ChannelId> channels() {
        return List.copyOf(session.seen().safeSamples().keySet());
    }

    @Override
    public ChannelInfo channel(ChannelId id) throws Mth5Exception {
        return session.use(open -> open.tail(id).info());
    }

    @Override
    public FilterChain filters(ChannelId id) throws Mth5Exception {
        return session.use(open -> open.tail(id).filters());
    }

    @Override
    public List<SurveyId> surveys() throws Mth5Exception {
        return session.use(FileSession::surveys);
    }

    @Override
    public List<StationId> stations(SurveyId survey) throws Mth5Exception {
        return session.use(open -> open.stations(survey));
    }

    @Override
    public List<RunId> runs(StationId station) throws Mth5Exception {
        return session.use(open -> open.runs(station));
    }

    @Override
    public Metadata metadata(SurveyId survey) throws Mth5Exception {
        return session.use(open -> open.metadata(survey));
    }

    @Override
    public Metadata metadata(StationId station) throws Mth5Exception {
        return session.use(open -> open.metadata(station));
    }

    @Override
    public Metadata metadata(RunId run) throws Mth5Exception {
        return session.use(open -> open.metadata(run));
    }

    @Override
    public long safeSamples(ChannelId id) throws Mth5Exception {
        Long safe = session.seen().safeSamples().get(id);
        return safe != null ? safe : session.use(open -> open.tail(id).safeSamples());
    }

    @Override
    public List<ChannelSummaryRow> channelSummary() throws Mth5Exception {
        return session.use(open -> {
            List<ChannelSummaryRow> rows = new ArrayList<>();
            for (ChannelSummaryRow row : open.rows()) {
                rows.add(grown(row, open.tail(row.channelId()).safeSamples()));
            }
            return rows;
        });
    }

    @Override
    public List<RunSummaryRow> runSummary() throws Mth5Exception {
        return RunSummaries.of(channelSummary(), file());
    }

    @Override
    public void refresh() throws Mth5Exception {
        session.lookThoroughly();
    }

    @Override
    public Optional<WriterStatus> writer() {
        return session.seen().writer();
    }

    @Override
    public List<GapRow> gaps() throws Mth5Exception {
        return session.use(FileSession::gaps);
    }

    @Override
    public List<NoteRow> notes() throws Mth5Exception {
        return session.use(FileSession::notes);
    }

    @Override
    public List<InstrumentRow> instruments() throws Mth5Exception {
        return session.use(FileSession::instruments);
    }

    @Override
    public List<TimingRow> timing(long firstRow) throws Mth5Exception {
        return session.use(open -> open.timing(firstRow));
    }

    @Override
    public List<ReadingRow> readings(long firstRow) throws Mth5Exception {
        return session.use(open -> open.readings(firstRow));
    }

    @Override
    public Window window(ChannelId id, long first, int count, Scale scale) throws Mth5Exception {
        return samples.window(id, first, count, scale);
    }

    @Override
    public Window tail(ChannelId id, int count, Scale scale) throws Mth5Exception {
        return samples.tail(id, count, scale);
    }

    @Override
    public MinMax decimate(ChannelId id, long first, long count, int columns, Scale scale) throws Mth5Exception {
        return samples.decimate(id, first, count, columns, scale);
    }

    @Override
    public ReaderSubscription subscribe(Duration interval, ReaderListener listener) {
        if (interval.compareTo(SHORTEST_INTERVAL) < 0) {
            throw new IllegalArgumentException("interval must be >= 1 ms: " + interval);
        }
        return poller.subscribe(interval, listener);
    }

    @Override
    public void wake() {
        poller.wake();
    }

    @Override
    public void close() {
        poller.close();
        try {
            if (session.close()) {
                onClose.run();
            }
        } catch (Mth5Exception e) {
            onClose.run();
            throw new UncheckedIOException(e);
        }
    }

    private static ChannelSummaryRow grown(ChannelSummaryRow row, long safeSamples) throws Mth5Exception {
        if (row.nSamples() == safeSamples || !(row.sampleRate() > 0)) {
            return row;
        }
        Instant end = Times.end(Times.parse(row.start()), safeSamples, row.sampleRate());
        return row.withExtent(safeSamples, Times.format(end), safeSamples > 0);
    }
}
