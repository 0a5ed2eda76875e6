// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

import org.mtlive.acquisition.driver.DiscoveredInstrument;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.recording.InstrumentStatus;
import org.osgi.service.prefs.BackingStoreException;

/** The desk's instruments: set up, found, tested. Any thread. */
final class Instruments {

    private final SetupStore store;
    private final DriverWatch drivers;
    private final Probe probe;
    private final EventLog log;
    private final Map<String, ProbeResult> probes = new ConcurrentHashMap<>();
    private final Map<String, List<FoundInstrument>> found = new ConcurrentHashMap<>();
    private List<InstrumentSetup> setups = List.of();
    private volatile AlarmRules rules = AlarmRules.DEFAULT;
    private volatile List<DriverRow> driverRows = List.of();
    private volatile boolean discovering;

    Instruments(SetupStore store, DriverWatch drivers, Probe probe, EventLog log) {
        this.store = store;
        this.drivers = drivers;
        this.probe = probe;
        this.log = log;
    }

    SetupStore store() {
        return store;
    }

    synchronized void load() {
        try {
            setups = store.setups();
            rules = store.rules();
        } catch (BackingStoreException | IllegalArgumentException | IllegalStateException e) {
            log.error("The instruments of last time could not be read: " + e.getMessage());
        }
    }

    void save() throws BackingStoreException {
        store.save(setups());
        store.save(rules);
    }

    synchronized List<InstrumentSetup> setups() {
        return setups;
    }

    synchronized void put(InstrumentSetup setup) {
        List<InstrumentSetup> changed = new ArrayList<>(setups);
        int at = 0;
        while (at < changed.size() && !changed.get(at).id().equals(setup.id())) {
            at++;
        }
        if (at == changed.size()) {
            changed.add(setup);
        } else if (!changed.set(at, setup).settings().equals(setup.settings())) {
            probes.remove(setup.id()); // what was tested is not what is set up now
        }
        setups = List.copyOf(changed);
    }

    synchronized void remove(String id) {
        setups = setups.stream().filter(setup -> !setup.id().equals(id)).toList();
        probes.remove(id);
    }

    AlarmRules rules() {
        return rules;
    }

    void rules(AlarmRules value) {
        rules = value;
    }

    /** On the watching thread; answers whether a driver came. */
    boolean lookForDrivers() {
        boolean came = drivers.look();
        driverRows = drivers.rows();
        found.keySet().removeIf(id -> driverRows.stream().noneMatch(row -> row.id().equals(id)));
        return came;
    }

    List<DriverRow> drivers() {
        return driverRows;
    }

    boolean discovering() {
        return discovering;
    }

    /** In the order of the drivers. */
    List<FoundInstrument> found() {
        return driverRows.stream().flatMap(row -> found.getOrDefault(row.id(), List.of()).stream()).toList();
    }

    /** Has each driver look, one after the other. */
    void discover(Runnable changed) {
        discovering = true;
        changed.run();
        try {
            for (DriverRow row : driverRows) {
                found.put(row.id(), look(row));
                changed.run();
            }
        } finally {
            discovering = false;
            changed.run();
        }
    }

    private List<FoundInstrument> look(DriverRow row) {
        try {
            return drivers.discover(row.id(), Map.of()).stream()
                    .map(instrument -> new FoundInstrument(row.id(), instrument)).toList();
        } catch (DriverException e) {
            log.warning(row.title() + " cannot look for instruments: " + e.getMessage());
            return List.of();
        }
    }

    /** Has the driver of an instrument look, from the instrument's settings on. */
    List<DiscoveredInstrument> look(InstrumentSetup setup) throws DriverException {
        return drivers.discover(factory(setup).id(), setup.settings());
    }

    private DriverFactory factory(InstrumentSetup setup) throws DriverException {
        return drivers.factory(setup.driverId()).orElseThrow(() -> new DriverException(StatusDetail.GONE,
                "The driver '" + setup.driverId() + "' is not installed. Plug it in, and try again."));
    }

    ProbeResult test(InstrumentSetup setup) throws InterruptedException, DriverException {
        DriverFactory factory = factory(setup);
        ProbeResult result = probe.test(factory, setup.settings());
        log.info("Tested " + setup.title() + ": " + (result.passed() ? "well. " : "NOT well. ") + result.text());
        if (setups().contains(setup)) {
            probes.put(setup.id(), result);
        }
        return result;
    }

    Optional<ProbeResult> tested(String setupId) {
        return Optional.ofNullable(probes.get(setupId));
    }

    /** Each instrument, with its part in the recording where it takes part. */
    List<InstrumentRow> rows(Optional<LiveRecording> live) {
        InstrumentRows rows = new InstrumentRows(driverRows, probes);
        List<InstrumentStatus> recorded =
                live.map(recording -> recording.recording().instruments()).orElse(List.of());
        List<InstrumentRow> all = new ArrayList<>();
        for (InstrumentSetup setup : setups()) {
            OptionalInt index = live.map(recording -> recording.index(setup.id())).orElse(OptionalInt.empty());
            all.add(index.isPresent() && index.getAsInt() < recorded.size()
                    ? rows.recording(setup, recorded.get(index.getAsInt()))
                    : rows.resting(setup));
        }
        return all;
    }
}
