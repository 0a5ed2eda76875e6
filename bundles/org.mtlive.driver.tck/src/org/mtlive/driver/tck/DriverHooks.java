// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.tck;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.mtlive.acquisition.driver.DriverFactory;
import org.opentest4j.TestAbortedException;

/** What the maker of a driver tells the contract tests. */
public abstract class DriverHooks {

    /** For the contracts of this package. */
    DriverHooks() {
    }

    /**
     * The driver under test.
     *
     * @return its factory; the same or another one at every call
     */
    protected abstract DriverFactory factory();

    /**
     * A recording that goes on for longer than a test: samples of every channel, several batches a second, without gaps
     * of its own.
     *
     * @return new at every call
     * @throws Exception fails the test
     */
    protected abstract Counterpart endless() throws Exception;

    /**
     * A recording that ends by itself within {@link Limits#patience}, with {@code FINISHED}.
     *
     * @return new at every call; empty for an instrument that has no end, see {@link #without}
     * @throws Exception fails the test
     */
    protected Optional<Counterpart> ending() throws Exception {
        return Optional.empty();
    }

    /**
     * A recording that starts well and fails within {@link Limits#patience}: the plug is pulled, the file is damaged.
     *
     * @return new at every call; empty where nothing can fail, see {@link #without}
     * @throws Exception fails the test
     */
    protected Optional<Counterpart> failing() throws Exception {
        return Optional.empty();
    }

    /**
     * A recording as {@link #endless} whose connection can be cut and restored.
     *
     * @return new at every call; empty for an instrument that cannot drop out, see
     *         {@link #without}
     * @throws Exception fails the test
     */
    protected Optional<CutCounterpart> droppingOut() throws Exception {
        return Optional.empty();
    }

    /**
     * How far the instrument's own time of a batch may be from the time that follows from its index.
     *
     * @return a second unless overridden
     */
    protected Duration clockTolerance() {
        return Duration.ofSeconds(1);
    }

    /**
     * Settings that must be refused. Those that contradict the options (a text for a number, an unknown option) need
     * not be here: they are refused before the driver sees them.
     *
     * @return at least one for each option that the driver itself checks; may be empty, the test is skipped then
     * @throws Exception fails the test
     */
    protected List<WrongSetting> wrongSettings() throws Exception {
        return List.of();
    }

    /**
     * Whether the driver can hold a batch until the sink has room, as one that reads files can. It must lose nothing
     * then. An instrument that cannot wait drops batches and leaves a gap that is marked.
     *
     * @return true unless overridden
     */
    protected boolean waitsWhenFull() {
        return true;
    }

    /**
     * How long the tests wait.
     *
     * @return {@link Limits#DEFAULT} unless overridden
     */
    protected Limits limits() {
        return Limits.DEFAULT;
    }

    /**
     * Whether a thread that came while the driver lived may be the driver's. Override where a library keeps one thread
     * for the life of the process.
     *
     * @param thread a platform thread
     * @return true unless overridden
     */
    protected boolean belongsToDriver(Thread thread) {
        return true;
    }

    /**
     * What cannot happen to this instrument. A hook that gives nothing skips its test, unless its case is named here:
     * then there is nothing to test, and the test passes.
     *
     * @return nothing unless overridden
     */
    protected Set<InstrumentCase> without() {
        return Set.of();
    }

    /** Empty where the instrument has no such case; skips the test with the reason where a hook gives nothing. */
    <T extends Counterpart> Optional<T> given(InstrumentCase one, Optional<T> counterpart, String hook) {
        if (without().contains(one)) {
            assertTrue(counterpart.isEmpty(), () -> hook + "() gives an instrument, yet without() names " + one
                    + ". Leave one of them out");
            return Optional.empty();
        }
        if (counterpart.isEmpty()) {
            throw new TestAbortedException("skipped: " + hook + "() gives nothing. Override it, or name " + one
                    + " in without() where your instrument has no such case");
        }
        return counterpart;
    }
}
