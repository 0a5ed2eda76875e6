// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.util.List;

import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.mtlive.acquisition.recording.Alarm;
import org.mtlive.ui.Level;
import org.mtlive.ui.acquisition.desk.DeskSnapshot;
import org.mtlive.ui.acquisition.desk.RecordingDesk;
import org.mtlive.ui.acquisition.desk.RecordingFacts;
import org.mtlive.ui.acquisition.desk.Words;

import jakarta.inject.Inject;

/** Alarms of the recording: those that stand, those that were, and what to do about them. */
public final class AlarmsView extends DeskView {

    private Columns<Alarm> table;
    private Label guidance;
    private Button acknowledge;
    private Button sound;
    private Button history;

    /** Made by the workbench. */
    @Inject
    public AlarmsView(@Service RecordingDesk desk) {
        super(desk);
    }

    @Override
    Control build(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        buildButtons(parent);
        table = new Columns<Alarm>(parent, SWT.MULTI)
                .add("Severity", 2, 85, alarm -> Marks.of(alarm.severity()), alarm -> alarm.isStanding()
                        ? Marks.level(alarm.severity()) : Level.NONE)
                .add("What happened", 8, 140, alarm -> alarm.source() + ": " + alarm.text())
                .add("State", 3, 85, AlarmsView::state)
                .add("Raised (UTC)", 3, 150, alarm -> Words.time(alarm.raised()))
                .add("Acknowledged", 4, 90, alarm -> alarm.acknowledged()
                        .map(seen -> seen.by() + (seen.note().isBlank() ? "" : ": " + seen.note())).orElse(""));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.viewer().getTable().getParent());
        table.viewer().addSelectionChangedListener(event -> advise());
        table.viewer().addDoubleClickListener(event -> acknowledge());
        Composite below = Kit.grid(parent, 1);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(below);
        guidance = Kit.wrapped(below, "", 1);
        return table.viewer().getTable();
    }

    private void buildButtons(Composite parent) {
        Composite row = new Composite(parent, SWT.NONE);
        RowLayout layout = new RowLayout();
        layout.center = true;
        row.setLayout(layout);
        acknowledge = Kit.button(row, "&Acknowledge...", "Say that you have seen the selected alarms, or all"
                + " (Ctrl+Shift+A)", this::acknowledge);
        Kit.button(row, "R&ules...", "When alarms are raised",
                () -> new AlarmRulesDialog(parent.getShell(), desk()).open());
        sound = Kit.check(row, "Soun&d", "Critical alarms are heard until they are acknowledged", true);
        sound.addListener(SWT.Selection,
                event -> desk().rules(desk().snapshot().rules().withSound(sound.getSelection())));
        history = Kit.check(row, "&History", "Also show alarms that are over and acknowledged", true);
        history.addListener(SWT.Selection, event -> show(desk().snapshot()));
    }

    private static String state(Alarm alarm) {
        if (alarm.isActive()) {
            return alarm.acknowledged().isPresent() ? "lasts, seen" : "LASTS";
        }
        return alarm.acknowledged().isPresent() ? "over" : "over, not seen";
    }

    private void acknowledge() {
        List<Alarm> chosen = table.selection().stream().filter(alarm -> alarm.acknowledged().isEmpty()).toList();
        AcknowledgeDialog.open(table.viewer().getTable().getShell(), desk(), chosen);
    }

    private void advise() {
        List<Alarm> chosen = table.selection();
        String words = chosen.isEmpty() ? summary(desk().snapshot())
                : "What to do: " + chosen.getFirst().guidance();
        if (!guidance.getText().equals(Kit.plain(words))) {
            guidance.setText(Kit.plain(words));
            guidance.getParent().getParent().layout(true);
        }
    }

    private static String summary(DeskSnapshot snapshot) {
        if (snapshot.recording().isEmpty()) {
            return "No alarms: nothing is recorded. Alarms of a recording stand here until they are over and"
                    + " acknowledged.";
        }
        int unseen = snapshot.recording().get().unseen().size();
        return unseen == 0 ? "No alarm waits to be acknowledged."
                : unseen + " to acknowledge. Select one to see what to do.";
    }

    @Override
    void show(DeskSnapshot snapshot) {
        List<Alarm> alarms = snapshot.recording().map(history.getSelection() ? RecordingFacts::history
                : facts -> facts.alarms().reversed()).orElse(List.of());
        table.show(alarms);
        acknowledge.setEnabled(snapshot.live().map(facts -> !facts.unseen().isEmpty()).orElse(false));
        sound.setSelection(snapshot.rules().calls().sound());
        advise();
    }
}
