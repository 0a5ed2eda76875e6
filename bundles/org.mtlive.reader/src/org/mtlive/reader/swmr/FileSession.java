// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.swmr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSummaryRow;
import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.StationId;
import org.mtlive.mth5.SurveyId;
import org.mtlive.mth5.store.GapRow;
import org.mtlive.mth5.store.InstrumentRow;
import org.mtlive.mth5.store.LiveState;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.NoteRow;
import org.mtlive.mth5.store.ReadingRow;
import org.mtlive.mth5.store.TimingRow;
import org.mtlive.mth5.store.WriterStatus;

/**
 * A file while it is open: its channels, kept open, and its contract. Belongs to whoever holds the reader's lock.
 *
 * <p>Design note: the contract is read before the extents. The writer goes the other way round, so what the contract
 * promises is always there when the extents are looked at.
 */
final class FileSession implements AutoCloseable {
    private static final long[] NOT_LIMITED = {};

    private final Mth5File file;
    private final FileIdentity identity;
    private final boolean hasContract;
    private final Map<ChannelId, ChannelTail> tails = new LinkedHashMap<>();
    private List<ChannelSummaryRow> rows = List.of();
    private Optional<WriterStatus> writer = Optional.empty();
    private long[] record = NOT_LIMITED;
    private long[] committed = NOT_LIMITED;
    private int knownRows;
    private final long epoch;

    /** Takes over an open file, and looks at all of it. */
    FileSession(Mth5File file, FileIdentity identity) throws Mth5Exception {
        this.file = file;
        this.identity = identity;
        hasContract = file.live().present();
        readContract();
        epoch = epochNow();
        readRows();
        for (ChannelSummaryRow row : rows) {
            open(row.channelId());
        }
        knownRows = record.length;
    }

    FileIdentity identity() {
        return identity;
    }

    FileVersion version() {
        return file.version();
    }

    Optional<WriterStatus> writer() {
        return writer;
    }

    /** {@return one row a channel, with the extents of the time when the file was opened or its structure changed} */
    List<ChannelSummaryRow> rows() {
        return rows;
    }

    List<SurveyId> surveys() throws Mth5Exception {
        return file.surveyNames().stream().map(SurveyId::new).toList();
    }

    List<StationId> stations(SurveyId survey) throws Mth5Exception {
        return file.getSurvey(survey.survey()).stationNames().stream().map(survey::child).toList();
    }

    List<RunId> runs(StationId station) throws Mth5Exception {
        return file.getStation(station.station(), station.survey()).runNames().stream().map(station::child).toList();
    }

    Metadata metadata(SurveyId survey) throws Mth5Exception {
        return file.getSurvey(survey.survey()).metadata();
    }

    Metadata metadata(StationId station) throws Mth5Exception {
        return file.getStation(station.station(), station.survey()).metadata();
    }

    Metadata metadata(RunId run) throws Mth5Exception {
        return file.getRun(run).metadata();
    }

    List<GapRow> gaps() throws Mth5Exception {
        return hasContract ? file.live().gaps() : List.of();
    }

    List<NoteRow> notes() throws Mth5Exception {
        return hasContract ? file.live().notes() : List.of();
    }

    List<InstrumentRow> instruments() throws Mth5Exception {
        return hasContract ? file.live().series().instruments() : List.of();
    }

    List<TimingRow> timing(long firstRow) throws Mth5Exception {
        return hasContract ? file.live().series().timing(firstRow) : List.of();
    }

    List<ReadingRow> readings(long firstRow) throws Mth5Exception {
        return hasContract ? file.live().series().readings(firstRow) : List.of();
    }

    ChannelTail tail(ChannelId id) throws Mth5Exception {
        ChannelTail tail = tails.get(id);
        if (tail == null) {
            throw Mth5Exception.notFound("channel " + id, file.path(), tails.keySet().stream().map(Object::toString)
                    .limit(50).toList());
        }
        return tail;
    }

    /** {@return how far each channel may be read, in the order of the file; a new map} */
    Map<ChannelId, Long> safeSamples() {
        Map<ChannelId, Long> safe = new LinkedHashMap<>();
        tails.forEach((id, tail) -> safe.put(id, tail.safeSamples()));
        return safe;
    }

    /**
     * Refreshes the contract where it has changed, which costs some microseconds when it has not.
     *
     * @return false if the writer has certainly told nothing since the last look
     */
    boolean mayHaveNews() throws Mth5Exception {
        return !hasContract || !file.isSwmrMode() || file.live().refreshChanged();
    }

    /** Refreshes the contract: {@code all} of it, or where it has changed. */
    void refresh(boolean all) throws Mth5Exception {
        if (hasContract && file.isSwmrMode()) {
            if (all) {
                file.live().refresh();
            } else {
                file.live().refreshChanged();
            }
        }
    }

    /**
     * Looks at what the writer has flushed, as the refreshed contract tells. A file that nobody writes cannot change
     * while its identity is the same.
     *
     * @param structure look for new channels too
     * @return false if the writer began a new epoch: then only a new session sees all
     */
    boolean look(boolean structure) throws Mth5Exception {
        if (!file.isSwmrMode()) {
            return true;
        }
        readContract();
        if (epochNow() != epoch) {
            return false;
        }
        if (structure && hasContract) {
            findNewChannels();
        }
        lookAtChannels();
        return true;
    }

    @Override
    public void close() throws Mth5Exception {
        file.close();
    }

    private void readContract() throws Mth5Exception {
        writer = file.live().readWriter();
        record = file.live().readCommitted();
        committed = isLimited() ? record : NOT_LIMITED;
    }

    private long epochNow() {
        return writer.map(WriterStatus::epoch).orElse(0L);
    }

    private void lookAtChannels() throws Mth5Exception {
        for (ChannelTail tail : tails.values()) {
            tail.look(committed);
        }
    }

    /** A finished recording is whole; what a program without contract added to it later is not in the record. */
    private boolean isLimited() {
        return writer.isPresent() && writer.get().state() != LiveState.FINISHED;
    }

    /** A channel is there when it is in the commit record; its row of the summary, in the same place, came before. */
    private void findNewChannels() throws Mth5Exception {
        if (record.length <= knownRows) {
            return;
        }
        for (ChannelSummaryRow row : file.channelSummary().stored(knownRows).stream()
                .limit(record.length - knownRows).toList()) {
            if (!tails.containsKey(row.channelId())) {
                open(row.channelId());
                rows.add(row);
            }
        }
        knownRows = record.length;
    }

    private void open(ChannelId id) throws Mth5Exception {
        tails.put(id, new ChannelTail(file.getChannel(id), committed));
    }

    /** The live table has every channel that is found in the file, also those that are in no stored row. */
    private void readRows() throws Mth5Exception {
        rows = new ArrayList<>(file.channelSummary().live());
        rows.removeIf(ChannelSummaryRow::isBlank);
    }
}
