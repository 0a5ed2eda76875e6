// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The datasets of one file that are open in one library, whichever handle of the file they were opened from.
 *
 * <p>Design note: libhdf5 shares what it knows of a dataset between all its handles. A refresh through one of them
 * replaces it, and the others go on with what was: libhdf5 2.0 then reads wrong chunks through both, and says nothing.
 */
final class OpenDatasets {
    private final Map<Long, Set<H5Dataset>> byAddress = new ConcurrentHashMap<>();

    void opened(H5Dataset dataset, long address) {
        byAddress.computeIfAbsent(address, key -> ConcurrentHashMap.newKeySet()).add(dataset);
    }

    void closed(H5Dataset dataset, long address) {
        byAddress.computeIfPresent(address, (key, open) -> {
            open.remove(dataset);
            return open.isEmpty() ? null : open;
        });
    }

    /** A file was closed, and with it its datasets. */
    void forgetClosed() {
        byAddress.values().forEach(open -> open.removeIf(dataset -> !dataset.isOpen()));
        byAddress.values().removeIf(Set::isEmpty);
    }

    /** Open handles of one dataset. */
    int handles(long address) {
        return byAddress.getOrDefault(address, Set.of()).size();
    }
}
