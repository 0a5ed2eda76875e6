// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the window was started for. Names of files belong to the folder in which the command was given.
 *
 * @param watched   the file that is only to be watched
 * @param simulated the new file into which a simulated station is to be recorded at once
 */
record LaunchArguments(Optional<Path> watched, Optional<Path> simulated) {
    private static final String SIMULATE = "--simulate";
    /** Options of the platform and its test harness whose next word is no file to watch. */
    private static final Set<String> WITH_VALUE = Set.of("-application", "-data", "-perspective", "-product",
            "-testApplication", "-testproperties");

    LaunchArguments {
        Objects.requireNonNull(watched);
        Objects.requireNonNull(simulated);
    }

    /** {@code [FILE]} or {@code --simulate FILE}; other options are the platform's. */
    static LaunchArguments of(List<String> arguments) {
        Optional<Path> file = IntStream.range(0, arguments.size()).filter(i -> !arguments.get(i).startsWith("-"))
                .filter(i -> i == 0 || !WITH_VALUE.contains(arguments.get(i - 1))).mapToObj(arguments::get).findFirst()
                .map(argument -> Path.of(argument).toAbsolutePath().normalize());
        return arguments.contains(SIMULATE) ? new LaunchArguments(Optional.empty(), file)
                : new LaunchArguments(file, Optional.empty());
    }
}
