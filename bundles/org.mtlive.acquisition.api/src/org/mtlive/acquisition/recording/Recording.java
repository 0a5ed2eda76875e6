// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.recording;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.mth5.Mth5Exception;
import org.osgi.annotation.versioning.ProviderType;

/** A recording that runs or has ended. Any thread. */
@ProviderType
public interface Recording extends AutoCloseable {

    /**
     * Where the recording stands.
     *
     * @return a snapshot
     */
    RecordingState state();

    /**
     * Where each instrument stands.
     *
     * @return a snapshot, in the order of the plan
     */
    List<InstrumentStatus> instruments();

    /**
     * The writer, for its state, statistics and listeners. Closed by this recording, not by the caller.
     *
     * @return the same object at every call
     */
    LiveWriter writer();

    /**
     * Who asked for the end from outside, such as by {@code mtlive stop}. Whoever holds the recording ends it.
     *
     * @return for people; empty when nobody did
     */
    Optional<String> stopRequest();

    /**
     * Waits until there is a reason to {@link #stop} and {@link #close}: no instrument delivers any more, the writer
     * failed, or somebody {@linkplain #stopRequest asked} for the end.
     *
     * @param limit the longest time to wait
     * @return true when there is one, false when the time is over
     * @throws InterruptedException if the caller was interrupted
     */
    boolean awaitEnd(Duration limit) throws InterruptedException;

    /**
     * Stops all instruments and waits for their ends. Instruments that do not obey are given up, and their status says
     * so;
     * the file stays open until {@link #close()}.
     *
     * @param deadline for all instruments together
     * @throws DriverException if an instrument did not end as it should; all others were stopped all the same
     */
    void stop(Duration deadline) throws DriverException;

    /**
     * Stops what still runs (5 s), closes the drivers and then the file. Does nothing the second time.
     *
     * @throws Mth5Exception if the file could not be written to its end
     */
    @Override
    void close() throws Mth5Exception;
}
