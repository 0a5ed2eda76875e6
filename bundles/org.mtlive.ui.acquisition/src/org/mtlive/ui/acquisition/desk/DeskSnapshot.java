// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.mtlive.acquisition.recording.Alarm;

/**
 * All that the desk's views show, at one moment. Immutable.
 *
 * @param phase       what the desk does with its recording
 * @param text        more about that, for people; may be empty
 * @param drivers     kinds of instruments that can be recorded
 * @param found       instruments that drivers found by themselves
 * @param discovering whether drivers are looking for instruments now
 * @param instruments instruments the user set up
 * @param recording   the recording that runs, or the last one; empty before the first
 * @param rated       whether the last recording was rated
 * @param rules       when alarms are raised
 * @param log         what happened, newest last
 */
public record DeskSnapshot(Phase phase, String text, List<DriverRow> drivers, List<FoundInstrument> found,
        boolean discovering, List<InstrumentRow> instruments, Optional<RecordingFacts> recording, boolean rated,
        AlarmRules rules, List<LogLine> log) {

    /** Copies the lists. */
    public DeskSnapshot {
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(recording, "recording");
        Objects.requireNonNull(rules, "rules");
        drivers = List.copyOf(drivers);
        found = List.copyOf(found);
        instruments = List.copyOf(instruments);
        log = List.copyOf(log);
    }

    /** {@return the recording that takes samples now} */
    public Optional<RecordingFacts> live() {
        return phase == Phase.RECORDING ? recording : Optional.empty();
    }

    /** {@return alarms that stand} */
    public List<Alarm> alarms() {
        return recording.map(RecordingFacts::alarms).orElse(List.of());
    }

    /** {@return the driver with that id} */
    public Optional<DriverRow> driver(String id) {
        return drivers.stream().filter(driver -> driver.id().equals(id)).findFirst();
    }

    /** {@return the instrument with that id} */
    public Optional<InstrumentRow> instrument(String id) {
        return instruments.stream().filter(row -> row.setup().id().equals(id)).findFirst();
    }
}
