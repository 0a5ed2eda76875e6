// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** Asks whether and how a file is recovered whose writer is gone; says what is safe. */
final class RecoveryDialog extends TitleAreaDialog {
    private final CheckedFile crashed;
    private final SafeSamples safe;
    private boolean inPlace;

    RecoveryDialog(Shell parent, CheckedFile crashed, SafeSamples safe) {
        super(parent);
        this.crashed = crashed;
        this.safe = safe;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** {@return whether the file itself is to be changed} */
    boolean inPlace() {
        return inPlace;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Recover a file");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle("The writer of this file is gone");
        setMessage(crashed.file().getFileName() + " was not closed. What was flushed is safe, and can be put in order.");
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults().margins(14, 12).spacing(8, 8).applyTo(area);
        Label text = new Label(area, SWT.WRAP);
        text.setText(crashed.text());
        GridDataFactory.fillDefaults().grab(true, false).hint(560, SWT.DEFAULT).applyTo(text);
        safe.channels().ifPresentOrElse(rows -> table(area, rows), () -> {
            Label unknown = new Label(area, SWT.WRAP);
            unknown.setText("How much is safe can only be told after the recovery: the file cannot be read as it is.");
            GridDataFactory.fillDefaults().grab(true, false).hint(560, SWT.DEFAULT).applyTo(unknown);
        });
        Button copy = new Button(area, SWT.RADIO);
        copy.setText("Into a copy: the file stays as it is (needs as much room again)");
        copy.setSelection(true);
        copy.setData("org.mtlive.name", "recover.copy");
        Button place = new Button(area, SWT.RADIO);
        place.setText("In place: the file itself is put in order (its first bytes are kept beside it)");
        place.setData("org.mtlive.name", "recover.inplace");
        place.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> inPlace = place.getSelection()));
        return area;
    }

    private static void table(Composite parent, List<SafeSamples.Row> rows) {
        new Label(parent, SWT.NONE).setText(String.format("Safe: %,d samples in %d channels",
                rows.stream().mapToLong(SafeSamples.Row::samples).sum(), rows.size()));
        Table table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        table.setData("org.mtlive.name", "recover.safe");
        GridDataFactory.fillDefaults().grab(true, true).hint(660, 150).applyTo(table);
        column(table, "Channel", 250, SWT.LEFT);
        column(table, "Safe samples", 120, SWT.RIGHT);
        column(table, "Up to", 270, SWT.LEFT);
        for (SafeSamples.Row row : rows) {
            new TableItem(table, SWT.NONE).setText(new String[] {row.name(), String.format("%,d", row.samples()),
                row.end()});
        }
    }

    private static void column(Table table, String title, int width, int align) {
        TableColumn column = new TableColumn(table, align);
        column.setText(title);
        column.setWidth(width);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Recover", true).setData("org.mtlive.name", "recover.ok");
        createButton(parent, IDialogConstants.CANCEL_ID, "Not now", false).setData("org.mtlive.name", "recover.later");
    }
}
