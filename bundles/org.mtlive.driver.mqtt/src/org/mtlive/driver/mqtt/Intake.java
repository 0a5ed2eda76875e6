// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.mqtt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.support.Delivery;

/** The way of messages of one format to batches. Used by one thread at a time. */
interface Intake {

    /**
     * Learns what the instrument sends.
     *
     * @param message any message of the instrument
     * @return the channels, once they are known
     * @throws MalformedMessageException if the message is not of the format
     * @throws DriverException           if it contradicts the settings
     */
    Optional<List<ChannelDescription>> learn(Event.Message message) throws MalformedMessageException, DriverException;

    /**
     * Makes the first sample of a message sample 0.
     *
     * @param message any message of the instrument
     * @return its time; empty when the message has no samples
     * @throws MalformedMessageException if the message is not of the format
     */
    Optional<Instant> begin(Event.Message message) throws MalformedMessageException;

    /**
     * Delivers the samples of a message, or keeps them.
     *
     * @param message  any message of the instrument
     * @param delivery takes the batches
     * @throws MalformedMessageException if the message is not of the format
     * @throws DriverException           if the instrument sends something else than it did
     */
    void take(Event.Message message, Delivery delivery)
            throws MalformedMessageException, DriverException, InterruptedException;

    /**
     * Whether the wanted length is reached.
     *
     * @return true when nothing more is delivered
     */
    boolean isDone();

    /**
     * Delivers what was kept, as far as it need not wait any more.
     *
     * @param delivery takes the batches
     * @param all      whether nothing more comes
     */
    void release(Delivery delivery, boolean all) throws InterruptedException;
}
