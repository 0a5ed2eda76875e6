// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.tck;

import java.util.Map;
import java.util.Objects;

/**
 * Settings that a driver must refuse.
 *
 * @param option   the option that is wrong; the refusal has to name it
 * @param settings option name to text, all of them
 */
public record WrongSetting(String option, Map<String, String> settings) {

    /** Copies the settings. */
    public WrongSetting {
        Objects.requireNonNull(option, "option");
        settings = Map.copyOf(settings);
    }
}
