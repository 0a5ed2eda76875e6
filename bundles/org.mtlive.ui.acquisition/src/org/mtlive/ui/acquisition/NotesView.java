// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.time.Instant;
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
import org.mtlive.ui.FileNotes;
import org.mtlive.ui.UiThread;
import org.mtlive.ui.Unthemed;
import org.mtlive.ui.acquisition.desk.DeskSnapshot;
import org.mtlive.ui.acquisition.desk.FieldNote;
import org.mtlive.ui.acquisition.desk.Phase;
import org.mtlive.ui.acquisition.desk.RecordingDesk;
import org.mtlive.ui.acquisition.desk.Words;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/**
 * What was seen in the field while it was recorded: one click for what is common, a dialog for the rest. Lists the notes of
 * the file that is shown, whoever wrote them.
 */
public final class NotesView extends DeskView {

    private Composite buttons;
    private Label hint;
    private Columns<FieldNote> table;

    private final FileNotes notes;
    private AutoCloseable hearing = () -> { };

    /** Made by the workbench. */
    @Inject
    public NotesView(@Service RecordingDesk desk, @Service FileNotes notes) {
        super(desk);
        this.notes = notes;
    }

    @Override
    Control build(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        buttons = new Composite(parent, SWT.NONE);
        buttons.setLayout(new RowLayout());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
        for (String kind : FieldNote.KINDS.subList(0, FieldNote.KINDS.size() - 1)) {
            Kit.button(buttons, "&" + kind, "Note it at this moment", () -> note(kind));
        }
        Button more = Kit.button(buttons, "&Write...", "Write a note, also for an earlier time (Ctrl+N)",
                () -> NoteDialog.open(parent.getShell(), desk()));
        Composite line = Kit.grid(parent, 1);
        hint = Kit.wrapped(line, "", 1);
        Unthemed.leave(hint);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        table = new Columns<FieldNote>(parent, SWT.SINGLE)
                .add("Time (UTC)", 3, 150, note -> Words.time(note.time()))
                .add("What", 2, 90, FieldNote::kind)
                .add("Note", 6, 140, FieldNote::text)
                .add("By", 2, 70, FieldNote::author);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.viewer().getTable().getParent());
        UiThread<List<FileNotes.Line>> hop = new UiThread<>(parent, this::list);
        hearing = notes.listen(hop::post);
        list(notes.lines());
        return more;
    }

    private void list(List<FileNotes.Line> lines) {
        table.show(lines.reversed().stream().map(line -> FieldNote.read(line.time(), line.author(), line.text()))
                .toList());
    }

    @PreDestroy
    void stopHearing() throws Exception {
        hearing.close();
    }

    private void note(String kind) {
        desk().note(new FieldNote(Instant.now(), desk().operator(), kind, ""));
    }

    @Override
    void show(DeskSnapshot snapshot) {
        boolean recording = snapshot.phase() == Phase.RECORDING;
        for (Control button : buttons.getChildren()) {
            button.setEnabled(recording);
        }
        Kit.text(hint, recording ? "One click notes it at this moment; it is stored with the samples."
                : "Notes of the file that is shown. To write one, record.");
        hint.setForeground(Kit.muted(hint));
    }
}
