// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver;

/** The answer of {@link SampleSink#offer}. */
public enum OfferResult {
    /** The batch was taken; it now belongs to the sink. */
    ACCEPTED,
    /**
     * No room now; the batch still belongs to the driver. A driver that replays waits ({@link SampleSink#awaitSpace})
     * and offers it again. A driver whose instrument cannot wait drops it, goes on with the right sample index, and so
     * leaves a gap that is marked. After it nothing of this driver is taken until a quarter of its room is free, so that
     * a driver that is too quick leaves few long gaps and not one between any two batches.
     */
    FULL,
    /** The sink takes nothing any more; the driver ends. */
    CLOSED
}
