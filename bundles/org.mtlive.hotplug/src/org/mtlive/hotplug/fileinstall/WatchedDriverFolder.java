// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hotplug.fileinstall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.felix.fileinstall.ArtifactInstaller;
import org.mtlive.hotplug.DriverFolder;
import org.mtlive.hotplug.DroppedFile;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** The drivers folder. File Install is only started when a folder is to be watched: other commands pay nothing. */
@Component(service = DriverFolder.class)
public final class WatchedDriverFolder implements DriverFolder {

    /** A file is taken when it did not change between two looks. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    private final BundleContext context;
    private final JarInstaller installer;
    private Optional<Path> watched = Optional.empty();
    private Optional<ServiceRegistration<?>> registration = Optional.empty();

    /**
     * Made by declarative services.
     *
     * @param context    of this bundle; installs the jars
     * @param components tells why a driver's component fails
     */
    @Activate
    public WatchedDriverFolder(BundleContext context, @Reference ServiceComponentRuntime components) {
        this.context = context;
        this.installer = new JarInstaller(context, new DriverCheck(context, components));
    }

    @Override
    public synchronized void watch(Path folder) throws IOException {
        Path wanted = folder.toAbsolutePath().normalize();
        if (watched.isPresent()) {
            if (!watched.get().equals(wanted)) {
                throw new IOException("the drivers folder " + watched.get() + " is watched already; one process watches"
                        + " one folder");
            }
            return;
        }
        if (Files.exists(wanted) && !Files.isDirectory(wanted)) {
            throw new IOException("the drivers folder " + wanted + " is a file; name a folder");
        }
        if (wanted.toString().matches(".*(,|\\$\\{).*")) { // has a meaning for File Install
            throw new IOException("the drivers folder " + wanted + " cannot be watched: ',' and '${' may not be in its"
                    + " path");
        }
        try {
            DroppedBundle.forgetEarlier(context);
            registration = Optional.of(context.registerService(ArtifactInstaller.class, installer, null));
            settings(wanted).forEach((name, value) -> System.setProperty("felix.fileinstall." + name, value));
            fileInstall().start(Bundle.START_TRANSIENT);
            watched = Optional.of(wanted);
        } catch (BundleException | RuntimeException e) {
            registration.ifPresent(ServiceRegistration::unregister);
            registration = Optional.empty();
            throw new IOException("the drivers folder " + wanted + " cannot be watched: " + Reasons.of(e), e);
        }
    }

    private Map<String, String> settings(Path folder) {
        return Map.of("dir", folder.toString(), "poll", Long.toString(LOOK_EVERY.toMillis()),
                "noInitialDelay", "true", // what is there is started before start() returns
                "disableNio2", "true", // looks work on every file system, and with a folder that is made later
                "subdir.mode", "skip", "log.level", "0",
                "tmpdir", context.getDataFile("fileinstall").toString());
    }

    private static Bundle fileInstall() {
        return FrameworkUtil.getBundle(ArtifactInstaller.class);
    }

    @Override
    public synchronized Optional<Path> folder() {
        return watched;
    }

    @Override
    public List<DroppedFile> files() {
        return installer.files();
    }

    /**
     * Ends the watching and the drivers of the folder.
     *
     * @throws BundleException if File Install cannot be stopped
     */
    @Deactivate
    public synchronized void close() throws BundleException {
        if (watched.isPresent()) {
            fileInstall().stop(Bundle.STOP_TRANSIENT);
            installer.uninstallAll();
            registration.ifPresent(ServiceRegistration::unregister);
            watched = Optional.empty();
        }
    }
}
