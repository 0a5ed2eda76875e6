// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.swmr;

import java.time.Instant;

/** The steady and the wall clock of a reader; replaced in tests. */
interface ReaderClock {
    /** The clocks of this machine. */
    ReaderClock SYSTEM = new ReaderClock() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public Instant now() {
            return Instant.now();
        }
    };

    /** {@return a time that only grows, nanoseconds from any origin} */
    long nanos();

    /** {@return the time of day} */
    Instant now();
}
