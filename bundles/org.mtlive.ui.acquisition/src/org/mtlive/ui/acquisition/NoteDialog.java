// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.mtlive.ui.acquisition.desk.FieldNote;
import org.mtlive.ui.acquisition.desk.Phase;
import org.mtlive.ui.acquisition.desk.RecordingDesk;
import org.mtlive.ui.acquisition.desk.Words;

/** Writes a field note, also for a time that is past. */
final class NoteDialog extends FormDialog {

    private static final int MOST_TEXT = 300;

    private final RecordingDesk desk;
    private final Instant opened = Instant.now();
    private Combo kind;
    private Text time;
    private Text text;

    private NoteDialog(Shell parent, RecordingDesk desk) {
        super(parent, "Field note", "What happened, and when? It is stored with the samples.", "Write");
        this.desk = desk;
    }

    static void open(Shell parent, RecordingDesk desk) {
        if (desk.snapshot().phase() == Phase.RECORDING) {
            new NoteDialog(parent, desk).open();
        } else {
            MessageDialog.openInformation(parent, "Field note",
                    "Notes are stored with the samples: start a recording first.");
        }
    }

    @Override
    void fill(Composite form) {
        Kit.label(form, "&What");
        kind = new Combo(form, SWT.DROP_DOWN);
        kind.setItems(FieldNote.KINDS.toArray(String[]::new));
        kind.select(FieldNote.KINDS.size() - 1);
        kind.setToolTipText("Choose, or write a word of your own");
        time = Kit.field(form, "&Time (UTC)", Words.clock(opened), "Time of day, UTC, such as 14:05:30");
        text = Kit.field(form, "&Note", "", "More about it; at most " + MOST_TEXT + " characters");
        text.setTextLimit(MOST_TEXT);
        kind.addListener(SWT.Modify, event -> check());
        time.addListener(SWT.Modify, event -> check());
        text.setFocus();
    }

    @Override
    Optional<String> problem() {
        if (kind.getText().isBlank()) {
            return Optional.of("Say what happened, in a word.");
        }
        return time().isEmpty() ? Optional.of("The time is not one such as 14:05:30.") : Optional.empty();
    }

    /** The last moment that had this time of day. */
    private Optional<Instant> time() {
        try {
            ZonedDateTime day = opened.atZone(ZoneOffset.UTC);
            Instant moment = day.with(LocalTime.parse(time.getText().strip())).toInstant();
            boolean future = moment.isAfter(opened.plus(Duration.ofMinutes(1)));
            return Optional.of(future ? moment.minus(Duration.ofDays(1)) : moment);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    protected void okPressed() {
        FieldNote note = new FieldNote(time().orElse(opened), desk.operator(), kind.getText().strip(),
                text.getText().strip());
        Failures.show(getParentShell(), "Field note", desk.note(note));
        super.okPressed();
    }
}
