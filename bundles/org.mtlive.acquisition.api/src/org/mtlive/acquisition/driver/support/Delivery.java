// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver.support;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.InstrumentReading;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.SampleSink;

/**
 * The way from a {@link DeliveryWork} to its sink: waits where the sink is full, and for the time at which samples are
 * due.
 * Used on the loop's thread only.
 */
public final class Delivery {

    private static final Duration SPACE_WAIT = Duration.ofMillis(200);

    private final SampleSink sink;
    private final CountDownLatch stop;
    private final PaceClock clock;
    private final double speed;
    private final long startNanos;

    Delivery(SampleSink sink, CountDownLatch stop, PaceClock clock, double speed, long startNanos) {
        this.sink = sink;
        this.stop = stop;
        this.clock = clock;
        this.speed = speed;
        this.startNanos = startNanos;
    }

    /**
     * Hands over a batch; waits as long as the sink is full. Nothing is lost.
     *
     * @param batch belongs to the sink afterwards
     * @throws InterruptedException when the stop's deadline is over
     */
    public void send(SampleBatch batch) throws InterruptedException {
        while (true) {
            switch (sink.offer(batch)) {
                case ACCEPTED -> {
                    return;
                }
                case CLOSED -> throw new SinkClosedException();
                case FULL -> sink.awaitSpace(SPACE_WAIT); // whether true or false: offer again
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    /**
     * Waits until samples are due: {@code dataNanos / speed} after the loop was made, so that what the opening of the
     * file took is caught up; not at all when the speed is 0.
     *
     * @param dataNanos time of the samples since the first one, nanoseconds
     * @return false when the stop was asked for; leave the step without sending
     * @throws InterruptedException when the stop's deadline is over
     */
    public boolean awaitDue(double dataNanos) throws InterruptedException {
        if (speed > 0) {
            long wait = (long) (dataNanos / speed) - (clock.nanoTime() - startNanos);
            if (wait > 0) {
                return !clock.await(stop, wait);
            }
        }
        return !stopping();
    }

    /**
     * Waits, for a source that has nothing now.
     *
     * @param time how long
     * @return false when the stop was asked for
     * @throws InterruptedException when the stop's deadline is over
     */
    public boolean pause(Duration time) throws InterruptedException {
        return !clock.await(stop, time.toNanos());
    }

    /**
     * Whether the driver is to stop. A step that takes long asks now and then.
     *
     * @return true from the moment the stop was asked for
     */
    public boolean stopping() {
        return stop.getCount() == 0;
    }

    /**
     * The clock of the loop, for the host time of batches.
     *
     * @return nanoseconds
     */
    public long nanoTime() {
        return clock.nanoTime();
    }

    /**
     * Tells the state.
     *
     * @param status goes to the sink
     */
    public void status(DriverStatus status) {
        sink.status(status);
    }

    /**
     * Hands over a reading; never waits.
     *
     * @param reading of the clock, the supply, a temperature or a contact resistance
     */
    public void report(InstrumentReading reading) {
        sink.report(reading);
    }
}
