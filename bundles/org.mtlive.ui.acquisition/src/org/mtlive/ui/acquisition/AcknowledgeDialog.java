// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.util.List;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.mtlive.acquisition.recording.Alarm;
import org.mtlive.ui.Level;
import org.mtlive.ui.acquisition.desk.RecordingDesk;
import org.mtlive.ui.acquisition.desk.RecordingFacts;
import org.mtlive.ui.acquisition.desk.Words;

/** Says that alarms were seen, with what to do about each, and takes a note. */
final class AcknowledgeDialog extends FormDialog {

    private final RecordingDesk desk;
    private final List<Alarm> alarms;
    private Text note;

    private AcknowledgeDialog(Shell parent, RecordingDesk desk, List<Alarm> alarms) {
        super(parent, alarms.size() == 1 ? "Acknowledge an alarm" : "Acknowledge " + alarms.size() + " alarms",
                "An alarm goes away when its cause is gone and somebody has acknowledged it.", "Acknowledge");
        this.desk = desk;
        this.alarms = alarms;
    }

    /** Opens it for these alarms, or for all that wait when there are none. */
    static void open(Shell parent, RecordingDesk desk, List<Alarm> chosen) {
        List<Alarm> alarms = chosen.isEmpty() ? desk.snapshot().live().map(RecordingFacts::unseen).orElse(List.of())
                : chosen;
        if (alarms.isEmpty()) {
            MessageDialog.openInformation(parent, "Acknowledge alarms", "No alarm waits to be acknowledged.");
        } else {
            new AcknowledgeDialog(parent, desk, alarms).open();
        }
    }

    @Override
    void fill(Composite form) {
        ValueGrid grid = new ValueGrid(form);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(620, 170).applyTo(grid.control());
        for (Alarm alarm : alarms) {
            String key = alarm.id() + "|";
            grid.heading(alarm.source() + ", " + Words.clock(alarm.raised()) + " UTC");
            grid.set(key + Marks.of(alarm.severity()), alarm.text(), Marks.level(alarm.severity()));
            grid.set(key + "What to do", alarm.guidance(), Level.NONE);
        }
        note = Kit.field(form, "&Note", "", "What you say to it; stored with the samples");
        note.setFocus();
    }

    @Override
    protected void okPressed() {
        Failures.show(getParentShell(), "Acknowledge alarms",
                desk.acknowledge(alarms.stream().map(Alarm::id).toList(), note.getText().strip()));
        super.okPressed();
    }
}
