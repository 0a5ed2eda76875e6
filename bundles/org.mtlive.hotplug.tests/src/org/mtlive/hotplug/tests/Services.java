// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hotplug.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.recording.RecordingService;
import org.mtlive.hotplug.DriverFolder;
import org.mtlive.hotplug.DroppedFile;
import org.mtlive.hotplug.DroppedState;
import org.mtlive.mth5.store.Mth5Store;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** The services of the framework, and the one drivers folder of this process. */
final class Services {

    private static final Duration LIMIT = Duration.ofSeconds(180);
    private static final Bundle BUNDLE = FrameworkUtil.getBundle(Services.class);
    private static final Path FOLDER = makeFolder();

    private Services() {
    }

    static RecordingService recordings() {
        return find(RecordingService.class);
    }

    static Mth5Store store() {
        return find(Mth5Store.class);
    }

    static DriverFolder driverFolder() {
        return find(DriverFolder.class);
    }

    /** The folder, followed from now on at the latest. */
    static Path folder() throws IOException {
        driverFolder().watch(FOLDER);
        return FOLDER;
    }

    static Optional<DroppedFile> file(String name) {
        return driverFolder().files().stream().filter(file -> file.name().equals(name)).findFirst();
    }

    static Optional<DriverFactory> driver(String id) {
        return recordings().drivers().stream().filter(driver -> driver.id().equals(id)).findFirst();
    }

    /** Lets the vendor's threads go that hang; else the framework could not end. */
    static void releaseHanging() {
        System.setProperty("mtlive.tests.release", "now");
    }

    /** From now on the vendor's hanging calls hang. */
    static void hangAgain() {
        System.clearProperty("mtlive.tests.release");
    }

    static Bundle bundle(String symbolicName) {
        for (Bundle bundle : BUNDLE.getBundleContext().getBundles()) {
            if (symbolicName.equals(bundle.getSymbolicName())) {
                return bundle;
            }
        }
        throw new AssertionError("no bundle " + symbolicName);
    }

    /** Waits until a file was tried, and returns what became of it. */
    static DroppedFile awaitTried(String name) {
        await(() -> file(name).filter(file -> !file.text().equals("it is being started")).isPresent(),
                () -> name + " was not tried");
        return file(name).orElseThrow();
    }

    static void awaitStarted(String name, String id) {
        await(() -> file(name).filter(file -> file.state() == DroppedState.STARTED).isPresent()
                && driver(id).isPresent(), () -> name + " did not start: " + file(name));
    }

    /** Removes a file and waits until the folder knows. */
    static void remove(String name) throws IOException {
        Files.delete(FOLDER.resolve(name));
        await(() -> file(name).isEmpty(), () -> name + " is still there: " + file(name));
    }

    /** Nobody tells when a folder is looked at, so it is asked again and again. */
    static void await(BooleanSupplier condition, Supplier<String> otherwise) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(otherwise.get() + " within " + LIMIT.toSeconds() + " s");
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    private static <T> T find(Class<T> type) {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(BUNDLE.getBundleContext(), type, null);
        tracker.open();
        try {
            return Optional.ofNullable(tracker.waitForService(LIMIT.toMillis()))
                    .orElseThrow(() -> new AssertionError("no " + type.getName()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            tracker.close();
        }
    }

    private static Path makeFolder() {
        try {
            Path parent = Files.createTempDirectory("mtlive-hotplug");
            parent.toFile().deleteOnExit();
            return Files.createDirectories(parent.resolve("drivers"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
