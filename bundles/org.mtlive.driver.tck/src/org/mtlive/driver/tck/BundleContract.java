// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.InstrumentDriver;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/**
 * Contract tests of a driver's bundle: it comes and goes while others record. Extend it in a test that runs inside an
 * OSGi framework with Declarative Services, where the bundle is installed.
 */
@Isolated
public abstract class BundleContract {

    /** Cycles between two updates of the bundle, which give it new classes. */
    private static final int UPDATE_EVERY = 10;
    private static final Duration AFTERMATH = Duration.ofSeconds(10);

    /** For the maker of a driver. */
    protected BundleContract() {
    }

    /**
     * The bundle under test.
     *
     * @return its symbolic name
     */
    protected abstract String bundle();

    /**
     * A recording that goes on for longer than a test.
     *
     * @return new at every call
     * @throws Exception fails the test
     */
    protected abstract Counterpart endless() throws Exception;

    /**
     * How often the bundle is started and stopped.
     *
     * @return 100 unless overridden
     */
    protected int cycles() {
        return 100;
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
     * Whether a thread that came meanwhile may be the driver's.
     *
     * @param thread a platform thread
     * @return true unless overridden
     */
    protected boolean belongsToDriver(Thread thread) {
        return true;
    }

    /**
     * How many of ten replaced bundles a library may still hold: one whose idle threads keep their last work holds one
     * class loader for a while. A leak of the driver holds every one.
     *
     * @return 0 unless overridden
     */
    protected int heldByLibrary() {
        return 0;
    }

    /**
     * The driver that a bundle offers, for tests that run where it is installed.
     *
     * @param bundle its symbolic name; started where needed
     * @return the first of its factories
     */
    public static DriverFactory driverOf(String bundle) {
        Bundle found = DriverBundle.find(bundle);
        try {
            found.start(Bundle.START_ACTIVATION_POLICY);
        } catch (BundleException e) {
            throw new AssertionError("the bundle " + bundle + " does not start", e);
        }
        return DriverBundle.factories(found).stream().findFirst()
                .orElseThrow(() -> new AssertionError("the bundle " + bundle + " offers no DriverFactory"));
    }

    /** Nobody can come to depend on the bundle, and it fits the API that it was built for. */
    @Test
    public void theBundleExportsNothingAndImportsWithRanges() {
        Bundle bundle = DriverBundle.find(bundle());
        assertEquals(null, bundle.getHeaders().get("Export-Package"),
                "the bundle exports packages. Export nothing: whoever used them would be torn away with it");
        String imports = String.valueOf(bundle.getHeaders().get("Import-Package")).replaceAll("\\s", "");
        for (String clause : imports.split(",(?=[a-zA-Z])")) {
            if (clause.startsWith("org.mtlive.")) {
                assertTrue(clause.matches(".*version=\"\\[.*[)\\]]\".*"), () -> "the bundle imports " + clause
                        + " without a range of versions. Write [0.1.0,0.2.0), so that it is refused where it cannot"
                        + " work");
            }
        }
    }

    /** The driver is there while the bundle is started, and only then. */
    @Test
    public void theDriverIsOfferedWhileTheBundleIsStarted() throws Exception {
        Bundle bundle = DriverBundle.find(bundle());
        bundle.start(Bundle.START_ACTIVATION_POLICY);
        assertFalse(DriverBundle.factories(bundle).isEmpty(), "the bundle is started, but offers no DriverFactory."
                + " Offer it by a component, and name its description in the header Service-Component");
        bundle.stop();
        assertTrue(DriverBundle.factories(bundle).isEmpty(), "the bundle is stopped, but a DriverFactory is still"
                + " offered. Let Declarative Services register it");
        bundle.start(Bundle.START_ACTIVATION_POLICY);
    }

    /** Many starts and stops, with a recording each time, leave no thread, no open file and no class. */
    @Test
    @Timeout(900)
    public void manyStartsAndStopsLeaveNothingBehind() throws Exception {
        Bundle bundle = DriverBundle.find(bundle());
        cycle(bundle, 0);
        cycle(bundle, 1);
        Map<String, Integer> files = OpenFiles.known() ? OpenFiles.now() : Map.of();
        ThreadWatch threads = new ThreadWatch(this::belongsToDriver);
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 0; i < cycles(); i++) {
            WeakReference<ClassLoader> loader = cycle(bundle, i);
            if (i % UPDATE_EVERY == UPDATE_EVERY - 1) {
                loaders.add(loader);
                DriverBundle.update(bundle);
            }
        }
        bundle.start(Bundle.START_ACTIVATION_POLICY);
        assertEquals("", threads.left(AFTERMATH), () -> "threads are left after " + cycles()
                + " starts and stops of the bundle. End them in close()");
        if (OpenFiles.known()) {
            assertEquals(Map.of(), OpenFiles.left(files, AFTERMATH), () -> "open files are left after " + cycles()
                    + " starts and stops of the bundle. Close them in close()");
        }
        long held = DriverBundle.held(loaders, AFTERMATH);
        assertTrue(held <= heldByLibrary(), () -> "of " + loaders.size() + " updates " + held + " did not free the classes"
                + " that were replaced. Something outside the bundle still holds an object of them: a thread, a"
                + " ThreadLocal, a listener, a shutdown hook, a JMX bean");
    }

    /** Every second time the bundle is stopped while its driver records. */
    private WeakReference<ClassLoader> cycle(Bundle bundle, int number) throws Exception {
        bundle.start(Bundle.START_ACTIVATION_POLICY);
        List<DriverFactory> factories = DriverBundle.factories(bundle);
        assertFalse(factories.isEmpty(), () -> "no DriverFactory was offered after start number " + number);
        DriverFactory factory = factories.getFirst();
        try (Counterpart counterpart = endless()) {
            InstrumentDriver driver = Guarded.call("create", limits().call(),
                    () -> factory.create(DriverSettings.of(factory.options(), counterpart.settings())));
            ProbeSink sink = new ProbeSink(Guarded.call("describe", limits().call(), driver::describe));
            Guarded.call("arm", limits().call(), driver::arm);
            Guarded.run("start", limits().call(), () -> driver.start(sink));
            counterpart.started();
            if (!sink.awaitEveryChannel(limits().patience())) {
                fail("no samples came in cycle " + number + "; ends said: " + sink.ends());
            }
            if (number % 2 != 0) {
                bundle.stop();
            }
            Guarded.run("close", limits().close(), driver::close);
        }
        bundle.stop();
        assertTrue(DriverBundle.factories(bundle).isEmpty(), () -> "still offered after stop number " + number);
        return new WeakReference<>(factory.getClass().getClassLoader());
    }
}
