// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import java.util.List;

/** The ids of the perspectives, as in plugin.xml. */
final class Perspectives {
    static final String WELCOME = "org.mtlive.workbench.welcome";
    static final String ACQUIRE = "org.mtlive.workbench.acquire";
    static final String MONITOR = "org.mtlive.workbench.monitor";
    static final String HEALTH = "org.mtlive.workbench.health";
    static final String FILE = "org.mtlive.workbench.file";
    static final String WALL = "org.mtlive.workbench.wall";
    /** Those to choose from, in their order. */
    static final List<String> ALL = List.of(WELCOME, ACQUIRE, MONITOR, HEALTH, FILE, WALL);

    private Perspectives() { }

    /** Those that stand in the bar from the beginning, as the platform's preference wants them. */
    static String bar() {
        return String.join(",", ALL);
    }
}
