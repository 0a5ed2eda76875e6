// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.tck;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.mtlive.acquisition.driver.DriverFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.FrameworkWiring;

/** What the bundle tests do with the framework. */
final class DriverBundle {

    private static final long REFRESH_LIMIT_S = 60;

    private DriverBundle() {
    }

    private static BundleContext context() {
        Bundle own = FrameworkUtil.getBundle(DriverBundle.class);
        if (own == null) {
            throw new AssertionError("these tests run inside an OSGi framework only; see docs/writing-a-driver.md");
        }
        if (own.getBundleContext() == null) {
            try {
                own.start(Bundle.START_TRANSIENT);
            } catch (BundleException e) {
                throw new AssertionError("the bundle of the contract tests does not start", e);
            }
        }
        return own.getBundleContext();
    }

    static Bundle find(String symbolicName) {
        for (Bundle bundle : context().getBundles()) {
            if (symbolicName.equals(bundle.getSymbolicName())) {
                return bundle;
            }
        }
        throw new AssertionError("no bundle '" + symbolicName + "' is installed where the tests run");
    }

    /** The drivers that a bundle offers now. Nothing is held of them but what is returned. */
    static List<DriverFactory> factories(Bundle bundle) {
        List<DriverFactory> factories = new ArrayList<>();
        try {
            for (ServiceReference<DriverFactory> reference
                    : context().getServiceReferences(DriverFactory.class, null)) {
                DriverFactory factory = reference.getBundle() == bundle ? context().getService(reference) : null;
                if (factory != null) {
                    factories.add(factory);
                    context().ungetService(reference);
                }
            }
        } catch (InvalidSyntaxException e) {
            throw new AssertionError(e); // there is no filter
        }
        return factories;
    }

    /** Reads the bundle anew, so that it gets new classes. */
    static void update(Bundle bundle) throws BundleException, InterruptedException {
        bundle.update();
        CountDownLatch refreshed = new CountDownLatch(1);
        context().getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class)
                .refreshBundles(List.of(bundle), event -> refreshed.countDown());
        if (!refreshed.await(REFRESH_LIMIT_S, TimeUnit.SECONDS)) {
            throw new AssertionError("the framework did not refresh the bundle within " + REFRESH_LIMIT_S + " s");
        }
    }

    /** How many of these are still held. */
    static long held(List<WeakReference<ClassLoader>> loaders, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            System.gc();
            long held = loaders.stream().filter(loader -> !loader.refersTo(null)).count();
            if (held == 0 || System.nanoTime() > end) {
                return held;
            }
            Thread.sleep(50); // nobody tells when a class loader is freed
        }
    }
}
