// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.table;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/**
 * A table of rows that change while it is looked at: sorted by a click on a header, filtered by words, copied to the
 * clipboard, exported as CSV. A selected row stays selected while rows are replaced, as long as its key is there.
 * UI thread; what comes from other threads goes through {@link org.mtlive.ui.UiThread}.
 *
 * @param <R> type of a row; immutable
 */
public final class LiveTable<R> {
    private final TableModel<R> model;
    private final Composite area;
    private final Text filter;
    private final Label count;
    private final TableGrid<R> grid;

    /**
     * Makes an empty table.
     *
     * @param parent  where it goes
     * @param columns the columns
     * @param key     what tells one row from the others and stays the same while the row changes
     */
    public LiveTable(Composite parent, List<LiveColumn<R>> columns, Function<R, ? extends Serializable> key) {
        Objects.requireNonNull(key, "key");
        model = new TableModel<>(columns);
        area = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(4, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 2;
        area.setLayout(layout);
        filter = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage("filter");
        filter.setToolTipText("Shows only rows that hold all these words, each in any column (Ctrl+F)");
        filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        count = new Label(area, SWT.RIGHT);
        count.setLayoutData(new GridData(110, SWT.DEFAULT));
        button("Copy", "Copies the selected rows, or all when none is selected (Ctrl+C)", this::copy);
        button("Export…", "Writes the rows that are shown into a CSV file (Ctrl+E)", this::export);
        grid = new TableGrid<>(area, model, key, this::counted);
        grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 4, 1));
        grid.bind('c', this::copy);
        grid.bind('e', this::export);
        grid.bind('f', filter::setFocus);
        filter.addModifyListener(e -> {
            model.setFilter(filter.getText());
            grid.rowsChanged();
            counted();
        });
        filter.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.ARROW_DOWN)
                grid.control().setFocus();
        });
        counted();
    }

    private void button(String text, String tooltip, Runnable action) {
        Button button = new Button(area, SWT.PUSH);
        button.setText(text);
        button.setToolTipText(tooltip);
        button.addListener(SWT.Selection, e -> action.run());
    }

    private void counted() {
        int all = model.rows().size();
        int shown = model.visible().size();
        String text = shown == all ? all + (all == 1 ? " row" : " rows") : shown + " of " + all;
        if (!text.equals(count.getText()))
            count.setText(text);
    }

    /** {@return the whole table with its filter, for laying it out} */
    public Control control() {
        return area;
    }

    /** {@return what it shows} */
    public TableModel<R> model() {
        return model;
    }

    /**
     * Replaces all rows; selection, filter and order stay.
     *
     * @param rows the rows
     */
    public void setRows(List<R> rows) {
        if (rows.equals(model.rows()))
            return;
        model.setRows(rows);
        grid.rowsChanged();
        counted();
    }

    /**
     * Sets what stands in the table while it has no rows.
     *
     * @param text why, and what to do
     */
    public void setEmptyText(String text) {
        grid.setEmptyText(text);
    }

    /** {@return the selected rows that are shown, in their order} */
    public List<R> selection() {
        return grid.selection();
    }

    /**
     * Selects the row with a key; none when there is no such row. Listeners are not called.
     *
     * @param key the key
     */
    public void select(Serializable key) {
        grid.select(key);
    }

    /**
     * Hears of what the user selects.
     *
     * @param listener called with the selected rows
     */
    public void onSelection(Consumer<List<R>> listener) {
        grid.onSelection(listener);
    }

    /**
     * Hears of a double click on a row, or Enter.
     *
     * @param listener called with the row
     */
    public void onOpen(Consumer<R> listener) {
        grid.onOpen(listener);
    }

    /** Puts the keyboard into the table. */
    public void setFocus() {
        grid.control().setFocus();
    }

    /** Copies the selected rows, or all that are shown when none is selected, as text with tabs. */
    public void copy() {
        List<R> chosen = selection().isEmpty() ? model.visible() : selection();
        Clipboard clipboard = new Clipboard(area.getDisplay());
        clipboard.setContents(new Object[] {model.text(chosen)}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    /** Asks for a file and writes the rows that are shown as CSV into it. */
    public void export() {
        FileDialog dialog = new FileDialog(area.getShell(), SWT.SAVE);
        dialog.setText("Export rows as CSV");
        dialog.setFilterExtensions(new String[] {"*.csv"});
        dialog.setFileName("table.csv");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen == null)
            return;
        try {
            Files.writeString(Path.of(chosen), model.csv());
        } catch (IOException e) {
            MessageDialog.openError(area.getShell(), "Not exported",
                    "The file could not be written: " + chosen + "\n" + e.getMessage() + "\nChoose another place.");
        }
    }
}
