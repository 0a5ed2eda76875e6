// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Work on a file that may be damaged in any way. It is done by a thread of its own, {@code mtlive-recovery}, and given up
 * when nothing was heard of it for too long.
 *
 * <p>Design note: a call of HDF5 that never returns cannot be ended from outside. So the thread is left behind, with the
 * library instance that it holds; it does not keep the process from ending.
 */
final class Watched {
    private final Duration patience;
    private volatile long heardNanos;
    private volatile String at = "";

    Watched(Duration patience) {
        this.patience = patience;
    }

    /** The work goes on, at an object of the file. */
    void at(String path) {
        at = path;
        heardNanos = System.nanoTime();
    }

    /** The work goes on. */
    void goesOn() {
        heardNanos = System.nanoTime();
    }

    /** Does the work and waits for it. */
    void runAction(IoAction work) throws IOException {
        run(() -> {
            work.run();
            return true;
        });
    }

    /** Does the work and waits for it. */
    <T> T run(IoSupplier<T> work) throws IOException {
        goesOn();
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread thread = new Thread(task, "mtlive-recovery");
        thread.setDaemon(true);
        thread.start();
        while (true) {
            try {
                return task.get(heardNanos + patience.toNanos() - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (System.nanoTime() - heardNanos > patience.toNanos()) {
                    throw new StuckException("HDF5 has not come back for " + patience.toSeconds() + " s from reading "
                            + (at.isEmpty() ? "it" : at) + ", so the file is damaged there");
                }
            } catch (ExecutionException e) {
                throw rethrown(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while the file was looked through", e);
            }
        }
    }

    private static IOException rethrown(Throwable cause) {
        return switch (cause) {
            case IOException e -> e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> new IOException(cause);
        };
    }

    /** HDF5 did not come back; the library instance that was in use is of no more use. */
    static final class StuckException extends IOException {
        private static final long serialVersionUID = 1L;

        StuckException(String message) {
            super(message);
        }
    }
}
