// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.tests;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.recording.RecordingService;
import org.mtlive.acquisition.writer.WriterService;
import org.mtlive.mth5.store.Mth5Store;
import org.mtlive.testing.Hdf5ForTests;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;

/** The services under test: those of the framework, or made by hand on a flat class path. */
final class Services {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Bundle BUNDLE = FrameworkUtil.getBundle(Services.class);
    private static final Mth5Store STORE = find(Mth5Store.class, () -> new Mth5Store(Hdf5ForTests.provider("ffm")));
    private static final RecordingService RECORDINGS = find(RecordingService.class, Services::recordings);

    private Services() {
    }

    /** Something to be undone. */
    interface Offered extends AutoCloseable {
        @Override
        void close();
    }

    static boolean inFramework() {
        return BUNDLE != null;
    }

    static Mth5Store store() {
        return STORE;
    }

    static RecordingService recording() {
        return RECORDINGS;
    }

    /** A driver of the product. */
    static DriverFactory driver(String id) {
        return RECORDINGS.drivers().stream().filter(driver -> driver.id().equals(id)).findFirst()
                .orElseThrow(() -> new AssertionError("no driver " + id));
    }

    /** Offers a driver until it is closed. */
    static Offered offer(DriverFactory factory) {
        if (BUNDLE != null) {
            ServiceRegistration<DriverFactory> registration =
                    BUNDLE.getBundleContext().registerService(DriverFactory.class, factory, null);
            return registration::unregister;
        }
        call(RECORDINGS, "addDriver", factory, Map.of());
        return () -> call(RECORDINGS, "removeDriver", factory);
    }

    private static <T> T find(Class<T> type, Supplier<T> byHand) {
        if (BUNDLE == null) {
            return byHand.get();
        }
        ServiceTracker<T, T> tracker = new ServiceTracker<>(BUNDLE.getBundleContext(), type, null);
        tracker.open();
        try {
            T service = tracker.waitForService(LIMIT.toMillis());
            if (service == null) {
                throw new IllegalStateException("no " + type.getName() + " came within " + LIMIT);
            }
            return service;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The classes are not exported, so a test in another bundle can only name them. */
    private static RecordingService recordings() {
        try {
            Object writers = Class.forName("org.mtlive.writer.SwmrWriterService").getConstructor(Mth5Store.class)
                    .newInstance(STORE);
            RecordingService service = (RecordingService) Class.forName("org.mtlive.acquisition.DriverRecordingService")
                    .getConstructor(WriterService.class).newInstance(writers);
            for (String name : List.of("simulator.SimulatorDriverFactory", "lemi424.LemiDriverFactory",
                    "ascii.AsciiDriverFactory")) {
                call(service, "addDriver",
                        Class.forName("org.mtlive.driver." + name).getConstructor().newInstance(), Map.of());
            }
            return service;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void call(Object target, String method, Object... arguments) {
        try {
            for (var candidate : target.getClass().getMethods()) {
                if (candidate.getName().equals(method)) {
                    candidate.invoke(target, arguments);
                    return;
                }
            }
            throw new IllegalStateException("no method " + method);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
