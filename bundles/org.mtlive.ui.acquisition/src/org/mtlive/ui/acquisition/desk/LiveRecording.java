// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;

import org.mtlive.acquisition.driver.ClockReading;
import org.mtlive.acquisition.recording.BatonEvent;
import org.mtlive.acquisition.recording.InstrumentReadings;
import org.mtlive.acquisition.recording.InstrumentStatus;
import org.mtlive.acquisition.recording.Recording;
import org.mtlive.acquisition.writer.FlushPolicy;
import org.mtlive.acquisition.writer.WriterReport;
import org.mtlive.mth5.ChannelId;

/** A recording with what the desk remembers about it. {@link #facts} on one thread at a time, all else on any. */
final class LiveRecording {

    private final Recording recording;
    private final FlushPolicy flush;
    private final List<String> setupIds = new CopyOnWriteArrayList<>();
    private final List<ClockTrace> traces = new ArrayList<>();
    private final AlarmBook alarms;
    private int warningsTold;

    LiveRecording(Recording recording, SessionPlan plan, EventLog log) {
        this.recording = recording;
        this.flush = plan.flush();
        this.alarms = new AlarmBook(log);
        plan.setups().forEach(setup -> setupIds.add(setup.id()));
    }

    Recording recording() {
        return recording;
    }

    void added(InstrumentSetup setup) {
        setupIds.add(setup.id());
    }

    /** Place of the instrument in the recording, the last one if it was added again. */
    OptionalInt index(String setupId) {
        int index = setupIds.lastIndexOf(setupId);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    AlarmBook alarms() {
        return alarms;
    }

    /** Asks recording and writer for all that is shown. May take a second. */
    RecordingFacts facts(EventLog log) {
        Instant now = Instant.now();
        List<InstrumentHealth> health = health(now);
        alarms.look(recording.alarms(), now);
        WriterReport report = recording.writer().report();
        for (; warningsTold < report.warnings().size(); warningsTold++) {
            log.warning(report.warnings().get(warningsTold));
        }
        return new RecordingFacts(recording.writer().file(), flush, recording.state(), report,
                recording.writer().delays(), recording.writer().disk(), size(), health, recording.alarms(), alarms.history(),
                recording.baton().holder(), requests(), health.stream().flatMap(h -> h.status().channels().stream())
                        .map(ChannelId::parent).distinct().toList());
    }

    private List<InstrumentHealth> health(Instant now) {
        List<InstrumentStatus> instruments = recording.instruments();
        List<InstrumentReadings> readings = recording.readings();
        List<InstrumentHealth> health = new ArrayList<>();
        for (int i = 0; i < instruments.size(); i++) {
            while (traces.size() <= i) {
                traces.add(ClockTrace.EMPTY);
            }
            InstrumentReadings reading = i < readings.size() ? readings.get(i) : InstrumentReadings.NONE;
            Optional<ClockReading> clock = reading.clock();
            if (clock.isPresent()) {
                traces.set(i, traces.get(i).with(clock.get(), now, System.nanoTime()));
            }
            health.add(new InstrumentHealth(instruments.get(i), reading, recording.timing(i), traces.get(i)));
        }
        return health;
    }

    /** Who asked since the last change of the holder. */
    private List<String> requests() {
        List<String> requests = new ArrayList<>();
        for (BatonEvent event : recording.baton().history()) {
            if (event.kind() == BatonEvent.Kind.ASKED) {
                requests.add(event.who() + (event.text().isBlank() ? "" : ": " + event.text()));
            } else {
                requests.clear();
            }
        }
        return requests;
    }

    private long size() {
        try {
            return Files.size(recording.writer().file());
        } catch (IOException e) {
            return 0; // it is being replaced by its finished form; the writer's state tells if it is gone
        }
    }
}
