// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** The time as a test wants it: that of this computer, and as much later as the test says. */
final class TestClock implements SessionClock {

    private final AtomicLong ahead = new AtomicLong();

    void advance(Duration time) {
        ahead.addAndGet(time.toNanos());
    }

    @Override
    public long nanos() {
        return System.nanoTime() + ahead.get();
    }

    @Override
    public Instant now() {
        return Instant.now().plusNanos(ahead.get());
    }
}
