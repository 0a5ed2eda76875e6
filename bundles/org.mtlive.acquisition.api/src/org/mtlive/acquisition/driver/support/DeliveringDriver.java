// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver.support;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.InstrumentDriver;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.StatusDetail;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A driver whose samples leave through a {@link DeliveryLoop}. It keeps the order of the calls: the source is looked at
 * once, armed once and started once; a call out of turn is refused; stop and close come at any time. A maker of a driver
 * says what there is ({@link #look}) and what is done ({@link #prepare}), and hands every connection or file that is
 * opened there to {@link #keep}.
 *
 * <p>The calls of {@link InstrumentDriver} lock each other out. Capabilities may be asked from other threads meanwhile.
 */
@ConsumerType
public abstract class DeliveringDriver implements InstrumentDriver {

    private final String driverId;
    private final double speed;
    private final PaceClock clock;
    private final Deque<AutoCloseable> kept = new ArrayDeque<>();
    private Optional<InstrumentDescription> description = Optional.empty();
    private Optional<DeliveryLoop> loop = Optional.empty();
    private boolean closed;

    /**
     * For an instrument that sends at its own pace.
     *
     * @param driverId names the thread: {@code mtlive-driver-<id>}
     */
    protected DeliveringDriver(String driverId) {
        this(driverId, 0, PaceClock.system());
    }

    /**
     * For a source that has its samples already: a file, an archive, a simulation.
     *
     * @param driverId names the thread: {@code mtlive-driver-<id>}
     * @param speed    1 for the pace of the data, 10 for ten times faster, 0 for as fast as the sink takes it
     * @param clock    the time
     */
    protected DeliveringDriver(String driverId, double speed, PaceClock clock) {
        this.driverId = Objects.requireNonNull(driverId, "driverId");
        this.speed = speed;
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * Looks at the source as far as needed to describe it. Called until it has answered once.
     *
     * @return the instrument and its channels
     * @throws DriverException      if the source is missing or cannot be understood: what, where, and what to do
     * @throws InterruptedException if the caller gave up waiting
     */
    protected abstract InstrumentDescription look() throws DriverException, InterruptedException;

    /**
     * Makes everything ready. Called after {@link #look}, until it has answered once.
     *
     * @return when sample 0 is taken, and what is done from the start on
     * @throws DriverException      if the instrument cannot record now
     * @throws InterruptedException if the caller gave up waiting
     */
    protected abstract Prepared prepare() throws DriverException, InterruptedException;

    /**
     * Remembers something that was opened in {@link #look} or {@link #prepare}. It is closed when that fails, and with
     * the driver, last opened first; its {@code close} may be called more than once, and what it throws is ignored. What
     * the work closes itself may be handed over all the same.
     *
     * @param opened what is to be closed
     * @param <C>    its type
     * @return the same
     */
    protected final synchronized <C extends AutoCloseable> C keep(C opened) {
        kept.push(Objects.requireNonNull(opened, "opened"));
        return opened;
    }

    @Override
    public final synchronized InstrumentDescription describe() throws DriverException {
        if (description.isEmpty()) {
            try {
                description = Optional.of(attempt("describe", this::look));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DriverException(StatusDetail.COMMUNICATION_ERROR, "given up waiting for the instrument", e);
            }
        }
        return description.get();
    }

    @Override
    public final synchronized Instant arm() throws DriverException, InterruptedException {
        if (loop.isPresent()) {
            throw new DriverException(StatusDetail.DRIVER_ERROR, "armed before; a driver records once");
        }
        refuseWhenClosed("arm");
        describe();
        Prepared prepared = attempt("arm", this::prepare);
        loop = Optional.of(new DeliveryLoop(driverId, speed, clock, prepared.work()));
        return prepared.start();
    }

    @Override
    public final synchronized void start(SampleSink sink) throws DriverException {
        if (loop.isEmpty()) {
            throw new DriverException(StatusDetail.DRIVER_ERROR, "start before arm");
        }
        loop.get().start(sink);
    }

    @Override
    public final synchronized void stop(Duration deadline) throws DriverException {
        if (loop.isPresent()) {
            loop.get().stop(deadline);
        }
    }

    @Override
    public final synchronized void close() {
        closed = true;
        loop.ifPresent(DeliveryLoop::close);
        closeDownTo(0);
    }

    /** Leaves nothing open that was opened in vain. */
    private <T> T attempt(String call, Attempt<T> attempt) throws DriverException, InterruptedException {
        refuseWhenClosed(call);
        int before = kept.size();
        boolean done = false;
        try {
            T result = Objects.requireNonNull(attempt.make(), call);
            done = true;
            return result;
        } finally {
            if (!done) {
                closeDownTo(before);
            }
        }
    }

    private void refuseWhenClosed(String call) throws DriverException {
        if (closed) {
            throw new DriverException(StatusDetail.DRIVER_ERROR, call + " after close");
        }
    }

    private void closeDownTo(int size) {
        while (kept.size() > size) {
            try {
                kept.pop().close();
            } catch (Exception e) { // there is nothing to save, and others are to be closed yet
                if (e instanceof InterruptedException) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    /**
     * What {@link #prepare} made.
     *
     * @param start time of sample index 0, the same for all channels
     * @param work  what is done from the start on; it is closed only when it was started
     */
    public record Prepared(Instant start, DeliveryWork work) {

        /** Checks that nothing is missing. */
        public Prepared {
            Objects.requireNonNull(start, "start");
            Objects.requireNonNull(work, "work");
        }
    }

    @FunctionalInterface
    private interface Attempt<T> {
        T make() throws DriverException, InterruptedException;
    }
}
