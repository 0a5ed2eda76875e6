// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.mtlive.acquisition.driver.ClockReading;
import org.mtlive.acquisition.recording.ClockFit;
import org.mtlive.acquisition.recording.TimeReference;
import org.mtlive.ui.Level;
import org.mtlive.ui.acquisition.desk.ClockTrace;
import org.mtlive.ui.acquisition.desk.DeskSnapshot;
import org.mtlive.ui.acquisition.desk.InstrumentHealth;
import org.mtlive.ui.acquisition.desk.RecordingDesk;
import org.mtlive.ui.acquisition.desk.Words;

import jakarta.inject.Inject;

/** The clock of one instrument: lock, satellites, offset, drift, and its course. */
public final class ClockView extends DeskView {

    private Combo choice;
    private ValueGrid values;
    private ClockChart chart;

    /** Made by the workbench. */
    @Inject
    public ClockView(@Service RecordingDesk desk) {
        super(desk);
    }

    @Override
    Control build(Composite parent) {
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(parent);
        Kit.label(parent, "&Instrument");
        choice = new Combo(parent, SWT.READ_ONLY);
        choice.setToolTipText("Whose clock is shown");
        choice.addListener(SWT.Selection, event -> show(desk().snapshot()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(choice);
        values = new ValueGrid(parent);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(SWT.DEFAULT, 110).applyTo(values.control());
        chart = new ClockChart(parent);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(SWT.DEFAULT, 90).applyTo(chart.control());
        return choice;
    }

    @Override
    void show(DeskSnapshot snapshot) {
        List<InstrumentHealth> instruments =
                snapshot.recording().map(facts -> facts.instruments()).orElse(List.of());
        String[] titles = IntStream.range(0, instruments.size())
                .mapToObj(i -> (i + 1) + "  " + instruments.get(i).status().title()).toArray(String[]::new);
        if (!List.of(titles).equals(List.of(choice.getItems()))) {
            int before = Math.max(choice.getSelectionIndex(), 0);
            choice.setItems(titles);
            choice.select(Math.min(before, titles.length - 1));
        }
        choice.setEnabled(titles.length > 1);
        int index = choice.getSelectionIndex();
        if (index < 0) {
            values.set("Lock", "Nothing is recorded. Clocks are shown while instruments record.", Level.NONE);
            chart.show(ClockTrace.EMPTY);
        } else {
            show(instruments.get(index));
        }
    }

    private void show(InstrumentHealth health) {
        ClockReading clock = health.readings().clock().orElse(null);
        if (clock == null) {
            values.set("Lock", "This instrument says nothing about its clock.", Level.NONE);
        } else {
            values.set("Lock", clock.locked() ? "\u2714 locked"
                    : "\u2716 not locked: see that the antenna has a view of the sky",
                    clock.locked() ? Level.GOOD : Level.BAD);
            values.set("Satellites", clock.satellites() < 0 ? "not said" : Integer.toString(clock.satellites()),
                    clock.satellites() >= 0 && clock.satellites() < 4 ? Level.CAUTION : Level.NONE);
            values.set("Offset", Double.isNaN(clock.offsetSeconds()) ? "not said" : Words.offset(clock.offsetSeconds()),
                    Level.NONE, "Instrument's clock minus its reference");
            values.set("Last reading", Words.time(clock.deviceTime()) + " UTC", Level.NONE);
        }
        ClockFit fit = health.timing().orElse(null);
        values.set("Drift", fit == null ? "not known in the first minute" : "%+.4f ppm".formatted(fit.driftPpm()),
                Level.NONE, "How much slower than their rate the samples come");
        values.set("Residual", fit == null ? "" : Words.micros(fit.residualSeconds() * 1e6) + " over "
                + Words.count(fit.points()) + " points, against " + (fit.reference() == TimeReference.DEVICE
                ? "the instrument's time" : "this computer's clock"), Level.NONE, "Scatter around the drift");
        chart.show(health.offsets());
    }
}
