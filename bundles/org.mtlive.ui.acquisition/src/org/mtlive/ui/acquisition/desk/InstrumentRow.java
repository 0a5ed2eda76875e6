// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.util.List;
import java.util.Objects;

import org.mtlive.mth5.ChannelId;

/**
 * One instrument of the desk and where it stands.
 *
 * @param setup       as the user set it up
 * @param driverTitle what its driver is called
 * @param state       where it stands
 * @param text        why, for people; may be empty
 * @param channels    where its samples go; empty while it does not record
 * @param samples     samples taken from it, all channels together
 * @param refused     batches that were refused since the writer was too slow
 */
public record InstrumentRow(InstrumentSetup setup, String driverTitle, InstrumentState state, String text,
        List<ChannelId> channels, long samples, long refused) {

    /** Copies the list. */
    public InstrumentRow {
        Objects.requireNonNull(setup, "setup");
        Objects.requireNonNull(driverTitle, "driverTitle");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(text, "text");
        channels = List.copyOf(channels);
    }

    /** {@return a row of an instrument that does not record} */
    static InstrumentRow resting(InstrumentSetup setup, String driverTitle, InstrumentState state, String text) {
        return new InstrumentRow(setup, driverTitle, state, text, List.of(), 0, 0);
    }
}
