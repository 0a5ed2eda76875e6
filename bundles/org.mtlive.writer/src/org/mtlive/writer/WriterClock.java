// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The two clocks of a writer: a monotonic one for intervals and the civil one for what is written into the file.
 *
 * <p>Design note: they are kept apart because the civil clock may jump (GPS, NTP) and no flush may wait for it. A test
 * injects both.
 *
 * @param monotonic nanoseconds from an arbitrary origin, never going back
 * @param civil     UTC
 */
record WriterClock(LongSupplier monotonic, InstantSource civil) {

    /** The clocks of this computer. */
    static WriterClock system() {
        return new WriterClock(System::nanoTime, InstantSource.system());
    }

    long nanos() {
        return monotonic.getAsLong();
    }

    Instant now() {
        return civil.instant();
    }
}
