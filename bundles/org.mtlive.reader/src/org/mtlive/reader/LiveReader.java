// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSummaryRow;
import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.FilterChain;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.RunSummaryRow;
import org.mtlive.mth5.StationId;
import org.mtlive.mth5.SurveyId;
import org.mtlive.mth5.store.GapKind;
import org.mtlive.mth5.store.GapRow;
import org.mtlive.mth5.store.InstrumentRow;
import org.mtlive.mth5.store.NoteRow;
import org.mtlive.mth5.store.ReadingRow;
import org.mtlive.mth5.store.TimingRow;
import org.mtlive.mth5.store.WriterStatus;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One followed file. What is told is what the last {@link #refresh()} saw (a subscription refreshes by itself); reading
 * samples goes by that too, so that lengths and values agree.
 *
 * <p>Every method may be called from any thread; calls are serialised inside, long reads in slices, so that a long
 * one does not hold up a short one. After {@link #close()} every method throws {@link Mth5Exception} or
 * {@link IllegalStateException}.
 *
 * <p>When the writer replaces the file (at the end of a recording) or begins a new epoch, the next refresh opens it
 * again; sample indices go on. A refresh that fails changes nothing, and the next one tries again.
 */
@ProviderType
public interface LiveReader extends AutoCloseable {
    /** {@return the path the reader was opened with} */
    Path file();

    /** {@return the layout of the file} */
    FileVersion version();

    /** {@return what is known about the writer} */
    FileLife life();

    /** {@return the same with the reason, for a person} */
    FileStatus status();

    /** {@return all channels, in the order of the file} */
    List<ChannelId> channels();

    /**
     * Looks up a channel.
     *
     * @param id the channel; the component is found whatever its case
     * @return what does not change about it
     * @throws Mth5Exception if there is no such channel, or its attributes cannot be read
     */
    ChannelInfo channel(ChannelId id) throws Mth5Exception;

    /**
     * Looks which surveys the file has now, also those without stations.
     *
     * @return their names, sorted
     * @throws Mth5Exception if the file cannot be read
     */
    List<SurveyId> surveys() throws Mth5Exception;

    /**
     * Looks which stations a survey has now, also those without runs.
     *
     * @param survey the survey
     * @return their names, sorted
     * @throws Mth5Exception if there is no such survey
     */
    List<StationId> stations(SurveyId survey) throws Mth5Exception;

    /**
     * Looks which runs a station has now, also those without channels.
     *
     * @param station the station
     * @return their names, sorted
     * @throws Mth5Exception if there is no such station
     */
    List<RunId> runs(StationId station) throws Mth5Exception;

    /**
     * Reads the filters of a channel.
     *
     * @param id the channel
     * @return from the physical quantity to the stored samples; names without a filter in the file are
     *         {@linkplain FilterChain#missing() told}
     * @throws Mth5Exception if there is no such channel, or a filter cannot be read
     */
    FilterChain filters(ChannelId id) throws Mth5Exception;

    /**
     * Reads what the file says about a survey.
     *
     * @param survey the survey; added since the last refresh is good enough
     * @return its metadata, the caller's to keep
     * @throws Mth5Exception if there is no such survey
     */
    Metadata metadata(SurveyId survey) throws Mth5Exception;

    /** As {@link #metadata(SurveyId)}, of a station. */
    Metadata metadata(StationId station) throws Mth5Exception;

    /** As {@link #metadata(SurveyId)}, of a run. */
    Metadata metadata(RunId run) throws Mth5Exception;

    /**
     * Tells how far a channel may be read: up to the writer's commit record where the file has one, else up to the
     * dataset's extent, and never beyond the extent.
     *
     * @param id the channel
     * @return samples that are safely there
     * @throws Mth5Exception if there is no such channel
     */
    long safeSamples(ChannelId id) throws Mth5Exception;

    /**
     * Makes the table of channels with the counts and end times that are true now (guide: channel_summary).
     *
     * @return one row a channel; a new list
     * @throws Mth5Exception if a channel's attributes cannot be read
     */
    List<ChannelSummaryRow> channelSummary() throws Mth5Exception;

    /**
     * Makes the table of runs from the channels (guide: run_summary).
     *
     * @return one row a run; a new list
     * @throws Mth5Exception if a channel's attributes cannot be read
     */
    List<RunSummaryRow> runSummary() throws Mth5Exception;

    /**
     * Looks once at what the writer has flushed: contract, extents, structure, life.
     *
     * @throws Mth5Exception if the file cannot be read now; the reader stays usable
     */
    void refresh() throws Mth5Exception;

    /** {@return what the writer says about itself in the file's contract; empty without contract} */
    Optional<WriterStatus> writer();

    /**
     * {@return the gaps, overlaps and duplicates that the writer noted, oldest first; empty without contract}
     *
     * @throws Mth5Exception if they cannot be read; the reader stays usable
     */
    List<GapRow> gaps() throws Mth5Exception;

    /**
     * Tells which samples of a channel stand in the file only to keep the places of those that were never recorded.
     *
     * @param id the channel; one that is not in the file has none
     * @return ranges in rising order that do not touch each other; empty without contract
     * @throws Mth5Exception if they cannot be read; the reader stays usable
     */
    default List<SampleRange> padding(ChannelId id) throws Mth5Exception {
        return SampleRange.merged(gaps().stream().filter(gap -> gap.kind() == GapKind.GAP && gap.channel().equals(id))
                .map(gap -> new SampleRange(gap.firstSample(), gap.firstSample() + gap.samples())).toList());
    }

    /**
     * {@return the notes kept with the data, oldest first; empty without contract}
     *
     * @throws Mth5Exception if they cannot be read; the reader stays usable
     */
    List<NoteRow> notes() throws Mth5Exception;

    /**
     * {@return the instruments of the recordings into this file, in the order of their numbers; empty without series}
     *
     * @throws Mth5Exception if they cannot be read; the reader stays usable
     */
    default List<InstrumentRow> instruments() throws Mth5Exception {
        return List.of();
    }

    /**
     * Reads what times instruments and the recording computer had at their samples: a row every ten seconds.
     *
     * @param firstRow the first row wanted, 0 for all; a follower asks for what comes after those it has
     * @return in the order in which they came; empty without series
     * @throws Mth5Exception if they cannot be read; the reader stays usable
     */
    default List<TimingRow> timing(long firstRow) throws Mth5Exception {
        return List.of();
    }

    /**
     * Reads what instruments said about supply, temperatures and contact resistances.
     *
     * @param firstRow as for {@link #timing}
     * @return in the order in which they came; empty without series
     * @throws Mth5Exception if they cannot be read; the reader stays usable
     */
    default List<ReadingRow> readings(long firstRow) throws Mth5Exception {
        return List.of();
    }

    /**
     * Reads samples that are safely there. What lies outside (before sample 0, or not yet committed) is left out, so
     * the window may be shorter than asked for, or empty.
     *
     * @param id the channel
     * @param first index of the first sample wanted
     * @param count how many, 0 or more
     * @param scale stored or physical values
     * @return the samples
     * @throws Mth5Exception if there is no such channel, or reading fails; the reader stays usable
     */
    Window window(ChannelId id, long first, int count, Scale scale) throws Mth5Exception;

    /**
     * Reads the newest samples.
     *
     * @param id the channel
     * @param count how many at most, 0 or more
     * @param scale stored or physical values
     * @return the last {@code count} samples that are safely there, or all when there are fewer
     * @throws Mth5Exception if there is no such channel, or reading fails; the reader stays usable
     */
    Window tail(ChannelId id, int count, Scale scale) throws Mth5Exception;

    /**
     * Finds the extremes of each of a number of columns. Memory does not grow with {@code count}. Physical values of a
     * channel whose filters depend on frequency are made piecewise with overlap, good for a chart; use
     * {@link #window} for numbers.
     *
     * @param id the channel
     * @param first first sample of the range; the range may begin before the data and end after them
     * @param count samples of the range, 0 or more
     * @param columns how many columns, at least 1
     * @param scale stored or physical values
     * @return minimum and maximum of each column
     * @throws Mth5Exception if there is no such channel, or reading fails; the reader stays usable
     */
    MinMax decimate(ChannelId id, long first, long count, int columns, Scale scale) throws Mth5Exception;

    /**
     * Follows the file. Each subscription has a thread ({@code mtlive-reader}); one of those that are free polls for
     * all. A failed poll is reported and tried again with growing pauses.
     *
     * @param interval how often the listener wants to hear, at least 1 ms; it is called only when something changed
     * @param listener is called on a thread of its own
     * @return ends the subscription when closed; waits for no running call, and no call begins afterwards
     */
    ReaderSubscription subscribe(Duration interval, ReaderListener listener);

    /** Hints that new data may be there: it is looked at at once instead of at its next time. Never blocks. */
    void wake();

    /** Ends all subscriptions and closes the file. Idempotent. */
    @Override
    void close();
}
