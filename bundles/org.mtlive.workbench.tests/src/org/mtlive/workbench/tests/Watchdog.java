// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.swt.widgets.Display;

/**
 * Sees to it that the UI thread answers: it is asked again and again, and an answer that takes longer than 100 ms is a
 * failure, told with what the thread was doing.
 *
 * <p>On a loaded machine every thread waits for a processor. So a second thread works on a reference task of 5 ms of
 * processor time all the while, and tells how much longer than that it took by the clock; by this factor, the greatest
 * of the last three tasks and never below 1, the limit is stretched. On an idle machine it is 100 ms.
 */
final class Watchdog implements AutoCloseable {
    private static final long LIMIT_NANOS = 100_000_000;
    private static final long ASK_EVERY_NANOS = 20_000_000;
    private static final long REFERENCE_NANOS = 5_000_000;
    private static final int RECENT = 3;

    /** A time during which the UI thread did not answer. */
    private record Stall(long millis, double factor, String doing) { }

    private final Display display = Ui.display();
    private final Thread uiThread = display.getThread();
    private final List<Stall> stalls = new ArrayList<>(); // guarded by this
    private final double[] factors = new double[RECENT]; // guarded by this
    private final AtomicLong worstNanos = new AtomicLong();
    private volatile boolean ended;
    private final Thread asking = Thread.ofPlatform().name("mtlive-ui-watchdog").daemon(true).start(this::ask);
    private final Thread reference = Thread.ofPlatform().name("mtlive-reference-task").daemon(true).start(this::work);

    /** Asks from now on. */
    static Watchdog start() {
        return new Watchdog();
    }

    private void ask() {
        while (!ended && !display.isDisposed()) {
            long asked = System.nanoTime();
            AtomicLong answered = new AtomicLong();
            display.asyncExec(() -> answered.set(System.nanoTime()));
            String doing = "";
            while (answered.get() == 0 && !ended) {
                LockSupport.parkNanos(1_000_000);
                if (doing.isEmpty() && System.nanoTime() - asked > LIMIT_NANOS) {
                    doing = stack();
                }
            }
            note(answered.get() - asked, doing);
            LockSupport.parkNanos(ASK_EVERY_NANOS);
        }
    }

    private synchronized void note(long nanos, String doing) {
        worstNanos.accumulateAndGet(nanos, Math::max);
        double factor = factor();
        if (nanos > LIMIT_NANOS * factor) {
            stalls.add(new Stall(nanos / 1_000_000, factor, doing));
        }
    }

    private void work() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int round = 0; !ended; round++) {
            long wall = System.nanoTime();
            long used = threads.getCurrentThreadCpuTime();
            double sink = 1;
            while (threads.getCurrentThreadCpuTime() - used < REFERENCE_NANOS) {
                sink = Math.sqrt(sink + round);
            }
            double factor = (System.nanoTime() - wall) / (double) REFERENCE_NANOS;
            synchronized (this) {
                factors[round % RECENT] = Double.isNaN(sink) ? 1 : factor;
            }
            LockSupport.parkNanos(ASK_EVERY_NANOS);
        }
    }

    private synchronized double factor() {
        double most = 1;
        for (double factor : factors) {
            most = Math.max(most, factor);
        }
        return most;
    }

    private String stack() {
        StringBuilder text = new StringBuilder();
        for (StackTraceElement element : uiThread.getStackTrace()) {
            text.append("\n        at ").append(element);
        }
        return text.toString();
    }

    /** The longest answer so far, in milliseconds. */
    long worstMs() {
        return worstNanos.get() / 1_000_000;
    }

    /** Fails if the UI thread was held up. */
    synchronized void assertNeverHeldUp() {
        assertTrue(stalls.isEmpty(), () -> {
            StringBuilder text = new StringBuilder("the UI thread did not answer");
            stalls.forEach(stall -> text.append(String.format("%n  for %d ms (limit 100 ms x %.1f):%s", stall.millis(),
                    stall.factor(), stall.doing())));
            return text.toString();
        });
    }

    @Override
    public void close() {
        ended = true;
        LockSupport.unpark(asking);
        LockSupport.unpark(reference);
    }
}
