// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

/** What the desk is doing with its recording. */
public enum Phase {
    /** Nothing is recorded. */
    IDLE("Ready"),
    /** Instruments are described and armed, the file is made. */
    STARTING("Starting"),
    /** Samples flow. */
    RECORDING("Recording"),
    /** Instruments hand over what they have, the file is closed. */
    STOPPING("Stopping"),
    /** The file is complete. */
    FINISHED("Finished"),
    /** The recording could not be started, or the file could not be written to its end. */
    FAILED("Failed");

    private final String words;

    Phase(String words) {
        this.words = words;
    }

    /** {@return one word for people} */
    public String words() {
        return words;
    }

    /** {@return whether a recording is there that has to be ended before the window may close} */
    public boolean isBusy() {
        return this == STARTING || this == RECORDING || this == STOPPING;
    }
}
