// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hotplug.fileinstall;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

import org.mtlive.hotplug.DroppedFile;
import org.mtlive.hotplug.DroppedState;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;

/** A jar of the drivers folder from its installation to its end. The watching thread calls, any thread may ask. */
final class DroppedBundle {

    /** Locations of bundles begin with it: so those that an earlier process left are found. */
    static final String LOCATION = "mtlive-drivers-folder:";
    private static final Duration INSTALL_LIMIT = Duration.ofSeconds(30);
    private static final Duration START_LIMIT = Duration.ofSeconds(5);
    /** A driver that is removed while it records has seconds to close. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final String name;
    private final BundleContext context;
    private final DriverCheck check;
    private Bundle bundle;
    private volatile DroppedFile status;

    DroppedBundle(String name, BundleContext context, DriverCheck check) {
        this.name = name;
        this.context = context;
        this.check = check;
        this.status = refused("it is being started");
    }

    DroppedFile status() {
        return status;
    }

    /** Takes the jar into the framework and starts it. */
    void install(File jar) {
        try {
            checkManifest(jar);
            bundle = TimeLimit.call(INSTALL_LIMIT, "the installation", () -> {
                try (InputStream in = Files.newInputStream(jar.toPath())) {
                    return context.installBundle(LOCATION + name, in);
                }
            });
            start();
        } catch (RefusedException e) {
            status = refused(e.getMessage());
        }
    }

    /** Starts it again where it could not be started before; what it missed may have come meanwhile. */
    void retry() {
        if (bundle != null && bundle.getState() == Bundle.INSTALLED) {
            start();
        }
    }

    private void start() {
        try {
            TimeLimit.call(START_LIMIT, "the start", () -> {
                bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
                return Boolean.TRUE;
            });
            List<String> ids = TimeLimit.call(START_LIMIT, "the driver's first answers", () -> check.drivers(bundle));
            status = new DroppedFile(name, DroppedState.STARTED, ids,
                    bundle.getSymbolicName() + " " + bundle.getVersion());
        } catch (RefusedException e) {
            status = refused(e.getMessage() + stop()); // who reads it finds the driver gone
        }
    }

    /**
     * What was refused must not be offered to recordings.
     *
     * @return what the reason must add: nothing, or that it could not be stopped
     */
    private String stop() {
        try {
            TimeLimit.call(STOP_LIMIT, "the stop", () -> {
                bundle.stop(Bundle.STOP_TRANSIENT);
                return Boolean.TRUE;
            });
            return "";
        } catch (RefusedException e) {
            return "; " + e.getMessage();
        }
    }

    /**
     * Ends its drivers and takes it out of the framework.
     *
     * @return false when it cannot be taken out; then the status says why
     */
    boolean uninstall() {
        if (bundle == null) {
            return true;
        }
        try {
            TimeLimit.call(STOP_LIMIT, "the end", () -> {
                bundle.uninstall();
                freeClasses();
                return Boolean.TRUE;
            });
            return true;
        } catch (RefusedException e) {
            status = refused("its file is gone, but it still runs: " + e.getMessage() + "; start MTLive again");
            return false;
        }
    }

    /** Bundles that others are wired to stay in memory until they are refreshed. */
    private void freeClasses() {
        FrameworkWiring wiring = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
        if (wiring.getRemovalPendingBundles().contains(bundle)) {
            wiring.refreshBundles(List.of(bundle));
        }
    }

    private DroppedFile refused(String why) {
        return new DroppedFile(name, DroppedState.REFUSED, List.of(), why);
    }

    /** Uninstalls what an earlier process has left in a configuration area that outlives it. */
    static void forgetEarlier(BundleContext context) throws BundleException {
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getLocation().startsWith(LOCATION)) {
                bundle.uninstall();
            }
        }
    }

    private static void checkManifest(File file) throws RefusedException {
        Manifest manifest;
        try (JarFile jar = new JarFile(file)) {
            manifest = jar.getManifest();
        } catch (IOException e) {
            throw new RefusedException("it is no jar, or not whole: " + e.getMessage() + "; copy it again", e);
        }
        Attributes headers = manifest == null ? new Attributes() : manifest.getMainAttributes();
        if (headers.getValue(Constants.BUNDLE_SYMBOLICNAME) == null) {
            throw new RefusedException("it is no OSGi bundle: its manifest has no Bundle-SymbolicName;"
                    + " ask its maker for the driver's bundle");
        }
        if (headers.getValue(Constants.FRAGMENT_HOST) != null) {
            throw new RefusedException("it is a fragment of " + headers.getValue(Constants.FRAGMENT_HOST)
                    + "; drivers come as whole bundles");
        }
        String exports = headers.getValue(Constants.EXPORT_PACKAGE);
        if (exports != null && exports.matches("(?s)(.*[,\\s])?org\\.mtlive\\..*")) {
            throw new RefusedException("it brings and exports packages of MTLive; its maker must leave them out");
        }
    }
}
