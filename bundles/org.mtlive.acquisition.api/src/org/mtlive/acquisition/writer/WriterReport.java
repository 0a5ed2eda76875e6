// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.writer;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All that a {@link LiveWriter} can tell of itself.
 *
 * @param state      what it is doing
 * @param started    when the file was opened, UTC
 * @param time       when this report was made, UTC
 * @param statistics counters over all channels
 * @param channels   every channel
 * @param reserve    use of the room for live structure; empty when it is not known
 * @param warnings   what went wrong without ending the recording, oldest first, for people
 */
public record WriterReport(WriterState state, Instant started, Instant time, WriterStatistics statistics,
        List<ChannelProgress> channels, Optional<ReserveUse> reserve, List<String> warnings) {

    /** Copies the lists. */
    public WriterReport {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(started, "started");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(statistics, "statistics");
        Objects.requireNonNull(reserve, "reserve");
        channels = List.copyOf(channels);
        warnings = List.copyOf(warnings);
    }
}
