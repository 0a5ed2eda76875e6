// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the window was started for. Names of files belong to the folder in which the command was given.
 *
 * @param watched   the file that is only to be watched
 * @param simulated the new file into which a simulated station is to be recorded at once
 */
record LaunchArguments(Optional<Path> watched, Optional<Path> simulated) {
    private static final String SIMULATE = "--simulate";

    LaunchArguments {
        Objects.requireNonNull(watched);
        Objects.requireNonNull(simulated);
    }

    /** {@code [FILE]} or {@code --simulate FILE}; other options are the platform's. */
    static LaunchArguments of(List<String> arguments) {
        Optional<Path> file = arguments.stream().filter(argument -> !argument.startsWith("-")).findFirst()
                .map(argument -> Path.of(argument).toAbsolutePath().normalize());
        return arguments.contains(SIMULATE) ? new LaunchArguments(Optional.empty(), file)
                : new LaunchArguments(file, Optional.empty());
    }
}
