// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.recording.RecordingService;
import org.mtlive.acquisition.writer.RatingService;
import org.mtlive.ui.ShownFile;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.prefs.Preferences;
import org.osgi.util.tracker.ServiceTracker;

/** A desk with the real services, the real writer and the simulator, for one test. */
abstract class DeskFixture {

    static final BundleContext CONTEXT = FrameworkUtil.getBundle(RecordingDesk.class).getBundleContext();
    static final long LIMIT_SECONDS = 60;

    @TempDir
    Path folder;

    final ShownFile shown = new ShownFile();
    final Preferences preferences = InstanceScope.INSTANCE.getNode("test-" + UUID.randomUUID());
    RecordingDesk desk;

    @BeforeEach
    void open() throws Exception {
        service(DriverFactory.class); // the simulator has come
        desk = newDesk();
        await(snapshot -> snapshot.driver("simulator").isPresent());
    }

    @AfterEach
    void close() throws Exception {
        desk.deactivate();
    }

    RecordingDesk newDesk() throws Exception {
        RecordingDesk made = new RecordingDesk(service(RecordingService.class), shown, service(RatingService.class),
                preferences, Clock.systemUTC());
        made.windowOpened();
        return made;
    }

    static InstrumentSetup simulator(String title) {
        return InstrumentSetup.of(title, "simulator", Map.of("sample-rate", "100", "batch", "20"));
    }

    InstrumentState state(InstrumentSetup setup) {
        return desk.snapshot().instrument(setup.id()).orElseThrow().state();
    }

    static <T> T get(CompletableFuture<T> work) throws Exception {
        return work.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    void await(Predicate<DeskSnapshot> wanted) throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        try (AutoCloseable listening = desk.listen(snapshot -> {
            if (wanted.test(snapshot)) {
                seen.countDown();
            }
        })) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
            while (!wanted.test(desk.snapshot()) && System.nanoTime() < end) {
                seen.await(100, TimeUnit.MILLISECONDS);
            }
        }
        assertTrue(wanted.test(desk.snapshot()), () -> "it never came: " + desk.snapshot());
    }

    static <T> T service(Class<T> type) throws Exception {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(CONTEXT, type, null);
        tracker.open();
        T service = tracker.waitForService(Duration.ofSeconds(LIMIT_SECONDS).toMillis());
        assertTrue(service != null, "no " + type.getName());
        return service;
    }
}
