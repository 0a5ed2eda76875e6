// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.simulator;

import java.util.List;
import java.util.Set;

import org.mtlive.acquisition.driver.DriverOption;
import org.mtlive.acquisition.driver.OptionType;

/**
 * Channels that deliver nothing but zero for a while, as when their line is shorted.
 *
 * @param components   their names
 * @param firstSample  the first sample that is zero, {@link Long#MAX_VALUE} for none
 * @param endSample    after the last such sample, {@link Long#MAX_VALUE} for no end
 */
record DeadChannels(Set<String> components, long firstSample, long endSample) {

    static final List<DriverOption> OPTIONS = List.of(
            DriverOption.of("dead", OptionType.TEXT, "Channels, separated by commas, that deliver nothing but zero, as"
                    + " when their line is shorted; none for none."),
            DriverOption.of("dead-after", OptionType.DURATION, "Data time after which they are dead; none for at"
                    + " once."),
            DriverOption.of("dead-for", OptionType.DURATION, "How long they are dead then; none for ever."));

    /** Copies the names. */
    DeadChannels {
        components = Set.copyOf(components);
    }

    boolean isDead(String component, long sample) {
        return sample >= firstSample && sample < endSample && components.contains(component);
    }
}
