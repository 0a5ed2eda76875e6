// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver;

import java.util.List;

/**
 * What came of a self-test or a calibration.
 *
 * @param items what was checked, in the order in which it was done; may be empty
 */
public record SelfTestReport(List<SelfTestItem> items) {

    /** Copies the list. */
    public SelfTestReport {
        items = List.copyOf(items);
    }

    /**
     * Whether all is well.
     *
     * @return true when no item failed
     */
    public boolean passed() {
        return items.stream().allMatch(SelfTestItem::passed);
    }
}
