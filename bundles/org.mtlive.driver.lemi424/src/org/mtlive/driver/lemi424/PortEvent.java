// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

/** What a serial port has to say. */
sealed interface PortEvent {

    /**
     * A line came.
     *
     * @param text      without its end
     * @param hostNanos when it came, {@link System#nanoTime()}
     * @param cut       whether its beginning may be missing, as of the first one after the port was opened
     */
    record Line(String text, long hostNanos, boolean cut) implements PortEvent {
    }

    /**
     * The station cannot be heard any more; it is tried again until it can.
     *
     * @param reason for people
     */
    record Lost(String reason) implements PortEvent {
    }

    /** The station is heard again; a line follows. */
    record Back() implements PortEvent {
    }
}
