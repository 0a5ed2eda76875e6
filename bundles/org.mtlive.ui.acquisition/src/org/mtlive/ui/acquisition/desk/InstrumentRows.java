// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.recording.InstrumentStatus;

/** Puts together what is known of the desk's instruments. */
final class InstrumentRows {

    private final List<DriverRow> drivers;
    private final Map<String, ProbeResult> probes;

    InstrumentRows(List<DriverRow> drivers, Map<String, ProbeResult> probes) {
        this.drivers = drivers;
        this.probes = probes;
    }

    /** An instrument that does not record now. */
    InstrumentRow resting(InstrumentSetup setup) {
        Optional<DriverRow> driver = drivers.stream().filter(row -> row.id().equals(setup.driverId())).findFirst();
        if (driver.isEmpty()) {
            return InstrumentRow.resting(setup, setup.driverId(), InstrumentState.MISSING, "The driver '"
                    + setup.driverId() + "' is not installed. Plug it in, or remove this instrument.");
        }
        ProbeResult probe = probes.get(setup.id());
        if (probe == null) {
            return InstrumentRow.resting(setup, driver.get().title(), InstrumentState.CONFIGURED, "");
        }
        return InstrumentRow.resting(setup, driver.get().title(),
                probe.passed() ? InstrumentState.CONNECTED : InstrumentState.FAULT,
                probe.text() + " (tested " + Words.clock(probe.time()) + ")");
    }

    /** An instrument that takes part in a recording. */
    InstrumentRow recording(InstrumentSetup setup, InstrumentStatus status) {
        String driver = drivers.stream().filter(row -> row.id().equals(setup.driverId())).map(DriverRow::title)
                .findFirst().orElse(setup.driverId());
        InstrumentState state = state(status.status());
        if (status.paused()
                && (state == InstrumentState.RECORDING || state == InstrumentState.DEGRADED)) {
            state = InstrumentState.PAUSED;
        }
        return new InstrumentRow(setup, driver, state, status.status().text(), status.channels(), status.samples(),
                status.refused());
    }

    private static InstrumentState state(DriverStatus status) {
        DriverState state = status.state();
        return switch (state) {
            case CREATED -> InstrumentState.CONFIGURED;
            case CONNECTED -> InstrumentState.CONNECTED;
            case ARMED -> InstrumentState.ARMED;
            case RECORDING, STOPPING -> InstrumentState.RECORDING;
            case DEGRADED -> InstrumentState.DEGRADED;
            case ENDED -> InstrumentState.ENDED;
            case OFFLINE -> InstrumentState.OFFLINE;
            default -> InstrumentState.FAULT;
        };
    }
}
