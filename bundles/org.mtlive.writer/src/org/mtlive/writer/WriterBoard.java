// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.mtlive.acquisition.writer.ChannelProgress;
import org.mtlive.acquisition.writer.ReserveUse;
import org.mtlive.acquisition.writer.WriterReport;
import org.mtlive.acquisition.writer.WriterState;
import org.mtlive.acquisition.writer.WriterStatistics;

/** What the writer's thread last told of the inside of the file, and what it warned of; read by any thread. */
final class WriterBoard {

    private final Instant started;
    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private volatile Inside inside = new Inside(List.of(), Optional.empty());

    /** What only the writer's thread can see. */
    private record Inside(List<ChannelProgress> channels, Optional<ReserveUse> reserve) { }

    WriterBoard(Instant started) {
        this.started = started;
    }

    void show(List<ChannelProgress> channels, Optional<ReserveUse> reserve) {
        inside = new Inside(List.copyOf(channels), reserve);
    }

    void warn(String text) {
        warnings.add(text);
    }

    WriterReport report(WriterState state, WriterStatistics statistics, Instant now) {
        Inside shown = inside;
        return new WriterReport(state, started, now, statistics, shown.channels(), shown.reserve(), warnings);
    }
}
