// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.swmr;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.reader.FileLife;

/** A file of one channel that a test makes longer. */
final class FakePolledFile implements Poller.Polled {
    final AtomicLong samples = new AtomicLong();
    volatile FileLife life = FileLife.LIVE;
    volatile boolean broken;
    volatile boolean bug;
    private volatile Snapshot seen = UpdatesTest.seen(FileLife.LIVE, Map.of(UpdatesTest.EX, 0L));
    /** Each look, by the thread that looked. */
    final BlockingQueue<Thread> looks = new LinkedBlockingQueue<>();

    @Override
    public Snapshot look() throws Mth5Exception {
        looks.add(Thread.currentThread());
        if (bug) {
            throw new IllegalStateException("bug");
        }
        if (broken) {
            throw new Mth5Exception("broken");
        }
        seen = UpdatesTest.seen(life, Map.of(UpdatesTest.EX, samples.get()));
        return seen;
    }

    @Override
    public Snapshot seen() {
        return seen;
    }

    boolean isPolled() {
        return !looks.isEmpty();
    }

    /** Waits for a look that begins after this call. */
    Thread awaitLook() throws InterruptedException {
        looks.clear();
        Thread thread = looks.poll(10, TimeUnit.SECONDS);
        assertTrue(thread != null, "nobody looks");
        return thread;
    }
}
