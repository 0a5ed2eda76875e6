// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.follow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.mtlive.mth5.ChannelSummaryRow;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.WriterStatus;
import org.mtlive.reader.LiveReader;

/** Looks through one open file. Monitor thread. */
final class FactFinder {
    private final LiveReader reader;
    private final Clock clock;
    private final GrowthRate bytes = new GrowthRate();
    private final GrowthRate samples = new GrowthRate();
    private final GrowthRate flushes = new GrowthRate();
    private Optional<Instant> lastGrowth = Optional.empty();
    private long lastSamples = -1;

    FactFinder(LiveReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    FileFacts find(long nanos) throws Mth5Exception {
        List<ChannelSummaryRow> channels = reader.channelSummary();
        long count = channels.stream().mapToLong(ChannelSummaryRow::nSamples).sum();
        Instant now = clock.instant();
        if (lastSamples >= 0 && count > lastSamples)
            lastGrowth = Optional.of(now);
        lastSamples = count;
        long size = size(reader.file());
        Optional<WriterStatus> writer = reader.writer();
        return new FileFacts(reader.version().text(), reader.status(), channels, reader.runSummary(), writer,
                reader.gaps(), reader.notes(), size, bytes.at(nanos, size), samples.at(nanos, count),
                flushes.at(nanos, writer.map(WriterStatus::flushes).orElse(0L)), lastGrowth, now, Optional.empty());
    }

    /** The size, 0 while the file is being replaced. */
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
