// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.util.LinkedHashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.mtlive.acquisition.driver.ClockReading;
import org.mtlive.acquisition.driver.PowerReading;
import org.mtlive.acquisition.recording.AlarmLimits;
import org.mtlive.acquisition.recording.ContactQuality;
import org.mtlive.acquisition.recording.InstrumentStatus;
import org.mtlive.acquisition.writer.WriterState;
import org.mtlive.acquisition.writer.WriterStatistics;
import org.mtlive.ui.Level;
import org.mtlive.ui.acquisition.desk.DeskSnapshot;
import org.mtlive.ui.acquisition.desk.InstrumentHealth;
import org.mtlive.ui.acquisition.desk.RecordingDesk;
import org.mtlive.ui.acquisition.desk.RecordingFacts;
import org.mtlive.ui.acquisition.desk.Words;

import jakarta.inject.Inject;

/** Whether all goes on well: disk, delay, and what each instrument says of clock, supply, temperature and contacts. */
public final class HealthView extends DeskView {

    private static final String EMPTY = "Health";

    private ValueGrid values;
    private final Set<String> rows = new LinkedHashSet<>();

    /** Made by the workbench. */
    @Inject
    public HealthView(@Service RecordingDesk desk) {
        super(desk);
    }

    @Override
    Control build(Composite parent) {
        parent.setLayout(new FillLayout());
        values = new ValueGrid(parent);
        return values.control();
    }

    @Override
    void show(DeskSnapshot snapshot) {
        rows.clear();
        if (snapshot.recording().isEmpty()) {
            set(EMPTY, "Nothing is recorded. Start a recording to see clocks, supply, temperatures, contacts and disk.",
                    Level.NONE);
        } else {
            show(snapshot.recording().get(), snapshot.rules().limits());
        }
        values.keep(rows);
    }

    private void show(RecordingFacts facts, AlarmLimits limits) {
        heading("Disk and delay");
        set("Disk", RunControlView.disk(facts.disk()), facts.disk().low() ? Level.BAD : Level.GOOD);
        WriterStatistics statistics = facts.report().statistics();
        set("Delay: queue", Words.count(statistics.queueDepth()) + " batches wait for the writer", Level.NONE);
        String every = facts.flush().time().isZero() ? "" : "every " + Words.span(facts.flush().time());
        String samples = facts.flush().samples() == 0 ? "" : "every " + Words.count(facts.flush().samples())
                + " samples";
        set("Delay: flush", String.join(" or ", List.of(every, samples).stream().filter(s -> !s.isEmpty()).toList())
                + ", takes " + Words.micros(statistics.flushP50Us()) + " (99 of 100 within "
                + Words.micros(statistics.flushP99Us()) + ")", Level.NONE);
        if (facts.report().state() instanceof WriterState.Recording writing) {
            set("Delay: now", writing.lag().isZero() ? "all is visible" : "the oldest hidden sample is "
                    + Words.span(writing.lag()) + " old", Level.NONE);
        }
        for (int i = 0; i < facts.instruments().size(); i++) {
            show(facts.instruments().get(i), i + "|", limits);
        }
    }

    private void show(InstrumentHealth health, String key, AlarmLimits limits) {
        heading(health.status().title());
        set(key + "State", health.status().status().state().name().toLowerCase(Locale.ROOT)
                + (health.status().status().text().isEmpty() ? "" : ": " + health.status().status().text()),
                Level.NONE);
        set(key + "Clock", health.readings().clock().map(HealthView::clock).orElse("says nothing"),
                health.readings().clock().map(clock -> clock.locked() ? Level.GOOD : Level.BAD).orElse(Level.NONE));
        set(key + "Drift", health.timing().map(fit -> "%+.3f ppm, scatter ".formatted(fit.driftPpm())
                + Words.micros(fit.residualSeconds() * 1e6)).orElse("not known in the first minute"), Level.NONE);
        set(key + "Supply", health.readings().power().map(HealthView::power).orElse("says nothing"),
                health.readings().power().map(power -> level(power, limits)).orElse(Level.NONE));
        String clipped = clipped(health.status());
        set(key + "Clipped", clipped.isEmpty() ? "nothing" : clipped, clipped.isEmpty() ? Level.GOOD : Level.CAUTION);
        new TreeMap<>(health.readings().temperatures()).forEach((sensor, reading) ->
                set(key + "Temperature " + sensor, "%.1f \u00b0C".formatted(reading.celsius()), Level.NONE));
        new TreeMap<>(health.readings().contacts()).forEach((component, reading) ->
                set(key + "Contact " + component, Words.count(Math.round(reading.ohm())) + " ohm"
                        + (ContactQuality.of(reading.ohm()) == ContactQuality.SHORTED ? ": too low to be earth" : ""),
                        Marks.level(ContactQuality.of(reading.ohm()).level())));
    }

    /** How many batches of each channel had samples at the end of the digitiser's range. */
    private static String clipped(InstrumentStatus status) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < Math.min(status.channels().size(), status.clipped().size()); i++) {
            if (status.clipped().get(i) > 0) {
                words.add(status.channels().get(i).component() + " in " + Words.count(status.clipped().get(i)) + " batches");
            }
        }
        return String.join(", ", words);
    }

    private static String clock(ClockReading clock) {
        return (clock.locked() ? "locked" : "NOT LOCKED") + (clock.satellites() < 0 ? ""
                : ", " + clock.satellites() + " satellites") + (Double.isNaN(clock.offsetSeconds()) ? ""
                : ", offset " + Words.offset(clock.offsetSeconds()));
    }

    private static String power(PowerReading power) {
        return "%.1f V".formatted(power.volts())
                + (Double.isNaN(power.percent()) ? "" : ", %.0f %%".formatted(power.percent()));
    }

    /** By the limits of its alarm, as they are set now. */
    private static Level level(PowerReading power, AlarmLimits limits) {
        return limits.isLow(power.volts(), power.percent()) ? Level.BAD : Level.GOOD;
    }

    private void heading(String text) {
        rows.add(text);
        values.heading(text);
    }

    private void set(String name, String value, Level level) {
        rows.add(name);
        values.set(name, value, level);
    }
}
