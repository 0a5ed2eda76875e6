// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.table;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultColumnHeaderDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.DefaultColumnHeaderDataLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.event.RowStructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.selection.RowSelectionModel;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.config.RowOnlySelectionBindings;
import org.eclipse.nebula.widgets.nattable.selection.config.RowOnlySelectionConfiguration;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.sort.SortHeaderLayer;
import org.eclipse.nebula.widgets.nattable.sort.config.SingleClickSortConfiguration;
import org.eclipse.nebula.widgets.nattable.style.theme.ThemeConfiguration;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.nebula.widgets.nattable.viewport.command.ShowRowInViewportCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.mtlive.ui.Palette;

/** The grid of a live table: NatTable's layers over the model. UI thread. */
final class TableGrid<R> {
    private final TableModel<R> model;
    private final Function<R, ? extends Serializable> key;
    private final ModelData<R> data;
    private final DataLayer dataLayer;
    private final SelectionLayer selectionLayer;
    private final RowSelectionModel<R> selectionModel;
    private final NatTable table;
    private Palette palette;
    private String emptyText = "";
    private boolean selecting;

    TableGrid(Composite parent, TableModel<R> model, Function<R, ? extends Serializable> key, Runnable sorted) {
        this.model = model;
        this.key = key;
        data = new ModelData<>(model);
        dataLayer = new DataLayer(data);
        dataLayer.setConfigLabelAccumulator(this::labels);
        selectionLayer = new SelectionLayer(dataLayer, false);
        selectionLayer.addConfiguration(new RowOnlySelectionConfiguration());
        selectionLayer.addConfiguration(new RowOnlySelectionBindings());
        selectionModel = new RowSelectionModel<>(selectionLayer, data, key::apply);
        selectionLayer.setSelectionModel(selectionModel);
        ViewportLayer viewport = new ViewportLayer(selectionLayer);
        table = new NatTable(parent, layers(viewport, sorted), false);
        table.addConfiguration(new SingleClickSortConfiguration());
        table.configure();
        for (int i = 0; i < model.columns().size(); i++)
            dataLayer.setColumnWidthByPosition(i, model.columns().get(i).width());
        restyle();
        HeaderTooltips.on(table, model.columns());
        table.addOverlayPainter((gc, layer) -> paintEmpty(gc));
        // the theme gives its colours after the table was made, and may change later
        table.addListener(SWT.Paint, e -> {
            if (!Palette.of(table).equals(palette))
                table.getDisplay().asyncExec(this::restyle);
        });
    }

    private CompositeLayer layers(ViewportLayer viewport, Runnable sorted) {
        String[] titles = model.columns().stream().map(LiveColumn::title).toArray(String[]::new);
        DataLayer titleLayer = new DefaultColumnHeaderDataLayer(new DefaultColumnHeaderDataProvider(titles));
        ColumnHeaderLayer header = new ColumnHeaderLayer(titleLayer, viewport, selectionLayer);
        SortHeaderLayer<R> sortHeader = new SortHeaderLayer<>(header, new HeaderSorting(model, () -> {
            rowsChanged();
            sorted.run();
        }));
        CompositeLayer all = new CompositeLayer(1, 2);
        all.setChildLayer(GridRegion.COLUMN_HEADER, sortHeader, 0, 0);
        all.setChildLayer(GridRegion.BODY, viewport, 0, 1);
        return all;
    }

    private void labels(LabelStack labels, int column, int row) {
        if (row >= model.visible().size())
            return;
        LiveColumn<R> c = model.columns().get(column);
        if (c.right())
            labels.addLabel(TableTheme.RIGHT);
        labels.addLabel(TableTheme.label(c.level().apply(model.visible().get(row))));
    }

    private void restyle() {
        if (table.isDisposed())
            return;
        palette = Palette.of(table);
        ThemeConfiguration theme = new TableTheme(palette, table.getFont());
        table.setBackground(new Color(palette.background()));
        table.setTheme(theme);
    }

    private void paintEmpty(GC gc) {
        if (!model.visible().isEmpty())
            return;
        String text = model.rows().isEmpty() ? emptyText : "No row holds the words of the filter.";
        gc.setForeground(new Color(palette.muted()));
        gc.setBackground(new Color(palette.background()));
        Rectangle client = table.getClientArea();
        gc.drawText(text, client.x + 12, client.y + 36, true);
    }

    NatTable control() {
        return table;
    }

    void setEmptyText(String text) {
        emptyText = text;
        table.redraw();
    }

    /** Shows the model's rows; what was selected is found again by its key, as NatTable forgets it. */
    void rowsChanged() {
        Set<Serializable> chosen = chosen();
        selecting = true;
        dataLayer.fireLayerEvent(new RowStructuralRefreshEvent(dataLayer));
        selectionModel.clearSelection();
        for (int row = 0; row < model.visible().size(); row++)
            if (chosen.contains(key.apply(model.visible().get(row))))
                selectionModel.addSelection(0, row);
        selecting = false;
    }

    private Set<Serializable> chosen() {
        return selectionModel.getSelectedRowObjects().stream().map(key).collect(Collectors.toSet());
    }

    List<R> selection() {
        Set<Serializable> chosen = chosen();
        return model.visible().stream().filter(row -> chosen.contains(key.apply(row))).toList();
    }

    void select(Serializable wanted) {
        selecting = true;
        selectionLayer.clear();
        for (int row = 0; row < model.visible().size(); row++)
            if (key.apply(model.visible().get(row)).equals(wanted)) {
                selectionLayer.selectRow(0, row, false, false);
                table.doCommand(new ShowRowInViewportCommand(row));
            }
        selecting = false;
    }

    void onSelection(Consumer<List<R>> listener) {
        selectionLayer.addLayerListener(event -> {
            if (event instanceof ISelectionEvent && !selecting)
                listener.accept(selection());
        });
    }

    void onOpen(Consumer<R> listener) {
        Runnable open = () -> selection().stream().min(Comparator.comparingInt(data::indexOfRowObject))
                .ifPresent(listener);
        table.addListener(SWT.MouseDoubleClick, e -> {
            if (table.getRowPositionByY(e.y) > 0)
                open.run();
        });
        table.getUiBindingRegistry().registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.CR),
                (nat, e) -> open.run());
    }

    /** Lets Ctrl with a letter do something while the grid has the keyboard. */
    void bind(char letter, Runnable action) {
        table.getUiBindingRegistry().registerFirstKeyBinding(new KeyEventMatcher(SWT.MOD1, letter),
                (nat, e) -> action.run());
    }
}
