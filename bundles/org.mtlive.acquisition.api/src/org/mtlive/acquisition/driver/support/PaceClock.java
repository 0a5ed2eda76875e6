// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver.support;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.osgi.annotation.versioning.ConsumerType;

/** The clock a {@link DeliveryLoop} lives by. Tests put their own in its place, and nothing has to wait. */
@ConsumerType
public interface PaceClock {

    /**
     * The time now.
     *
     * @return nanoseconds from any origin, never going back
     */
    long nanoTime();

    /**
     * Waits until the time is over or the stop is asked for.
     *
     * @param stop  opened when the driver is to stop
     * @param nanos how long to wait, nanoseconds
     * @return true when the stop was asked for
     * @throws InterruptedException if the thread was interrupted
     */
    boolean await(CountDownLatch stop, long nanos) throws InterruptedException;

    /**
     * The clock of this computer.
     *
     * @return {@link System#nanoTime()} and real waiting
     */
    static PaceClock system() {
        return new PaceClock() {
            @Override
            public long nanoTime() {
                return System.nanoTime();
            }

            @Override
            public boolean await(CountDownLatch stop, long nanos) throws InterruptedException {
                return stop.await(nanos, TimeUnit.NANOSECONDS);
            }
        };
    }
}
