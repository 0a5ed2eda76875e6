// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.StatusDetail;

/**
 * The drivers that are offered now. Of several with the same id, the one of the highest service ranking. Any thread.
 */
final class DriverRegistry {

    private static final Duration ID_LIMIT = Duration.ofSeconds(2);
    private static final Comparator<Entry> BEST_FIRST = Comparator.comparingLong(Entry::ranking).reversed()
            .thenComparingLong(Entry::serviceId);

    private record Entry(String id, DriverFactory factory, long ranking, long serviceId) {
    }

    private final List<Entry> entries = new ArrayList<>();

    /**
     * Takes a driver in; leaves it out when it cannot even say its id.
     *
     * @param factory    of the driver
     * @param properties of the service
     * @return its id
     */
    Optional<String> add(DriverFactory factory, Map<String, ?> properties) {
        String id;
        try {
            id = new CallGuard("unknown").call("id", ID_LIMIT, factory::id);
        } catch (DriverException e) {
            return Optional.empty(); // nobody can name it, so nobody can miss it
        }
        synchronized (entries) {
            entries.add(new Entry(id, factory, number(properties, "service.ranking"),
                    number(properties, "service.id")));
            entries.sort(BEST_FIRST);
        }
        return Optional.of(id);
    }

    private static long number(Map<String, ?> properties, String name) {
        return properties.get(name) instanceof Number number ? number.longValue() : 0;
    }

    void remove(DriverFactory factory) {
        synchronized (entries) {
            entries.removeIf(entry -> entry.factory() == factory);
        }
    }

    boolean offers(DriverFactory factory) {
        synchronized (entries) {
            return entries.stream().anyMatch(entry -> entry.factory() == factory);
        }
    }

    /** One factory an id, ordered by id. */
    List<DriverFactory> list() {
        return List.copyOf(byId().values());
    }

    /**
     * Finds a driver.
     *
     * @param id as the user wrote it
     * @return its factory
     * @throws DriverException if there is none: names those there are
     */
    DriverFactory require(String id) throws DriverException {
        Map<String, DriverFactory> known = byId();
        return Optional.ofNullable(known.get(id)).orElseThrow(() -> new DriverException(
                StatusDetail.CONFIGURATION_ERROR, "there is no driver '" + id + "'; "
                        + (known.isEmpty() ? "none is installed" : "known are " + String.join(", ", known.keySet()))));
    }

    private Map<String, DriverFactory> byId() {
        Map<String, DriverFactory> known = new TreeMap<>();
        synchronized (entries) {
            entries.forEach(entry -> known.putIfAbsent(entry.id(), entry.factory()));
        }
        return known;
    }
}
