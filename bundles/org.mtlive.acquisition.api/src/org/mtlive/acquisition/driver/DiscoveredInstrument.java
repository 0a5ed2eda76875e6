// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver;

import java.util.Map;
import java.util.Objects;

/**
 * An instrument that a driver found: at a port, on a server, in a folder.
 *
 * @param title    names it among others, such as {@code LEMI-424 at /dev/ttyUSB0}
 * @param settings option name to text; what {@link DriverFactory#create} needs to reach it. Options that are missing
 *                 get their defaults
 * @param text     what else is known of it, for people; may be empty
 */
public record DiscoveredInstrument(String title, Map<String, String> settings, String text) {

    /** Checks the title and copies the map. */
    public DiscoveredInstrument {
        Objects.requireNonNull(text, "text");
        if (title.isBlank()) {
            throw new IllegalArgumentException("a discovered instrument needs a title");
        }
        settings = Map.copyOf(settings);
    }
}
