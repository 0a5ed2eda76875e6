// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.phoenix;

/**
 * Successive samples of a channel.
 *
 * @param firstSample index of the first one, 0-based from the start of the recording
 * @param samples     volts, {@code [count]}; belongs to the stretch
 */
record Stretch(long firstSample, float[] samples) {

    long endSample() {
        return firstSample + samples.length;
    }
}
