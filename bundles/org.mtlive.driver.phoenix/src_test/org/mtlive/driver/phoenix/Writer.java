// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.phoenix;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import org.mtlive.acquisition.driver.support.PaceClock;

/** Writes whenever the driver waits. Holds the driver once all is written. */
final class Writer implements PaceClock {
    final List<Callable<Path>> acts = new ArrayList<>();
    final CountDownLatch done = new CountDownLatch(1);

    @Override
    public long nanoTime() {
        return 0;
    }

    @Override
    public boolean await(CountDownLatch stop, long nanos) throws InterruptedException {
        if (acts.isEmpty()) {
            done.countDown();
            stop.await();
            return true;
        }
        try {
            acts.removeFirst().call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return false;
    }
}
