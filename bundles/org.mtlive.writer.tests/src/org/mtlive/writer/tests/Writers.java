// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer.tests;

import java.time.Duration;
import java.util.function.Supplier;

import org.mtlive.acquisition.writer.WriterService;
import org.mtlive.mth5.store.Mth5Store;
import org.mtlive.testing.Hdf5ForTests;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** The services under test: those of the framework, or made by hand on a flat class path. */
final class Writers {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Mth5Store STORE = find(Mth5Store.class, () -> new Mth5Store(Hdf5ForTests.provider("ffm")));
    private static final WriterService SERVICE = find(WriterService.class, Writers::make);

    private Writers() {
    }

    static WriterService service() {
        return SERVICE;
    }

    static Mth5Store store() {
        return STORE;
    }

    private static <T> T find(Class<T> type, Supplier<T> byHand) {
        Bundle bundle = FrameworkUtil.getBundle(Writers.class);
        if (bundle == null) {
            return byHand.get();
        }
        ServiceTracker<T, T> tracker = new ServiceTracker<>(bundle.getBundleContext(), type, null);
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

    /** The class is not exported, so a test in another bundle can only name it. */
    private static WriterService make() {
        try {
            return (WriterService) Class.forName("org.mtlive.writer.SwmrWriterService")
                    .getConstructor(Mth5Store.class).newInstance(STORE);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
