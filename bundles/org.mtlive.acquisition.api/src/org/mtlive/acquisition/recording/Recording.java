// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.recording;

import java.time.Duration;
import java.util.List;

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
     * Waits until no instrument delivers any more, or the writer failed.
     *
     * @param limit the longest time to wait
     * @return true when all ended, false when the time is over
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
