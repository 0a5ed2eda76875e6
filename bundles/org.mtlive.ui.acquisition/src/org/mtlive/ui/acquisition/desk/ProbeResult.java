// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.SelfTestItem;

/**
 * What came of testing an instrument.
 *
 * @param time        when it was tested
 * @param description what it will deliver; empty when it did not answer
 * @param items       what it checked about itself
 * @param failure     why it did not answer; empty when it did
 */
public record ProbeResult(Instant time, Optional<InstrumentDescription> description, List<SelfTestItem> items,
        Optional<String> failure) {

    /** Copies the list. */
    public ProbeResult {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(failure, "failure");
        items = List.copyOf(items);
    }

    /** {@return whether the instrument answered and nothing it checked failed} */
    public boolean passed() {
        return failure.isEmpty() && items.stream().allMatch(SelfTestItem::passed);
    }

    /** {@return one line for people} */
    public String text() {
        if (failure.isPresent()) {
            return failure.get();
        }
        String failed = String.join("; ", items.stream().filter(item -> !item.passed())
                .map(item -> item.title() + ": " + item.text()).toList());
        if (!failed.isEmpty()) {
            return failed;
        }
        return description.map(found -> found.title() + ", " + found.channels().size()
                + (found.channels().size() == 1 ? " channel at " : " channels at ")
                + String.join(", ", found.channels().stream().map(channel -> Words.rate(channel.sampleRateHz()))
                        .distinct().toList())).orElse("");
    }
}
