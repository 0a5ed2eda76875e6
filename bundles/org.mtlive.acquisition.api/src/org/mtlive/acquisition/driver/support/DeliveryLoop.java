// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver.support;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.StatusDetail;

/**
 * The delivering thread of a driver: repeats a {@link DeliveryWork} until it has nothing more, fails, or the stop is
 * asked for, and then says the end, whatever happened. Used once; any thread.
 *
 * <p>Design note: a stop opens a latch and lets the step that runs finish, so that all channels end at the same sample.
 * Only when the deadline is over is the thread interrupted.
 */
public final class DeliveryLoop implements AutoCloseable {

    private static final Duration CLOSE_DEADLINE = Duration.ofSeconds(2);

    private final String threadName;
    private final double speed;
    private final PaceClock clock;
    private final DeliveryWork work;
    private final long madeNanos;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final AtomicReference<Thread> thread = new AtomicReference<>();

    /**
     * Makes a loop that has not started. The pace counts from now on: make it in {@code arm}, where sample 0 gets its
     * time.
     *
     * @param driverId names the thread: {@code mtlive-driver-<id>}
     * @param speed    1 for the pace of the data, 10 for ten times faster, 0 for as fast as the sink takes it
     * @param clock    the time
     * @param work     what is done
     */
    public DeliveryLoop(String driverId, double speed, PaceClock clock, DeliveryWork work) {
        if (!(speed >= 0)) {
            throw new IllegalArgumentException("speed must be >= 0: " + speed);
        }
        this.threadName = "mtlive-driver-" + driverId;
        this.speed = speed;
        this.clock = Objects.requireNonNull(clock, "clock");
        this.work = Objects.requireNonNull(work, "work");
        this.madeNanos = clock.nanoTime();
    }

    /**
     * Starts the thread and returns.
     *
     * @param sink gets the batches and the end
     * @throws DriverException if it was started or stopped before
     */
    public void start(SampleSink sink) throws DriverException {
        Thread fresh = new Thread(() -> run(sink), threadName);
        fresh.setDaemon(true);
        if (stop.getCount() == 0 || !thread.compareAndSet(null, fresh)) {
            throw new DriverException(StatusDetail.DRIVER_ERROR, threadName + " was started or stopped before");
        }
        fresh.start();
    }

    /**
     * Asks for the stop and waits until the end was said.
     *
     * @param deadline how long the step that runs may take to finish; then the thread is interrupted
     * @throws DriverException if the thread did not even end then
     */
    public void stop(Duration deadline) throws DriverException {
        stop.countDown();
        Thread running = thread.get();
        if (running == null || running == Thread.currentThread()) {
            return;
        }
        try {
            if (!running.join(deadline)) {
                running.interrupt();
                if (!running.join(Duration.ofSeconds(1))) {
                    throw new DriverException(StatusDetail.DRIVER_ERROR,
                            threadName + " did not stop within " + deadline);
                }
            }
        } catch (InterruptedException e) {
            running.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    /** Stops within two seconds and gives the thread up after that. Does nothing the second time. */
    @Override
    public void close() {
        try {
            stop(CLOSE_DEADLINE);
        } catch (DriverException e) {
            // the thread is a daemon and interrupted; its sink hears the end when it comes
        }
    }

    /** The thread's whole life. */
    private void run(SampleSink sink) {
        Ending ending;
        try {
            sink.status(DriverStatus.of(DriverState.RECORDING));
            ending = deliver(new Delivery(sink, stop, clock, speed, madeNanos));
        } catch (Throwable e) { // whatever it is, the sink gets its end
            ending = Ending.failed(StatusDetail.DRIVER_ERROR, e.toString());
        }
        ending = ending.and(remark()).and(closeWork());
        sink.status(new DriverStatus(ending.state(), ending.detail(), ending.text()));
        sink.end(ending.reason(), ending.text());
    }

    private Ending deliver(Delivery delivery) {
        try {
            while (!delivery.stopping() && work.step(delivery)) {
                // all is done in the step
            }
            EndReason reason = delivery.stopping() ? EndReason.STOPPED : EndReason.FINISHED;
            return new Ending(reason, StatusDetail.NONE, "");
        } catch (DriverException e) {
            return Ending.failed(e.detail(), e.getMessage() == null ? e.toString() : e.getMessage());
        } catch (IOException e) {
            return Ending.failed(StatusDetail.COMMUNICATION_ERROR, e.toString());
        } catch (SinkClosedException e) {
            return new Ending(EndReason.STOPPED, StatusDetail.WRITER_CLOSED, e.getMessage());
        } catch (InterruptedException e) {
            return new Ending(EndReason.STOPPED, StatusDetail.NONE, "stopped before the last samples were handed over");
        }
    }

    private String remark() {
        try {
            return Objects.requireNonNullElse(work.remark(), "");
        } catch (Throwable e) { // as above: the end is still to be said
            return e.toString();
        }
    }

    private String closeWork() {
        try {
            work.close();
            return "";
        } catch (Throwable e) { // as above
            return "closing the source: " + e;
        }
    }

    /** How it ended. */
    private record Ending(EndReason reason, StatusDetail detail, String text) {

        static Ending failed(StatusDetail detail, String text) {
            return new Ending(EndReason.FAILED, detail, text);
        }

        Ending and(String more) {
            if (more.isEmpty()) {
                return this;
            }
            return new Ending(reason, detail, text.isEmpty() ? more : text + "; " + more);
        }

        DriverState state() {
            return reason == EndReason.FAILED ? DriverState.FAULT : DriverState.ENDED;
        }
    }
}
