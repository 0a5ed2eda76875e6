// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.recording;

import java.util.List;

/**
 * What was checked before a recording.
 *
 * @param items in the order in which people should read them: instruments first, then file and disk
 */
public record Preflight(List<PreflightItem> items) {

    /** Copies the list. */
    public Preflight {
        items = List.copyOf(items);
    }

    /**
     * The worst of all.
     *
     * @return green for an empty list
     */
    public PreflightLevel worst() {
        return items.stream().map(PreflightItem::level).max(Enum::compareTo).orElse(PreflightLevel.GREEN);
    }

    /**
     * The items that stand so.
     *
     * @param level which
     * @return in the same order
     */
    public List<PreflightItem> of(PreflightLevel level) {
        return items.stream().filter(item -> item.level() == level).toList();
    }
}
