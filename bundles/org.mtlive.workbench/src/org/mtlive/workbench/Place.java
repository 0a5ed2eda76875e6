// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the launcher has this window keep its layout and settings. A file in it says which process has it.
 *
 * <p>Design note: at the end of the first window Java takes some seconds to note its classes. A window that is opened
 * meanwhile should find the layout, so that file goes as soon as the platform has kept everything.
 */
final class Place {
    private static final String OWNER = "mtlive.place.owner";

    private Place() { }

    /** The window is closed: when Java ends, all is kept, and the next window may have the place. */
    static void leave() {
        Optional.ofNullable(System.getProperty(OWNER)).map(Path::of)
                .ifPresent(owner -> Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(owner), "mtlive-place")));
    }

    private static void remove(Path owner) {
        try {
            Files.deleteIfExists(owner);
        } catch (IOException e) {
            // of no use to anybody: the launcher also takes the place of a process that is gone
        }
    }
}
