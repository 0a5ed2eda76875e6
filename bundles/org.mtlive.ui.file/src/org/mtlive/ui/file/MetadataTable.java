// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

import java.util.List;
import java.util.function.BiConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ComboBoxViewerCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.mtlive.ui.file.MetadataEdit.Line;

/** The table of metadata: field, value, unit, and what is expected or wrong. UI thread. */
final class MetadataTable {
    private final TableViewer viewer;
    private final BiConsumer<String, String> change;
    private boolean editable;

    /**
     * @param change told name and new text when somebody has changed a value
     */
    MetadataTable(Composite parent, BiConsumer<String, String> change) {
        this.change = change;
        viewer = new TableViewer(parent, SWT.FULL_SELECTION | SWT.BORDER | SWT.SINGLE);
        viewer.getTable().setHeaderVisible(true);
        viewer.getTable().setData("org.mtlive.name", "metadata.table");
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 100).applyTo(viewer.getTable());
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        ColumnViewerToolTipSupport.enableFor(viewer);
        column("Field", 250, line -> (line.required() ? "∗ " : "   ") + line.name());
        column("Value", 240, Line::value).setEditingSupport(new Editing());
        column("Unit", 90, Line::unit);
        column("What the standard asks for", 360, line -> line.problem().map(p -> "⚠ " + p).orElse(
                line.fixed() && !line.expected().isEmpty() ? "fixed by the data"
                        : line.expected().isEmpty() ? "not in the standard; kept as it is" : line.expected()));
    }

    void show(List<Line> lines, boolean canEdit) {
        editable = canEdit;
        Object before = viewer.getInput();
        if (before instanceof List<?> same && same.equals(lines)) {
            return;
        }
        int top = viewer.getTable().getTopIndex();
        int selected = viewer.getTable().getSelectionIndex();
        viewer.setInput(lines);
        viewer.getTable().setTopIndex(top);
        if (selected >= 0 && selected < lines.size()) {
            viewer.getTable().setSelection(selected);
        }
    }

    void setFocus() {
        viewer.getTable().setFocus();
    }

    private TableViewerColumn column(String title, int width, java.util.function.Function<Line, String> text) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return text.apply((Line) element);
            }

            @Override
            public String getToolTipText(Object element) {
                return text.apply((Line) element);
            }
        });
        return column;
    }

    /** A text, or a choice where the standard has options. */
    private final class Editing extends EditingSupport {
        Editing() {
            super(viewer);
        }

        @Override
        protected CellEditor getCellEditor(Object element) {
            List<String> options = ((Line) element).options();
            if (options.isEmpty()) {
                return new TextCellEditor(viewer.getTable());
            }
            ComboBoxViewerCellEditor combo = new ComboBoxViewerCellEditor(viewer.getTable(), SWT.READ_ONLY);
            combo.setContentProvider(ArrayContentProvider.getInstance());
            combo.setLabelProvider(new LabelProvider());
            combo.setInput(options);
            return combo;
        }

        @Override
        protected boolean canEdit(Object element) {
            return editable && !((Line) element).fixed();
        }

        @Override
        protected Object getValue(Object element) {
            return ((Line) element).value();
        }

        @Override
        protected void setValue(Object element, Object value) {
            Line line = (Line) element;
            String text = value == null ? "" : value.toString();
            if (!text.equals(line.value())) {
                change.accept(line.name(), text);
            }
        }
    }
}
