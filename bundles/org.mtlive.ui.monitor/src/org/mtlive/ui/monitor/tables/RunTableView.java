// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.tables;

import java.util.List;

import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.widgets.Composite;
import org.mtlive.mth5.RunSummaryRow;
import org.mtlive.ui.UiThread;
import org.mtlive.ui.monitor.follow.MonitorState;
import org.mtlive.ui.monitor.follow.MonitoredFile;
import org.mtlive.ui.table.LiveTable;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** All runs of the shown file, live. UI thread. */
public final class RunTableView {
    private final MonitoredFile file;
    private LiveTable<RunSummaryRow> table;
    private List<AutoCloseable> listening = List.of();

    /** Made by the workbench. */
    @Inject
    public RunTableView(@Service MonitoredFile file) {
        this.file = file;
    }

    @PostConstruct
    void create(Composite parent) {
        table = new LiveTable<>(parent, RunRow.columns(), row -> row.runId().toString());
        UiThread<MonitorState> hop = new UiThread<>(table.control(), this::show);
        listening = List.of(file.listen(hop::post));
        show(file.state());
    }

    private void show(MonitorState state) {
        table.setEmptyText(MonitorState.message(state));
        table.setRows(state instanceof MonitorState.Open open ? open.facts().runs() : List.of());
    }

    @Focus
    void focus() {
        table.setFocus();
    }

    @PreDestroy
    void dispose() throws Exception {
        for (AutoCloseable listener : listening)
            listener.close();
    }
}
