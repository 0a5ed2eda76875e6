// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.InstrumentDriver;
import org.mtlive.acquisition.driver.SampleSink;

/**
 * A driver whose calls cannot hurt: each one is made under a time limit and fails only with a {@link DriverException}.
 */
final class GuardedDriver {

    /** What a driver may take beyond the deadline it was given, before it counts as hung. */
    private static final Duration GRACE = Duration.ofMillis(1500);

    private final CallGuard guard;
    private final Duration limit;
    private final InstrumentDriver driver;

    private GuardedDriver(CallGuard guard, Duration limit, InstrumentDriver driver) {
        this.guard = guard;
        this.limit = limit;
        this.driver = driver;
    }

    /**
     * Checks the settings and makes the driver.
     *
     * @param id      the driver's id
     * @param factory makes it
     * @param texts   settings as the user gave them
     * @param limit   longest time for each call
     * @return the driver
     * @throws DriverException if the settings are refused or the factory fails
     */
    static GuardedDriver create(String id, DriverFactory factory, Map<String, String> texts, Duration limit)
            throws DriverException {
        CallGuard guard = new CallGuard(id);
        DriverSettings settings = guard.call("options", limit, () -> DriverSettings.of(factory.options(), texts));
        InstrumentDriver driver = guard.call("create", limit, () -> factory.create(settings));
        return new GuardedDriver(guard, limit, driver);
    }

    InstrumentDescription describe() throws DriverException {
        return guard.call("describe", limit, driver::describe);
    }

    /** Foreign code that a capability offers. */
    @FunctionalInterface
    interface Ask<C, T> {
        T of(C capability) throws DriverException, InterruptedException;
    }

    /** Asks for something that not every driver can do; empty when this one cannot. */
    <C, T> Optional<T> ask(Class<C> capability, String what, Duration within, Ask<C, T> question)
            throws DriverException {
        Optional<CallGuard.Pending<T>> asked = beginAsk(capability, what, question);
        return asked.isPresent() ? Optional.of(asked.get().await(within)) : Optional.empty();
    }

    /** Begins to ask; empty when this driver cannot do it. */
    <C, T> Optional<CallGuard.Pending<T>> beginAsk(Class<C> capability, String what, Ask<C, T> question) {
        return capability.isInstance(driver)
                ? Optional.of(guard.begin(what, () -> question.of(capability.cast(driver)))) : Optional.empty();
    }

    Duration limit() {
        return limit;
    }

    Instant arm() throws DriverException {
        return guard.call("arm", limit, driver::arm);
    }

    void start(SampleSink sink) throws DriverException {
        guard.run("start", limit, () -> driver.start(sink));
    }

    /** Begins a stop; await it with {@link #stopLimit}. */
    CallGuard.Pending<Boolean> beginStop(Duration deadline) {
        return guard.begin("stop", () -> {
            driver.stop(deadline);
            return Boolean.TRUE;
        });
    }

    static Duration stopLimit(Duration deadline) {
        return deadline.plus(GRACE);
    }

    /** Closes a driver that never started, or gives it up after a moment. */
    void abandon() {
        beginClose().awaitQuietly(GRACE);
    }

    /** Begins to close. */
    CallGuard.Pending<Boolean> beginClose() {
        return guard.begin("close", () -> {
            driver.close();
            return Boolean.TRUE;
        });
    }
}
