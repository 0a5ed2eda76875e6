// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.table;

import java.util.List;

import org.eclipse.jface.window.DefaultToolTip;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Event;

/** Tells over a header what the column means, and over a cell its text where it does not fit. UI thread. */
final class HeaderTooltips extends DefaultToolTip {
    private static final int CELL_MARGIN = 10;
    private final NatTable table;
    private final List<? extends LiveColumn<?>> columns;

    private HeaderTooltips(NatTable table, List<? extends LiveColumn<?>> columns) {
        super(table, ToolTip.NO_RECREATE, false);
        this.table = table;
        this.columns = columns;
    }

    static void on(NatTable table, List<? extends LiveColumn<?>> columns) {
        new HeaderTooltips(table, columns).activate();
    }

    @Override
    protected Object getToolTipArea(Event event) {
        return table.getColumnPositionByX(event.x) + "/" + table.getRowPositionByY(event.y);
    }

    @Override
    protected boolean shouldCreateToolTip(Event event) {
        return !getText(event).isEmpty();
    }

    @Override
    protected String getText(Event event) {
        int column = table.getColumnPositionByX(event.x);
        int row = table.getRowPositionByY(event.y);
        if (column < 0 || row < 0)
            return "";
        if (row == 0)
            return columns.get(table.getColumnIndexByPosition(column)).tooltip();
        String text = String.valueOf(table.getDataValueByPosition(column, row));
        return width(text) > table.getColumnWidthByPosition(column) - CELL_MARGIN ? text : "";
    }

    private int width(String text) {
        GC gc = new GC(table);
        try {
            return gc.textExtent(text).x;
        } finally {
            gc.dispose();
        }
    }
}
