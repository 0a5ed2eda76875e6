// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.swt.widgets.Display;

/**
 * Sees to it that the UI thread answers: it is asked again and again, and an answer that takes longer than 100 ms is a
 * failure, told with what the thread was doing.
 *
 * <p>On a loaded machine every thread waits for a processor. So a second thread works on a reference task of 25 ms of
 * processor time all the while, and notes how many times longer than that it took by the clock. The limit of an answer
 * is stretched by the greatest factor of the reference tasks around it, never below 1. On an idle machine it is 100 ms.
 */
final class Watchdog implements AutoCloseable {
    private static final long LIMIT_NANOS = 100_000_000;
    private static final long ASK_EVERY_NANOS = 20_000_000;
    private static final long REFERENCE_NANOS = 25_000_000;
    private static final long AROUND_NANOS = 2_000_000_000;

    /** An answer that took longer than on an idle machine. */
    private record Slow(long from, long to, String doing) {
        long nanos() {
            return to - from;
        }
    }

    /** A reference task. */
    private record Reference(long from, long to) {
        double factor() {
            return (to - from) / (double) REFERENCE_NANOS;
        }
    }

    private final Display display = Ui.display();
    private final Thread uiThread = display.getThread();
    private final List<Slow> slow = new CopyOnWriteArrayList<>();
    private final List<Reference> references = new CopyOnWriteArrayList<>();
    private volatile boolean ended;
    private final Thread asking = Thread.ofPlatform().name("mtlive-ui-watchdog").daemon(true).start(this::ask);
    private final Thread working = Thread.ofPlatform().name("mtlive-reference-task").daemon(true).start(this::work);

    /** Asks from now on. */
    private static Watchdog start() {
        return new Watchdog();
    }

    /**
     * Fails if the window is held up while a file grows. What is watched is what goes on for months: the first pictures of
     * a perspective, which load their classes, are over by then.
     *
     * @param file    is being recorded and shown
     * @param samples by how many it has to grow
     */
    static void watchGrowing(LiveFile file, long samples) {
        long opened = file.samples();
        Ui.awaitOutside("samples in the perspective", () -> file.samples() > opened + samples);
        Ui.run(() -> { });
        long before = file.samples();
        try (Watchdog watchdog = start()) {
            Ui.awaitOutside("more samples", () -> file.samples() > before + samples);
            watchdog.assertNeverHeldUp();
        }
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
            if (answered.get() - asked > LIMIT_NANOS) {
                slow.add(new Slow(asked, answered.get(), doing));
            }
            LockSupport.parkNanos(ASK_EVERY_NANOS);
        }
    }

    private void work() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double sink = 1;
        while (!ended && sink > 0) {
            long from = System.nanoTime();
            long used = threads.getCurrentThreadCpuTime();
            while (threads.getCurrentThreadCpuTime() - used < REFERENCE_NANOS) {
                sink = Math.sqrt(sink + 1);
            }
            references.add(new Reference(from, System.nanoTime()));
            LockSupport.parkNanos(4 * REFERENCE_NANOS);
        }
    }

    private double factor(Slow answer) {
        return references.stream()
                .filter(task -> task.to() > answer.from() - AROUND_NANOS && task.from() < answer.to() + AROUND_NANOS)
                .mapToDouble(Reference::factor).reduce(1, Math::max);
    }

    private String stack() {
        StringBuilder text = new StringBuilder();
        for (StackTraceElement element : uiThread.getStackTrace()) {
            text.append("\n        at ").append(element);
        }
        return text.toString();
    }

    /** Fails if the UI thread was held up. */
    void assertNeverHeldUp() {
        List<Slow> stalls = slow.stream().filter(answer -> answer.nanos() > LIMIT_NANOS * factor(answer)).toList();
        assertTrue(stalls.isEmpty(), () -> {
            StringBuilder text = new StringBuilder("the UI thread did not answer");
            stalls.forEach(stall -> text.append(String.format("%n  for %d ms (limit 100 ms x %.1f):%s",
                    stall.nanos() / 1_000_000, factor(stall), stall.doing())));
            return text.toString();
        });
    }

    @Override
    public void close() {
        ended = true;
        LockSupport.unpark(asking);
        LockSupport.unpark(working);
    }
}
