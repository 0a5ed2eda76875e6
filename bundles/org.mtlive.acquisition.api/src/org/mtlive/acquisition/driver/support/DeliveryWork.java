// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver.support;

import java.io.IOException;

import org.mtlive.acquisition.driver.DriverException;
import org.osgi.annotation.versioning.ConsumerType;

/** What a driver does again and again while it delivers. Called on the thread of its {@link DeliveryLoop} only. */
@ConsumerType
public interface DeliveryWork {

    /**
     * Reads or makes the next samples of all channels and sends them. A stop is obeyed between two steps, so that all
     * channels end at the same sample: keep a step short.
     *
     * @param delivery takes the batches
     * @return false when there is nothing more
     * @throws DriverException      ends the delivery as failed, with the message
     * @throws IOException          ends the delivery as failed, as a communication error
     * @throws InterruptedException when the stop's deadline is over
     */
    boolean step(Delivery delivery) throws DriverException, IOException, InterruptedException;

    /**
     * What people should know about the samples that were sent, such as lines that had to be left out. Asked once,
     * after the last step; becomes part of the end's text.
     *
     * @return empty when all went well
     */
    default String remark() {
        return "";
    }

    /**
     * Frees the source; called once, on the loop's thread, after the last step. Not called when the loop never started:
     * open the source in the first step.
     *
     * @throws IOException told in the status, changes nothing
     */
    default void close() throws IOException {
    }
}
