// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.seedlink;

/**
 * A stream of the server that becomes a channel.
 *
 * @param location  location code of two characters, or empty
 * @param code      channel code of three characters, such as {@code LFN}
 * @param component name of the channel in the file
 * @param units     unit of the samples
 */
record StreamChannel(String location, String code, String component, String units) {

    /** As the SeedLink command SELECT wants it. */
    String selector() {
        return location + code;
    }

    boolean fits(MiniSeedRecord record) {
        return code.equals(record.channel()) && (location.isEmpty() || location.equals(record.location()));
    }
}
