// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.mtlive.ui.acquisition.desk.DeskSnapshot;
import org.mtlive.ui.acquisition.desk.LogLine;
import org.mtlive.ui.acquisition.desk.RecordingDesk;
import org.mtlive.ui.acquisition.desk.Words;

import jakarta.inject.Inject;

/** What happened at the desk, newest first. */
public final class LogView extends DeskView {

    private Columns<LogLine> table;

    /** Made by the workbench. */
    @Inject
    public LogView(@Service RecordingDesk desk) {
        super(desk);
    }

    @Override
    Control build(Composite parent) {
        parent.setLayout(new FillLayout());
        table = new Columns<LogLine>(parent, SWT.MULTI)
                .add("Time (UTC)", 2, 140, line -> Words.time(line.time()))
                .add("What happened", 10, 250, LogLine::text, line -> Marks.level(line.level()));
        table.viewer().getTable().addListener(SWT.KeyDown, this::copy);
        return table.viewer().getTable();
    }

    private void copy(Event event) {
        if (event.keyCode == 'c' && (event.stateMask & SWT.MOD1) != 0 && !table.selection().isEmpty()) {
            StringBuilder text = new StringBuilder();
            table.selection().forEach(line -> text.append(Words.time(line.time())).append('\t').append(line.text())
                    .append('\n'));
            Clipboard clipboard = new Clipboard(event.display);
            clipboard.setContents(new Object[] {text.toString()}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }

    @Override
    void show(DeskSnapshot snapshot) {
        table.show(snapshot.log().isEmpty() ? snapshot.log() : snapshot.log().reversed());
    }
}
