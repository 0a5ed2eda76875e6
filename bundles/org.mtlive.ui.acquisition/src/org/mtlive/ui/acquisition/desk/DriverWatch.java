// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.mtlive.acquisition.driver.DiscoveredInstrument;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.recording.RecordingService;

/** Notices drivers that come and go. On the desk's watching thread; {@link #factory} on any. */
final class DriverWatch {

    private static final Duration LOOK_LIMIT = Duration.ofSeconds(15);

    private final RecordingService service;
    private final EventLog log;
    private final Map<DriverFactory, DriverRow> described = new IdentityHashMap<>();
    private final Set<String> brokenBefore = new HashSet<>();
    private List<DriverRow> rows = List.of();
    private boolean looked;

    DriverWatch(RecordingService service, EventLog log) {
        this.service = service;
        this.log = log;
    }

    /** Looks again; answers whether a driver came. */
    boolean look() {
        List<DriverFactory> factories = service.drivers();
        described.keySet().retainAll(factories);
        List<DriverRow> now = new ArrayList<>();
        for (DriverFactory factory : factories) {
            describe(factory).ifPresent(now::add);
        }
        Set<String> before = ids(rows);
        boolean came = !before.containsAll(ids(now));
        if (looked) {
            tell(now, before);
        }
        looked = true;
        rows = now;
        return came;
    }

    private void tell(List<DriverRow> now, Set<String> before) {
        now.stream().filter(row -> !before.contains(row.id()))
                .forEach(row -> log.info("Driver " + row.title() + " was plugged in."));
        Set<String> after = ids(now);
        rows.stream().filter(row -> !after.contains(row.id()))
                .forEach(row -> log.warning("Driver " + row.title() + " was taken away."));
    }

    private Optional<DriverRow> describe(DriverFactory factory) {
        try {
            return Optional.of(described.computeIfAbsent(factory, DriverRow::of));
        } catch (RuntimeException | LinkageError e) { // a vendor's code
            if (brokenBefore.add(factory.getClass().getName())) {
                log.error("The driver " + factory.getClass().getName() + " does not work: " + e);
            }
            return Optional.empty();
        }
    }

    List<DriverRow> rows() {
        return rows;
    }

    Optional<DriverFactory> factory(String id) {
        return service.drivers().stream().filter(factory -> factory.id().equals(id)).findFirst();
    }

    /** Has a driver look for instruments, from settings on where there are some. Blocks, a quarter of a minute at most. */
    List<DiscoveredInstrument> discover(String id, Map<String, String> known) throws DriverException {
        return service.discover(id, known, LOOK_LIMIT);
    }

    private static Set<String> ids(List<DriverRow> rows) {
        return rows.stream().map(DriverRow::id).collect(Collectors.toSet());
    }
}
