// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.tables;

import java.util.List;

import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.widgets.Composite;
import org.mtlive.ui.SelectedChannel;
import org.mtlive.ui.UiThread;
import org.mtlive.ui.monitor.follow.MonitorState;
import org.mtlive.ui.monitor.follow.MonitoredFile;
import org.mtlive.ui.table.LiveTable;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** All channels of the shown file, live. A selected row is highlighted in the traces. UI thread. */
public final class ChannelTableView {
    private final MonitoredFile file;
    private final SelectedChannel selected;
    private LiveTable<ChannelRow> table;
    private List<AutoCloseable> listening = List.of();

    /** Made by the workbench. */
    @Inject
    public ChannelTableView(@Service MonitoredFile file, @Service SelectedChannel selected) {
        this.file = file;
        this.selected = selected;
    }

    @PostConstruct
    void create(Composite parent) {
        table = new LiveTable<>(parent, ChannelRow.columns(), ChannelRow::key);
        UiThread<MonitorState> hop = new UiThread<>(table.control(), this::show);
        table.onSelection(rows -> rows.stream().findFirst().ifPresent(row -> selected.select(row.key())));
        listening = List.of(file.listen(hop::post), selected.listen(this::highlight));
        show(file.state());
    }

    private void highlight(String channel) {
        if (table.selection().stream().noneMatch(row -> row.key().equals(channel)))
            table.select(channel);
    }

    private void show(MonitorState state) {
        table.setEmptyText(MonitorState.message(state));
        table.setRows(state instanceof MonitorState.Open open ? ChannelRow.of(open.facts()) : List.of());
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
