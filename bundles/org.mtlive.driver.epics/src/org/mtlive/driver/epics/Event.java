// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.epics;

/**
 * What comes from a process variable.
 */
sealed interface Event {

    /** Which variable, in the order of the settings. */
    int channel();

    /**
     * The variable is connected.
     *
     * @param channel which
     */
    record Online(int channel) implements Event {
    }

    /**
     * The variable is not connected (any more); the library tries again by itself.
     *
     * @param channel which
     * @param reason  for people
     */
    record Offline(int channel, String reason) implements Event {
    }

    /**
     * Samples.
     *
     * @param channel   which
     * @param waveform  the samples
     * @param hostNanos when they arrived
     */
    record Update(int channel, Waveform waveform, long hostNanos) implements Event {
    }

    /**
     * An update that could not be used.
     *
     * @param channel which
     * @param reason  for people
     */
    record Malformed(int channel, String reason) implements Event {
    }
}
