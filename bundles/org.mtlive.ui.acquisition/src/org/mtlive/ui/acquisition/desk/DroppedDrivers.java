// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

import org.mtlive.hotplug.DriverFolder;
import org.mtlive.hotplug.DroppedFile;
import org.mtlive.hotplug.DroppedState;

/** Follows the drivers folder, and tells in the log which files in it could not be started, and why. */
final class DroppedDrivers {

    private final DriverFolder folder;
    private final EventLog log;
    private final Set<DroppedFile> told = new HashSet<>();
    private boolean begun;

    DroppedDrivers(DriverFolder folder, EventLog log) {
        this.folder = folder;
        this.log = log;
    }

    /** Looks again; has the folder followed the first time, which may take seconds, for drivers in it are started. */
    void look(Consumer<DeskTasks.Work> later) {
        if (!begun) {
            begun = true;
            later.accept(this::follow);
        }
        Set<DroppedFile> now = new HashSet<>(folder.files());
        now.stream().filter(file -> file.state() == DroppedState.REFUSED && !told.contains(file))
                .forEach(file -> log.error("Drivers folder: " + file.name() + " was not started. " + file.text()));
        told.clear();
        told.addAll(now);
    }

    private void follow() {
        try {
            folder.watch(DriverFolder.usual());
        } catch (IOException e) {
            log.error("The drivers folder " + DriverFolder.usual() + " cannot be followed: " + e.getMessage());
        }
    }
}
