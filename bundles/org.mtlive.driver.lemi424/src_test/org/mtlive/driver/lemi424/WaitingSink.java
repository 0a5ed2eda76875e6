// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.lemi424;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.acquisition.driver.InstrumentReading;
import org.mtlive.acquisition.driver.OfferResult;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.SampleSink;

/** Takes everything, and lets a test wait for it while the driver goes on. Any thread. */
final class WaitingSink implements SampleSink {

    private static final long LIMIT_SECONDS = 60;

    private final List<SampleBatch> batches = new ArrayList<>();
    private final List<DriverStatus> statuses = new ArrayList<>();
    private final List<InstrumentReading> readings = new ArrayList<>();
    private Optional<String> end = Optional.empty();

    @Override
    public synchronized OfferResult offer(SampleBatch batch) {
        batches.add(batch);
        notifyAll();
        return OfferResult.ACCEPTED;
    }

    @Override
    public boolean awaitSpace(Duration limit) {
        return true;
    }

    @Override
    public synchronized void status(DriverStatus status) {
        statuses.add(status);
        notifyAll();
    }

    @Override
    public synchronized void report(InstrumentReading reading) {
        readings.add(reading);
    }

    @Override
    public synchronized void end(EndReason reason, String text) {
        end = Optional.of((reason + " " + text).strip());
        notifyAll();
    }

    synchronized String awaitEnd() throws InterruptedException {
        return await("end", () -> end);
    }

    synchronized SampleBatch awaitBatch(Predicate<SampleBatch> which) throws InterruptedException {
        return await("such batch", () -> batches.stream().filter(which).findFirst());
    }

    synchronized DriverStatus awaitStatus(DriverState state) throws InterruptedException {
        return await(state.toString(), () -> statuses.stream().filter(s -> s.state() == state).findFirst());
    }

    synchronized DriverStatus awaitStatusAfter(DriverState before, DriverState state) throws InterruptedException {
        return await(state + " after " + before, () -> statuses.stream().dropWhile(s -> s.state() != before)
                .filter(s -> s.state() == state).findFirst());
    }

    synchronized List<SampleBatch> batches() {
        return List.copyOf(batches);
    }

    synchronized List<SampleBatch> of(int channel) {
        return batches.stream().filter(batch -> batch.channel() == channel).toList();
    }

    synchronized List<InstrumentReading> readings() {
        return List.copyOf(readings);
    }

    private <T> T await(String what, Supplier<Optional<T>> found) throws InterruptedException {
        long endNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        for (Optional<T> value = found.get();; value = found.get()) {
            if (value.isPresent()) {
                return value.get();
            }
            if (System.nanoTime() > endNanos || end.isPresent()) {
                return fail("no " + what + "; statuses " + statuses + ", end " + end);
            }
            wait(1000);
        }
    }
}
