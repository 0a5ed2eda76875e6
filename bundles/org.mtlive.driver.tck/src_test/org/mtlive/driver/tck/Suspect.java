// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.tck;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.mtlive.acquisition.driver.DriverFactory;

/** The contract tests of a driver that a test names; run by {@link #trial} only. */
class Suspect extends DriverContract {

    private static DriverFactory driver;
    private static boolean waits;
    private static Duration patience;
    private static Optional<CutCounterpart> cuttable = Optional.empty();

    /**
     * What a trial found.
     *
     * @param succeeded tests that passed
     * @param failures  test to the first line of its text
     */
    record Verdict(long succeeded, Map<String, String> failures) {
    }

    /** As {@link #trial}, with an instrument that drops out and comes back. */
    static Verdict trialWithDropOut(DriverFactory factory, CutCounterpart instrument, Duration patienceOfTests) {
        cuttable = Optional.of(instrument);
        try {
            return trial(factory, true, patienceOfTests);
        } finally {
            cuttable = Optional.empty();
        }
    }

    /** Runs all contract tests; one trial at a time. */
    static Verdict trial(DriverFactory factory, boolean waitsWhenFull, Duration patienceOfTests) {
        driver = factory;
        waits = waitsWhenFull;
        patience = patienceOfTests;
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(Suspect.class)).build(), listener);
        Map<String, String> failures = new TreeMap<>();
        listener.getSummary().getFailures().forEach(failure -> failures.put(
                failure.getTestIdentifier().getSource().filter(MethodSource.class::isInstance)
                        .map(source -> ((MethodSource) source).getMethodName()).orElse("the class"),
                String.valueOf(failure.getException().getMessage())));
        return new Verdict(listener.getSummary().getTestsSucceededCount(), failures);
    }

    @Override
    protected DriverFactory factory() {
        return driver;
    }

    @Override
    protected Counterpart endless() {
        return Counterpart.of(Map.of());
    }

    @Override
    protected Optional<Counterpart> ending() {
        return Optional.of(Counterpart.of(Map.of("samples", "100")));
    }

    @Override
    protected Optional<Counterpart> failing() {
        return Optional.of(Counterpart.of(Map.of("broken-at", "40")));
    }

    @Override
    protected Optional<CutCounterpart> droppingOut() {
        return cuttable;
    }

    @Override
    protected List<WrongSetting> wrongSettings() {
        return List.of(new WrongSetting("port", Map.of("port", "COM3")));
    }

    @Override
    protected boolean waitsWhenFull() {
        return waits;
    }

    @Override
    protected Limits limits() {
        return new Limits(patience, Duration.ofMillis(200), Duration.ofSeconds(3), patience, Duration.ofMillis(100),
                10);
    }
}
