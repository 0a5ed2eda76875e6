// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.tck;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;

/** Finds the platform threads that came since it was made and are still there. */
final class ThreadWatch {

    /** Threads of the JVM and of JUnit, which come when they like. */
    private static final Set<String> OTHERS = Set.of("Common-Cleaner", "process reaper", "Attach Listener");
    private static final long STEP_MS = 10;
    private static final int FRAMES = 4;

    private final Predicate<Thread> mayBelong;
    private final Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());

    ThreadWatch(Predicate<Thread> mayBelong) {
        this.mayBelong = mayBelong;
    }

    /**
     * What is left.
     *
     * @param patience how long threads may take to end that were told to
     * @return name, state and place of each thread, empty when there is none
     */
    String left(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        String found = now();
        while (!found.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(STEP_MS); // nobody tells when a foreign thread ends
            found = now();
        }
        return found;
    }

    private String now() {
        StringJoiner found = new StringJoiner("; ");
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (!before.contains(thread) && thread.isAlive() && foreign(thread) && mayBelong.test(thread)) {
                found.add("'" + thread.getName() + "' (" + thread.getState() + place(thread) + ")");
            }
        }
        return found.toString();
    }

    private static boolean foreign(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        String name = thread.getName();
        return group != null && !group.getName().equals("system") && !OTHERS.contains(name)
                && !name.equals(Guarded.THREAD_NAME) && !name.startsWith("ForkJoinPool")
                && !name.startsWith("junit-") && !name.startsWith("Worker-"); // jobs of an Eclipse framework
    }

    private static String place(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        StringBuilder place = new StringBuilder();
        for (int i = 0; i < Math.min(FRAMES, stack.length); i++) {
            place.append(i == 0 ? " in " : " < ").append(stack[i]);
        }
        return place.toString();
    }
}
