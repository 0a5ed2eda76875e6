// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.swt.widgets.Display;

/** With {@code -Dmtlive.startup=true}: prints how long the window took from the start of the process. */
final class StartTime {
    private StartTime() { }

    static void report() {
        if (Boolean.getBoolean("mtlive.startup")) {
            // queued behind the painting of the window
            Display.getCurrent().asyncExec(() -> ProcessHandle.current().info().startInstant().ifPresent(start ->
                    System.out.println("window open after " + Duration.between(start, Instant.now()).toMillis() + " ms")));
        }
    }
}
