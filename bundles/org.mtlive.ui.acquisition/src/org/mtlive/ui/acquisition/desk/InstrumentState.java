// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

/** Where an instrument of the desk stands. */
public enum InstrumentState {
    /** Set up, never tried. */
    CONFIGURED("configured"),
    /** Its driver is not installed, or was taken away. */
    MISSING("driver missing"),
    /** It answered when it was tested. */
    CONNECTED("connected"),
    /** Ready to deliver. */
    ARMED("armed"),
    /** Delivers samples. */
    RECORDING("recording"),
    /** Delivers, but something is wrong. */
    DEGRADED("recording, with trouble"),
    /** Goes on, but its samples are not taken. */
    PAUSED("paused"),
    /** Dropped out, and is awaited. */
    OFFLINE("offline"),
    /** Ended as planned. */
    ENDED("ended"),
    /** Ended by an error, or did not answer when it was tested. */
    FAULT("fault");

    private final String words;

    InstrumentState(String words) {
        this.words = words;
    }

    /** {@return a word or two for people} */
    public String words() {
        return words;
    }

    /** {@return whether its samples go into the file, or would if it were there} */
    public boolean isLive() {
        return this == ARMED || this == RECORDING || this == DEGRADED || this == PAUSED || this == OFFLINE;
    }
}
