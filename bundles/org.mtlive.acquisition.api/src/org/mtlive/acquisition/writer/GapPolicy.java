// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.writer;

/**
 * What the writer does when a batch begins after the expected sample. A gap up to the limit is padded (NaN, or 0 in
 * integer channels), counted and noted in the file, so that the place of every sample still is its time. A longer one
 * is taken for an error of its driver (a clock gone wild would fill the disk): its channels end there, others go on.
 *
 * @param longestPadSamples longest gap that is padded, samples of one channel
 */
public record GapPolicy(long longestPadSamples) {

    /** Up to 50 million samples a gap: more than a year at 1 Hz, 35 minutes at 24 kHz; 200 MB of single precision. */
    public static final GapPolicy DEFAULT = new GapPolicy(50_000_000);

    /** Refuses negative limits. */
    public GapPolicy {
        if (longestPadSamples < 0) {
            throw new IllegalArgumentException("longestPadSamples must be >= 0: " + longestPadSamples);
        }
    }
}
