// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.table;

import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.style.theme.ModernNatTableThemeConfiguration;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.mtlive.ui.Level;
import org.mtlive.ui.Palette;

/** How a table looks on a palette. UI thread. */
final class TableTheme extends ModernNatTableThemeConfiguration {
    /** Label of cells that stand at the right edge. */
    static final String RIGHT = "mtlive.right";
    private static final String LEVEL = "mtlive.level.";
    private final Palette palette;

    TableTheme(Palette palette, Font font) {
        this.palette = palette;
        Color background = new Color(palette.background());
        Color foreground = new Color(palette.foreground());
        Color raised = new Color(palette.raised());
        Color selected = new Color(palette.selected());
        defaultBgColor = background;
        defaultFgColor = foreground;
        defaultFont = font;
        defaultHAlign = HorizontalAlignmentEnum.LEFT;
        evenRowBgColor = background;
        oddRowBgColor = background;
        cHeaderBgColor = raised;
        cHeaderFgColor = foreground;
        cHeaderFont = font;
        cHeaderHAlign = HorizontalAlignmentEnum.LEFT;
        cHeaderSelectionFont = font;
        cHeaderSelectionBgColor = raised;
        cHeaderSelectionFgColor = foreground;
        cHeaderFullSelectionBgColor = raised;
        cHeaderFullSelectionFgColor = foreground;
        defaultSelectionBgColor = selected;
        defaultSelectionFgColor = foreground;
        defaultSelectionFont = font;
        selectionAnchorBgColor = background;
        selectionAnchorFgColor = foreground;
        selectionAnchorBorderStyle = null;
        selectionAnchorSelectionBgColor = selected;
        selectionAnchorSelectionFgColor = foreground;
        selectionAnchorSelectionBorderStyle = null;
        selectionAnchorSelectionFont = font;
        selectionAnchorGridBorderStyle = null;
        gridLineColor = new Color(palette.grid());
        renderBodyGridLines = Boolean.TRUE;
    }

    /** The label of cells of a level. */
    static String label(Level level) {
        return LEVEL + level;
    }

    @Override
    public void configureRegistry(IConfigRegistry registry) {
        super.configureRegistry(registry);
        Style right = new Style();
        right.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.RIGHT);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, right, DisplayMode.NORMAL, RIGHT);
        for (Level level : Level.values()) {
            Style style = new Style();
            style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, new Color(palette.of(level)));
            registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, DisplayMode.NORMAL, label(level));
            registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, DisplayMode.SELECT, label(level));
        }
    }
}
