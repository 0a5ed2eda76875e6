// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hotplug;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/** The folder whose jars are drivers. Nothing is watched until somebody asks for it. Any thread may call. */
@ProviderType
public interface DriverFolder {

    /** Environment variable that names the folder. */
    String VARIABLE = "MTLIVE_DRIVERS";

    /**
     * The folder that is used when the user names none.
     *
     * @return what {@value #VARIABLE} says, else {@code .mtlive/drivers} in the user's home; it need not exist
     */
    static Path usual() {
        String named = System.getenv(VARIABLE);
        if (named != null && !named.isBlank()) {
            return Path.of(named);
        }
        String home = Objects.requireNonNullElse(System.getenv("HOME"), System.getProperty("user.home"));
        return Path.of(home, ".mtlive", "drivers"); // as the shell means it by ~
    }

    /**
     * Starts what lies in a folder, and follows the folder from then on. Returns when each jar that is there has been
     * started or refused; a jar that hangs is given up after seconds. Does nothing when the folder is watched already.
     *
     * @param folder may be missing: it is followed as soon as it is made
     * @throws IOException if it is no folder, or another one is watched
     */
    void watch(Path folder) throws IOException;

    /**
     * The folder that is watched.
     *
     * @return absolute; empty before {@link #watch}
     */
    Optional<Path> folder();

    /**
     * What lies in the folder, and what became of it.
     *
     * @return a new list, by name
     */
    List<DroppedFile> files();
}
