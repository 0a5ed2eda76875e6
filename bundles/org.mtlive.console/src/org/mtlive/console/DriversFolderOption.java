// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.io.IOException;
import java.nio.file.Path;

import org.mtlive.hotplug.DriverFolder;
import org.mtlive.hotplug.DroppedFile;
import org.mtlive.hotplug.DroppedState;
import picocli.CommandLine.Option;

/** The folder into which people drop drivers, for the commands that record or list them. */
final class DriversFolderOption {

    @Option(names = "--drivers", paramLabel = "FOLDER",
            description = "Folder with drivers of other makers (.jar). Default: what the environment variable "
                    + DriverFolder.VARIABLE + " says, else ~/.mtlive/drivers.")
    private Path folder;

    /**
     * Starts the drivers of the folder and follows it until the command ends.
     *
     * @return the folder
     * @throws CommandFailure if the folder that the user named cannot be followed
     */
    DriverFolder follow(CommandContext context) throws CommandFailure {
        DriverFolder followed = context.services().driverFolder();
        try {
            followed.watch(folder == null ? DriverFolder.usual() : folder);
        } catch (IOException e) {
            if (folder != null) {
                throw new CommandFailure(e.getMessage(), e);
            }
            context.remark(e.getMessage());
        }
        return followed;
    }

    /** What people are told about a file of the folder. */
    static String describe(DroppedFile file) {
        if (file.state() == DroppedState.STARTED) {
            return file.name() + ": " + (file.drivers().size() == 1 ? "driver " : "drivers ")
                    + String.join(", ", file.drivers()) + " (" + file.text() + ")";
        }
        return file.name() + (file.state() == DroppedState.REFUSED ? " could not be started: " : " is ignored: ")
                + file.text();
    }
}
