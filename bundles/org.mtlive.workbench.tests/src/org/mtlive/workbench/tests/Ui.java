// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** The way from a test's thread to the UI thread, and waiting for what shows up there. */
final class Ui {
    /** Generous: on a busy machine everything takes longer, and nothing is gained by giving up early. */
    static final Duration LIMIT = Duration.ofSeconds(Integer.getInteger("mtlive.window.limit.seconds", 120));
    private static final long PAUSE_NANOS = 20_000_000;

    private Ui() { }

    static Display display() {
        return PlatformUI.getWorkbench().getDisplay();
    }

    /** Runs on the UI thread and waits for the end. */
    static <T> T get(Callable<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        display().syncExec(() -> {
            try {
                result.set(work.call());
            } catch (Exception | AssertionError e) {
                failure.set(e);
            }
        });
        if (failure.get() instanceof AssertionError error) {
            throw error;
        }
        return failure.get() == null ? result.get() : fail("on the UI thread", failure.get());
    }

    /** Runs on the UI thread and waits for the end. */
    static void run(Runnable work) {
        get(() -> {
            work.run();
            return true;
        });
    }

    /** Starts on the UI thread; for what opens a dialog and so does not come back. */
    static void start(Runnable work) {
        display().asyncExec(work);
    }

    /** Waits until something is there. */
    static <T> T await(String what, Supplier<Optional<T>> look) {
        return await(what, LIMIT, look);
    }

    static <T> T await(String what, Duration limit, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            Optional<T> found = get(look::get);
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return fail("waited " + limit.toSeconds() + " s for " + what + "; there is:\n" + get(Find::everything));
    }

    /** As {@link #awaitTrue}, but looks from the test's thread: for what takes longer than the UI thread has time. */
    static void awaitOutside(String what, Supplier<Boolean> look) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!look.get()) {
            if (System.nanoTime() > end) {
                fail("waited " + LIMIT.toSeconds() + " s for " + what + "; there is:\n" + get(Find::everything));
            }
            LockSupport.parkNanos(10 * PAUSE_NANOS);
        }
    }

    static void awaitTrue(String what, Supplier<Boolean> look) {
        await(what, () -> look.get() ? Optional.of(true) : Optional.empty());
    }

    /** UI thread. */
    static IWorkbenchWindow window() {
        IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return active != null ? active : PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    /** UI thread. */
    static IWorkbenchPage page() {
        return window().getActivePage();
    }
}
