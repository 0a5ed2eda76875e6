// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver;

import java.time.Duration;
import java.time.Instant;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * One instrument during one recording. Used once: {@code describe}, {@code arm}, {@code start}, {@code stop},
 * {@code close}, in this order; {@code stop} and {@code close} may come at any time and more than once.
 *
 * <p>The calls come from one thread at a time, each under a time limit; a call that takes longer is interrupted and the
 * driver is given up. Samples leave on the driver's own thread.
 */
@ConsumerType
public interface InstrumentDriver extends AutoCloseable {

    /**
     * Says what will be recorded. May look at the source (open a port, read the first line of a file).
     *
     * @return the instrument and its channels; the same object or an equal one at every call
     * @throws DriverException if the source is missing or cannot be understood: what, where, and what to do
     */
    InstrumentDescription describe() throws DriverException;

    /**
     * Makes everything ready so that {@link #start} only has to go.
     *
     * @return the time of sample index 0, the same for all channels of the instrument
     * @throws DriverException      if the instrument cannot record now
     * @throws InterruptedException if the caller gave up waiting
     */
    Instant arm() throws DriverException, InterruptedException;

    /**
     * Starts delivering and returns at once. From here on a thread of the driver offers batches to the sink, and calls
     * {@link SampleSink#end} exactly once when no more batches will come, whatever the reason.
     *
     * @param sink where samples and states go; valid until {@code end} was called
     * @throws DriverException if delivery cannot start, or the call is out of turn: before {@link #arm}, a second time,
     *                         after {@link #close}; {@code end} is not called then
     */
    void start(SampleSink sink) throws DriverException;

    /**
     * Ends delivering: no batch is offered after this returned, and the sink has got its end.
     *
     * @param deadline the longest the driver may take to hand over what it still has
     * @throws DriverException if the instrument could not be stopped in time
     */
    void stop(Duration deadline) throws DriverException;

    /** Frees the source and ends the driver's threads. Stops first where needed. Does nothing the second time. */
    @Override
    void close();
}
