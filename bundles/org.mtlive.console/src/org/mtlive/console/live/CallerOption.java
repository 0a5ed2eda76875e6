// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.live;

import java.util.Optional;

import org.mtlive.control.ControlCaller;
import picocli.CommandLine.Option;

/** Who gives a command that only who is in control may give. */
final class CallerOption {

    @Option(names = "--as", paramLabel = "NAME", description = "Who gives the command. Default: the user.")
    private String name = RunningRecording.me();

    @Option(names = "--take", paramLabel = "REASON",
            description = "Take control from whoever has it (see 'mtlive baton'); the reason stands in the file.")
    private String take;

    String name() {
        return name;
    }

    ControlCaller caller() {
        return new ControlCaller(name, Optional.ofNullable(take));
    }
}
