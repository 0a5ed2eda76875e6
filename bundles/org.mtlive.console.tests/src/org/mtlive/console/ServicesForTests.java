// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.recording.RecordingService;
import org.mtlive.acquisition.writer.WriterService;
import org.mtlive.hotplug.DriverFolder;
import org.mtlive.hotplug.DroppedFile;
import org.mtlive.install.FeatureInstaller;
import org.mtlive.mth5.store.Mth5Store;
import org.mtlive.reader.ReaderService;
import org.mtlive.testing.Hdf5ForTests;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The real services: those of the framework, or wired by hand on a flat class path. */
final class ServicesForTests {

    private static final List<String> DRIVERS = List.of("org.mtlive.driver.ascii.AsciiDriverFactory",
            "org.mtlive.driver.lemi424.LemiDriverFactory", "org.mtlive.driver.simulator.SimulatorDriverFactory");
    private static final Services SERVICES = find();

    private ServicesForTests() {
    }

    static Services get() {
        return SERVICES;
    }

    private static Services find() {
        Bundle bundle = FrameworkUtil.getBundle(ServicesForTests.class);
        return bundle == null ? byHand() : new OsgiServices(bundle.getBundleContext());
    }

    private static Services byHand() {
        Mth5Store store = new Mth5Store(Hdf5ForTests.provider("ffm"));
        WriterService writer = make(WriterService.class, "org.mtlive.writer.SwmrWriterService", store);
        ReaderService reader = make(ReaderService.class, "org.mtlive.reader.swmr.SwmrReaderService", store);
        return new HandMade(store, reader, writer, recordings(writer), new NoFolder());
    }

    private static RecordingService recordings(WriterService writer) {
        RecordingService service = make(RecordingService.class, "org.mtlive.acquisition.DriverRecordingService",
                writer);
        try {
            for (String driver : DRIVERS) {
                service.getClass().getMethod("addDriver", DriverFactory.class, Map.class)
                        .invoke(service, make(DriverFactory.class, driver), Map.of());
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot offer the drivers", e);
        }
        return service;
    }

    /** The classes are not exported, so that a test can only name them. */
    private static <T> T make(Class<T> type, String name, Object... arguments) {
        try {
            return type.cast(Class.forName(name).getConstructors()[0].newInstance(arguments));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + name, e);
        }
    }

    private record HandMade(Mth5Store store, ReaderService reader, WriterService writer, RecordingService recordings,
            DriverFolder driverFolder) implements Services {

        @Override
        public FeatureInstaller installer() throws CommandFailure {
            throw new CommandFailure("nothing can be installed without a framework");
        }
    }

    /** Without a framework nothing can be plugged in. */
    private static final class NoFolder implements DriverFolder {

        @Override
        public void watch(Path folder) {
        }

        @Override
        public Optional<Path> folder() {
            return Optional.empty();
        }

        @Override
        public List<DroppedFile> files() {
            return List.of();
        }
    }
}
