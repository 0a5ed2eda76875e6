// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.time.Duration;
import org.mtlive.acquisition.recording.RecordingService;
import org.mtlive.acquisition.writer.WriterService;
import org.mtlive.hotplug.DriverFolder;
import org.mtlive.install.FeatureInstaller;
import org.mtlive.mth5.store.Mth5Store;
import org.mtlive.reader.ReaderService;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Looks services up in the framework, with a time limit.
 *
 * <p>Design note: the application is made by the extension registry and not by Declarative Services, and a command that
 * needs one service must run when another is missing; so they are looked up, not injected.
 */
final class OsgiServices implements Services {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String HDF5 =
            " and an HDF5 provider (org.mtlive.hdf5.ffm with the fragment of this platform)";

    private final BundleContext context;

    OsgiServices(BundleContext context) {
        this.context = context;
    }

    @Override
    public Mth5Store store() throws CommandFailure {
        return lookUp(Mth5Store.class, "org.mtlive.mth5.store" + HDF5);
    }

    @Override
    public ReaderService reader() throws CommandFailure {
        return lookUp(ReaderService.class, "org.mtlive.reader" + HDF5);
    }

    @Override
    public WriterService writer() throws CommandFailure {
        return lookUp(WriterService.class, "org.mtlive.writer" + HDF5);
    }

    @Override
    public RecordingService recordings() throws CommandFailure {
        return lookUp(RecordingService.class, "org.mtlive.acquisition and org.mtlive.writer");
    }

    @Override
    public DriverFolder driverFolder() throws CommandFailure {
        return lookUp(DriverFolder.class, "org.mtlive.hotplug and org.apache.felix.fileinstall");
    }

    @Override
    public FeatureInstaller installer() throws CommandFailure {
        return lookUp(FeatureInstaller.class, "org.mtlive.install and those of Equinox p2");
    }

    private <T> T lookUp(Class<T> type, String bundles) throws CommandFailure {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        try {
            T service = tracker.waitForService(LIMIT.toMillis());
            if (service == null) {
                throw new CommandFailure("the service " + type.getSimpleName() + " did not come within "
                        + LIMIT.toSeconds()
                    + " s; it needs the bundles " + bundles + " installed and started, and Declarative Services"
                    + " (org.apache.felix.scr)");
            }
            return service;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted while waiting for the service " + type.getSimpleName(), e);
        } finally {
            tracker.close();
        }
    }
}
