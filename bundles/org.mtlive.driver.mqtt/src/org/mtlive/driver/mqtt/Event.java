// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.mqtt;

/** What comes from a link to the broker. */
sealed interface Event {

    /** The broker took the connection. */
    record Online() implements Event {
    }

    /**
     * The connection is cut, or could not be made; the link tries again by itself.
     *
     * @param reason for people
     */
    record Offline(String reason) implements Event {
    }

    /**
     * A message.
     *
     * @param leaf      what stands after the topic of the instrument: {@code data}, {@code meta}, {@code status}
     * @param payload   its bytes
     * @param hostNanos when it arrived
     * @param taken     to be run when the message is safe: only then the broker forgets it
     */
    record Message(String leaf, byte[] payload, long hostNanos, Runnable taken) implements Event {

        /** The same; what arrived between arm and start counts as arrived with the start. */
        Message notBefore(long nanos) {
            return hostNanos >= nanos ? this : new Message(leaf, payload, nanos, taken);
        }
    }
}
