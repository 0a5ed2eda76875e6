// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver;

import java.time.Duration;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Where a driver delivers. Made by the recording, one for each driver; calls come from one thread of the driver at a
 * time.
 */
@ProviderType
public interface SampleSink {

    /**
     * Hands over samples of one channel. Never blocks.
     *
     * @param batch samples; belongs to the sink after {@link OfferResult#ACCEPTED}, its array must not be changed then
     * @return whether it was taken
     * @throws IllegalArgumentException if the channel does not exist, the array is not of the channel's sample type, or
     *                                  the recording refuses the samples (NaN where it takes none, too long a gap); in
     *                                  the last case the sink is closed too
     */
    OfferResult offer(SampleBatch batch);

    /**
     * Waits for room after {@link OfferResult#FULL}.
     *
     * @param limit the longest time to wait
     * @return true when there may be room or the sink was closed (offer again), false when the time is over
     * @throws InterruptedException if the driver's thread was interrupted
     */
    boolean awaitSpace(Duration limit) throws InterruptedException;

    /**
     * Tells a change of state. Trouble belongs here, not into a log.
     *
     * @param status the state now
     */
    void status(DriverStatus status);

    /**
     * Hands over a reading of the clock, the supply, a temperature or a contact resistance. Never blocks; a reading
     * that has no room now is left out.
     *
     * @param reading goes into the file beside the samples; ignored after the end
     */
    void report(InstrumentReading reading);

    /**
     * Says that no more batches come. Called once, always; calls after the first are ignored.
     *
     * @param reason why
     * @param text   for people; may be empty, not for {@link EndReason#FAILED}
     */
    void end(EndReason reason, String text);
}
