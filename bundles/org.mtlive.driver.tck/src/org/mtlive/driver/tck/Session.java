// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.tck;

import java.time.Duration;
import java.time.Instant;

import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.InstrumentDriver;
import org.mtlive.driver.tck.Guarded.CallFailed;
import org.opentest4j.TestAbortedException;

/**
 * One driver in one test, with what it records. The calls throw {@link CallFailed}; the methods whose names begin with
 * {@code need} skip the test instead, because another test is there to tell. Used by the thread of the test.
 */
final class Session implements AutoCloseable {

    private final Limits limits;
    private final Duration clockTolerance;
    private final Counterpart counterpart;
    private final ThreadWatch threads;
    private final InstrumentDriver driver;
    private Instant armed = Instant.EPOCH;
    private boolean closed;

    private Session(Limits limits, Duration clockTolerance, Counterpart counterpart, ThreadWatch threads,
            InstrumentDriver driver) {
        this.limits = limits;
        this.clockTolerance = clockTolerance;
        this.counterpart = counterpart;
        this.threads = threads;
        this.driver = driver;
    }

    /** Makes the driver; the counterpart is closed when that fails. */
    static Session create(DriverHooks hooks, Counterpart counterpart) throws Exception {
        Limits limits = hooks.limits();
        DriverFactory factory = hooks.factory();
        ThreadWatch threads = new ThreadWatch(hooks::belongsToDriver);
        try {
            InstrumentDriver driver = Guarded.call("create", limits.call(),
                    () -> factory.create(DriverSettings.of(factory.options(), counterpart.settings())));
            return new Session(limits, hooks.clockTolerance(), counterpart, threads, driver);
        } catch (CallFailed | InterruptedException e) {
            counterpart.close();
            throw e;
        }
    }

    /** As {@link #create}; skips the test where it fails. */
    static Session need(DriverHooks hooks, Counterpart counterpart) throws Exception {
        try {
            return create(hooks, counterpart);
        } catch (CallFailed e) {
            throw skipped(e, "goodSettingsAreTakenAndDescribed");
        }
    }

    InstrumentDescription describe() throws CallFailed, InterruptedException {
        return Guarded.call("describe", limits.call(), driver::describe);
    }

    Instant arm() throws CallFailed, InterruptedException {
        armed = Guarded.call("arm", limits.call(), driver::arm);
        return armed;
    }

    void start(ProbeSink sink) throws Exception {
        Guarded.run("start", limits.call(), () -> driver.start(sink));
        counterpart.started();
    }

    /** Stops, and waits no longer than a recording would. */
    void stop() throws CallFailed, InterruptedException {
        Guarded.run("stop", limits.stop().plus(Limits.GRACE), () -> driver.stop(limits.stop()));
    }

    void closeDriver() throws CallFailed, InterruptedException {
        closed = true;
        Guarded.run("close", limits.close(), driver::close);
    }

    /** Describes. */
    InstrumentDescription needDescription() throws InterruptedException {
        try {
            return describe();
        } catch (CallFailed e) {
            throw skipped(e, "goodSettingsAreTakenAndDescribed");
        }
    }

    /** Describes and arms. */
    InstrumentDescription needArmed() throws InterruptedException {
        InstrumentDescription description = needDescription();
        try {
            arm();
            return description;
        } catch (CallFailed e) {
            throw skipped(e, "goodSettingsAreTakenAndDescribed");
        }
    }

    /** Describes, arms and starts. */
    ProbeSink needStarted() throws Exception {
        InstrumentDescription description = needArmed();
        ProbeSink sink = new ProbeSink(description).timed(armed, clockTolerance);
        try {
            start(sink);
        } catch (CallFailed e) {
            throw skipped(e, "startReturnsAndSamplesCome");
        }
        return sink;
    }

    /** Starts and waits until each channel has brought samples. */
    ProbeSink needRecording() throws Exception {
        ProbeSink sink = needStarted();
        if (!sink.awaitEveryChannel(limits.patience())) {
            throw new TestAbortedException("skipped: not every channel brought samples within "
                    + limits.patience().toSeconds() + " s; first make startReturnsAndSamplesCome pass");
        }
        return sink;
    }

    /** Stops; what the stop does wrong is told by another test. */
    void needStop() throws InterruptedException {
        try {
            stop();
        } catch (CallFailed e) {
            throw skipped(e, "stopReturnsInTimeAndNothingComesAfterIt");
        }
    }

    /** Closes; what the close does wrong is told by another test. */
    void needClose() throws InterruptedException {
        try {
            closeDriver();
        } catch (CallFailed e) {
            throw skipped(e, "closeMayComeAtAnyTimeAndTwice");
        }
    }

    /** Ends the counterpart too and looks for threads that were not there before the driver. */
    String threadsLeft(Duration patience) throws Exception {
        counterpart.close();
        return threads.left(patience);
    }

    private static TestAbortedException skipped(CallFailed e, String other) {
        return new TestAbortedException("skipped: " + e.getMessage() + "; first make " + other + " pass", e);
    }

    /** Closes the driver, however it behaves, and the counterpart. */
    @Override
    public void close() throws Exception {
        try {
            if (!closed) {
                closeDriver();
            }
        } catch (CallFailed e) {
            // another test tells
        } finally {
            counterpart.close();
        }
    }
}
