// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.util.HashMap;
import java.util.Map;

import org.mtlive.hotplug.DriverFolder;
import org.mtlive.hotplug.DroppedFile;

/** Tells what came into the drivers folder and what went, while a recording runs. Belongs to the command's thread. */
final class DriversFolderNews {

    private final DriverFolder folder;
    private final CommandContext context;
    private Map<String, DroppedFile> known = Map.of();

    DriversFolderNews(DriverFolder folder, CommandContext context) {
        this.folder = folder;
        this.context = context;
    }

    /** Says what changed since it was called before; at first, all that is there. */
    void tell() {
        Map<String, DroppedFile> now = new HashMap<>();
        for (DroppedFile file : folder.files()) {
            now.put(file.name(), file);
            if (!file.equals(known.get(file.name()))) {
                context.remark("collect: drivers folder: " + DriversFolderOption.describe(file));
            }
        }
        known.keySet().stream().filter(name -> !now.containsKey(name)).sorted()
                .forEach(name -> context.remark("collect: drivers folder: " + name + " was removed"));
        known = now;
    }
}
