// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hotplug;

import java.util.List;
import java.util.Objects;

/**
 * A file in the drivers folder.
 *
 * @param name    of the file
 * @param state   what became of it
 * @param drivers ids of the drivers it brings; empty unless it was started
 * @param text    for people: name and version of the bundle, or why it was refused and what to do
 */
public record DroppedFile(String name, DroppedState state, List<String> drivers, String text) {

    /** Checks that nothing is missing. */
    public DroppedFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(text, "text");
        drivers = List.copyOf(drivers);
    }
}
