// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.mtlive.ui.Level;
import org.mtlive.ui.Palette;

/**
 * A table of rows that are values.
 *
 * @param <R> type of the rows
 */
final class Columns<R> {

    private final TableColumnLayout layout = new TableColumnLayout();
    private final TableViewer viewer;
    private Palette palette = Palette.light();

    /** Makes a table that fills its parent, in a composite of its own. */
    Columns(Composite parent, int style) {
        Composite place = new Composite(parent, SWT.NONE);
        place.setLayout(layout);
        viewer = new TableViewer(new Table(place, style | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL));
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        ColumnViewerToolTipSupport.enableFor(viewer);
    }

    Columns<R> add(String title, int weight, int leastPixels, Function<R, String> text) {
        return add(title, weight, leastPixels, text, row -> Level.NONE);
    }

    Columns<R> add(String title, int weight, int leastPixels, Function<R, String> text, Function<R, Level> level) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setToolTipText(title);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, leastPixels, true));
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object row) {
                return text.apply(cast(row));
            }

            @Override
            public Color getForeground(Object row) {
                Level shown = level.apply(cast(row));
                return shown == Level.NONE ? null : Kit.colour(viewer.getTable(), shown);
            }

            @Override
            public String getToolTipText(Object row) {
                String shown = text.apply(cast(row));
                return shown.isEmpty() ? null : shown;
            }
        });
        return this;
    }

    TableViewer viewer() {
        return viewer;
    }

    /** Shows other rows; the selection stays where the rows are equal. */
    void show(List<R> rows) {
        Palette now = Palette.of(viewer.getTable());
        if (!rows.equals(viewer.getInput())) {
            viewer.setInput(rows);
        } else if (!now.equals(palette)) {
            viewer.refresh();
        }
        palette = now;
    }

    List<R> selection() {
        return ((List<?>) viewer.getStructuredSelection().toList()).stream().map(this::cast).toList();
    }

    @SuppressWarnings("unchecked") // only rows of show() are in the table
    private R cast(Object row) {
        return (R) row;
    }
}
