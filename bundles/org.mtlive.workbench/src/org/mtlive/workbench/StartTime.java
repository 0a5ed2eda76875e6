// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import java.lang.management.ManagementFactory;

/**
 * With {@code -Dmtlive.startup=true}: prints how long the window took from the start of Java.
 *
 * <p>Design note: what the operating system tells about the start of a process is right to a second only.
 */
final class StartTime {
    private StartTime() { }

    static void report() {
        if (Boolean.getBoolean("mtlive.startup")) {
            System.out.println("window open after "
                    + (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime()) + " ms");
        }
    }
}
