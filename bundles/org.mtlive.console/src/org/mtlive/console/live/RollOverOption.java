// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.live;

import org.mtlive.acquisition.writer.RollOver;
import picocli.CommandLine.Option;

/** What is done when the live file cannot take structure while readers are attached. */
final class RollOverOption {

    @Option(names = "--roll-over",
            description = "If the live file cannot take it (no room is left, or another program made the parent): leave "
                    + "SWMR mode for a moment, add it and make new room. Readers of other programs must then open the "
                    + "file again to see what is new. Without it such an addition is refused.")
    private boolean allowed;

    RollOver choice() {
        return allowed ? RollOver.IF_NEEDED : RollOver.NEVER;
    }
}
