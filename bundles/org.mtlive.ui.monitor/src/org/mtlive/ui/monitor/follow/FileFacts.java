// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.follow;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.mtlive.mth5.ChannelSummaryRow;
import org.mtlive.mth5.RunSummaryRow;
import org.mtlive.mth5.store.GapRow;
import org.mtlive.mth5.store.NoteRow;
import org.mtlive.mth5.store.WriterStatus;
import org.mtlive.reader.FileStatus;

/**
 * What was found in a followed file.
 *
 * @param version          layout of the file, such as "0.2.0"
 * @param status           life of its writer with the reason
 * @param channels         a row a channel
 * @param runs             a row a run
 * @param writer           what the writer says about itself; empty without contract
 * @param gaps             gaps, overlaps and duplicates, oldest first
 * @param notes            notes, oldest first
 * @param sizeBytes        size of the file
 * @param bytesPerSecond   how fast the file grew lately
 * @param samplesPerSecond how fast samples came lately, all channels
 * @param flushesPerSecond how often the writer flushed lately; 0 without contract
 * @param lastGrowth       when samples came last, empty when none came since the file was opened
 * @param asOf             when this was found
 * @param trouble          why reading fails now, empty while it works
 */
public record FileFacts(String version, FileStatus status, List<ChannelSummaryRow> channels, List<RunSummaryRow> runs,
        Optional<WriterStatus> writer, List<GapRow> gaps, List<NoteRow> notes, long sizeBytes, double bytesPerSecond,
        double samplesPerSecond, double flushesPerSecond, Optional<Instant> lastGrowth, Instant asOf,
        Optional<String> trouble) {
    /** Checks that nothing is missing and copies the lists. */
    public FileFacts {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(status, "status");
        channels = List.copyOf(channels);
        runs = List.copyOf(runs);
        Objects.requireNonNull(writer, "writer");
        gaps = List.copyOf(gaps);
        notes = List.copyOf(notes);
        Objects.requireNonNull(lastGrowth, "lastGrowth");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(trouble, "trouble");
    }

    /** {@return samples of all channels} */
    public long samples() {
        return channels.stream().mapToLong(ChannelSummaryRow::nSamples).sum();
    }

    FileFacts withTrouble(Optional<String> text) {
        return new FileFacts(version, status, channels, runs, writer, gaps, notes, sizeBytes, bytesPerSecond,
                samplesPerSecond, flushesPerSecond, lastGrowth, asOf, text);
    }
}
