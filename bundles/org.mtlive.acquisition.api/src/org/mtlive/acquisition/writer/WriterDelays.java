// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.writer;

import java.util.Objects;

/**
 * Where samples spent their time until readers saw them, over all batches since the writer was opened.
 *
 * @param batch from the time of a batch's middle sample until the batch was accepted: gathering and delivering it;
 *              unknown while the samples are not from now, as in a replay
 * @param queue from then until the writer took it
 * @param flush from then until it was written out and counted in the tables
 */
public record WriterDelays(Part batch, Part queue, Part flush) {

    /** Of a writer that tells nothing. */
    public static final WriterDelays UNKNOWN = new WriterDelays(Part.UNKNOWN, Part.UNKNOWN, Part.UNKNOWN);

    /** Checks that nothing is missing. */
    public WriterDelays {
        Objects.requireNonNull(batch, "batch");
        Objects.requireNonNull(queue, "queue");
        Objects.requireNonNull(flush, "flush");
    }

    /**
     * One part of the way.
     *
     * @param p50Ms half of the batches took no longer, milliseconds; NaN when it is not known
     * @param p99Ms 99 of 100 took no longer
     */
    public record Part(double p50Ms, double p99Ms) {

        /** Not known. */
        public static final Part UNKNOWN = new Part(Double.NaN, Double.NaN);
    }
}
