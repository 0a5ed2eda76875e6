// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.seedlink;

/** What comes from a connection. */
sealed interface Arrival {

    /** The server accepted the request. */
    record Connected() implements Arrival {
    }

    /**
     * A record.
     *
     * @param sequence  number of the packet, hexadecimal
     * @param bytes     the record
     * @param hostNanos when it arrived
     */
    record Packet(String sequence, byte[] bytes, long hostNanos) implements Arrival {
    }

    /**
     * The connection could not be made or is over; nothing more comes.
     *
     * @param reason for people
     */
    record Cut(String reason) implements Arrival {
    }
}
