// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class LaunchArgumentsTest {

    @Test
    void aFileIsOnlyWatched() {
        LaunchArguments arguments = LaunchArguments.of(List.of("-consoleLog", "site.h5"));

        assertEquals(Optional.of(Path.of("site.h5").toAbsolutePath()), arguments.watched());
        assertEquals(Optional.empty(), arguments.simulated());
    }

    @Test
    void aSimulatedStationIsRecordedIntoTheNamedFile() {
        LaunchArguments arguments = LaunchArguments.of(List.of("--simulate", "new.h5"));

        assertEquals(Optional.empty(), arguments.watched());
        assertEquals(Optional.of(Path.of("new.h5").toAbsolutePath()), arguments.simulated());
    }

    @Test
    void theValueOfAPlatformOptionIsNoFile() {
        assertEquals(Optional.empty(), LaunchArguments.of(List.of("-product", "org.mtlive.workbench.product")).watched());
    }

    @Test
    void withoutArgumentsTheWindowJustOpens() {
        assertEquals(new LaunchArguments(Optional.empty(), Optional.empty()), LaunchArguments.of(List.of()));
    }
}
