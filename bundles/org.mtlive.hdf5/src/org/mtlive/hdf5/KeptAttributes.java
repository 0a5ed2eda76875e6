// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Attributes of a file's objects as they were read or written last, by the addresses of the objects.
 *
 * <p>Design note: reading a string of variable length makes libhdf5 remember the heap collection it lies in, and put
 * later strings into the room that is left there. A SWMR reader that knows the collection from before does not find
 * them. So a writer that adds strings under readers must not read any in that time.
 */
final class KeptAttributes {
    private final Map<Long, Map<String, H5Value>> byAddress = new HashMap<>();

    Optional<Map<String, H5Value>> of(long address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    Map<String, H5Value> keep(long address, Map<String, H5Value> values) {
        Map<String, H5Value> kept = new LinkedHashMap<>(values);
        byAddress.put(address, kept);
        return kept;
    }
}
