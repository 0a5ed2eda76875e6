// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hotplug.fileinstall;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

import org.apache.felix.fileinstall.ArtifactInstaller;
import org.mtlive.hotplug.DroppedFile;
import org.mtlive.hotplug.DroppedState;
import org.osgi.framework.BundleContext;

/**
 * Told by File Install what comes and goes. Never throws: File Install would forget the file, and so miss its removal.
 * Called by the watching thread.
 */
final class JarInstaller implements ArtifactInstaller {

    private final BundleContext context;
    private final DriverCheck check;
    private final Map<String, DroppedBundle> jars = new ConcurrentSkipListMap<>();
    private final Map<String, DroppedFile> others = new ConcurrentSkipListMap<>();

    JarInstaller(BundleContext context, DriverCheck check) {
        this.context = context;
        this.check = check;
    }

    /** All files, by name. */
    List<DroppedFile> files() {
        Map<String, DroppedFile> files = new ConcurrentSkipListMap<>(others);
        jars.forEach((name, jar) -> files.put(name, jar.status()));
        return new ArrayList<>(files.values());
    }

    /** Takes all files but hidden ones, so that people are told about each. */
    @Override
    public boolean canHandle(File artifact) {
        return !artifact.getName().startsWith(".");
    }

    @Override
    public void install(File artifact) {
        String name = artifact.getName();
        if (!name.toLowerCase(Locale.ROOT).endsWith(".jar")) {
            others.put(name, new DroppedFile(name, DroppedState.IGNORED, List.of(), "drivers are files that end in .jar"));
            return;
        }
        DroppedBundle jar = new DroppedBundle(name, context, check);
        jars.put(name, jar);
        jar.install(artifact);
        retryOthers(jar);
    }

    @Override
    public void update(File artifact) {
        uninstall(artifact);
        install(artifact);
    }

    @Override
    public void uninstall(File artifact) {
        others.remove(artifact.getName());
        DroppedBundle jar = jars.get(artifact.getName());
        if (jar != null && jar.uninstall()) {
            jars.remove(artifact.getName());
        }
    }

    private void retryOthers(DroppedBundle came) {
        jars.values().stream().filter(jar -> jar != came).forEach(DroppedBundle::retry);
    }

    /** Ends all drivers of the folder. */
    void uninstallAll() {
        jars.values().forEach(DroppedBundle::uninstall);
        jars.clear();
    }
}
