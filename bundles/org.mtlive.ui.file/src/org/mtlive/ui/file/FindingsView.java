// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.events.SelectionListener;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** What the last check of a file found, and what to do about it. UI thread. */
public final class FindingsView {
    static final String ID = "org.mtlive.ui.file.findings";
    private final FileFindings findings;
    private Label summary;
    private Table table;
    private Text detail;
    private AutoCloseable listening = () -> { };

    /** Made by the workbench. */
    @Inject
    public FindingsView(@Service FileFindings findings) {
        this.findings = findings;
    }

    @PostConstruct
    void create(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(6, 6).applyTo(area);
        summary = new Label(area, SWT.WRAP);
        summary.setData("org.mtlive.name", "findings.summary");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
        table = new Table(area, SWT.FULL_SELECTION | SWT.BORDER);
        table.setHeaderVisible(true);
        table.setData("org.mtlive.name", "findings.table");
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 60).applyTo(table);
        column("", 90);
        column("Place", 240);
        column("What was found", 620);
        detail = new Text(area, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, 44).applyTo(detail);
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(e ->
                detail.setText(((Finding) e.item.getData()).message())));
        listening = findings.listen(this::show);
        show();
    }

    private void column(String title, int width) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(title);
        column.setWidth(width);
    }

    private void show() {
        table.removeAll();
        detail.setText("");
        if (findings.last().isEmpty()) {
            summary.setText("No file was checked yet. File > Check looks through the file that is shown.");
        } else {
            CheckedFile checked = findings.last().get();
            long errors = checked.findings().stream().filter(Finding::isError).count();
            summary.setText(checked.file().getFileName() + ": " + (checked.findings().isEmpty() ? checked.text()
                    : errors + " errors, " + (checked.findings().size() - errors) + " warnings and hints"));
            for (Finding finding : checked.findings()) {
                TableItem item = new TableItem(table, SWT.NONE);
                item.setText(new String[] {finding.severity().toLowerCase(java.util.Locale.ROOT), finding.where(),
                    finding.message()});
                item.setData(finding);
            }
        }
        summary.requestLayout();
    }

    @Focus
    void focus() {
        table.setFocus();
    }

    @PreDestroy
    void dispose() throws Exception {
        listening.close();
    }
}
