// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.recording;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.mth5.ChannelId;

/**
 * Where one instrument of a recording stands.
 *
 * @param driverId id of its driver
 * @param title    what the instrument is called
 * @param channels where its samples go, in the order of its description
 * @param status   what it last said, or what was found out about it
 * @param samples  samples accepted from it, all channels together
 * @param refused  offers answered FULL
 * @param paused   whether no samples are taken of it now, by {@link Recording#pause}
 * @param clipped  batches with samples at the end of the digitiser's range, in the order of {@code channels}
 * @param end      why it ended, for good; empty while it delivers or is awaited
 */
public record InstrumentStatus(String driverId, String title, List<ChannelId> channels, DriverStatus status,
        long samples, long refused, boolean paused, List<Long> clipped, Optional<EndReason> end) {

    /** Copies the lists. */
    public InstrumentStatus {
        Objects.requireNonNull(driverId, "driverId");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(end, "end");
        channels = List.copyOf(channels);
        clipped = List.copyOf(clipped);
    }
}
