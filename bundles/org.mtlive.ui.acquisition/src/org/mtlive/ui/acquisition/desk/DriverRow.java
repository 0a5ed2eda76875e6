// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.util.List;
import java.util.Objects;

import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.DriverOption;

/**
 * A kind of instrument that can be recorded, as its driver described it once: the views call no driver.
 *
 * @param id          the driver's name for programs
 * @param title       its name for people
 * @param description what it reads and needs
 * @param options     the settings it understands
 */
public record DriverRow(String id, String title, String description, List<DriverOption> options) {

    /** Copies the list. */
    public DriverRow {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        options = List.copyOf(options);
    }

    static DriverRow of(DriverFactory factory) {
        return new DriverRow(factory.id(), factory.title(), factory.description(), factory.options());
    }
}
