// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.seedlink;

import java.time.Instant;

/** From where on a server is asked for records. */
sealed interface Request {

    /** From the first record that begins at or after a time. */
    record FromTime(Instant time) implements Request {
    }

    /**
     * From a packet on. The packet is asked for again though it was received: servers differ in whether they begin with
     * it or after it, and what comes twice is left out.
     *
     * @param sequence as it came, hexadecimal
     */
    record FromPacket(String sequence) implements Request {
    }
}
