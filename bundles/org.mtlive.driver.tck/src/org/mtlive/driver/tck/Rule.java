// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.tck;

/** What a sink can see a driver do wrong; each is the matter of one test. */
enum Rule {
    /** Batches of a channel follow each other: no overlap, no gap that is not marked. */
    ORDER,
    /** A batch is what the channel was described as, and its array is left alone once it was handed over. */
    CONTENT,
    /** The instrument's time of a batch fits its index. */
    CLOCK,
    /** Batches come from one thread of the driver at a time, not from the thread that calls it. */
    THREAD,
    /** Nothing comes after the end. */
    AFTER_END,
    /** States go forward, and the last one fits the end. */
    STATES
}
