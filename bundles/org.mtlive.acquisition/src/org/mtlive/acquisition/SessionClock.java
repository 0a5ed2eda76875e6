// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.time.Instant;

/** The time of a recording, so that tests have their own. Any thread. */
interface SessionClock {

    /** Monotonic, as {@link System#nanoTime()}. */
    long nanos();

    /** UTC. */
    Instant now();

    static SessionClock system() {
        return new SessionClock() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public Instant now() {
                return Instant.now();
            }
        };
    }
}
