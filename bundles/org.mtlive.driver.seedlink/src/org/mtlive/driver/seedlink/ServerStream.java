// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.seedlink;

/**
 * A stream as a server lists it.
 *
 * @param network  network code
 * @param station  station code
 * @param location location code, may be empty
 * @param channel  channel code
 * @param begin    time of the oldest record as the server writes it; empty where it does not tell
 * @param end      likewise of the newest one
 */
record ServerStream(String network, String station, String location, String channel, String begin, String end) {

    /** As the option {@code channels} names it. */
    String name() {
        return location.isEmpty() ? channel : location + "." + channel;
    }
}
