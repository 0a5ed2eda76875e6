// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Tree;
import org.mtlive.ui.Level;

/** One line an instrument: its name, its state in its colour, and why. UI thread. */
final class InstrumentLabels extends StyledCellLabelProvider {

    private final Tree tree;

    InstrumentLabels(Tree tree) {
        this.tree = tree;
    }

    @Override
    public void update(ViewerCell cell) {
        Object element = cell.getElement();
        StringBuilder text = new StringBuilder();
        List<StyleRange> ranges = new ArrayList<>();
        Level level = InstrumentTree.level(element);
        append(text, ranges, InstrumentTree.name(element),
                element instanceof InstrumentTree.Hint ? Kit.muted(tree) : null);
        append(text, ranges, InstrumentTree.state(element),
                level == Level.NONE ? Kit.muted(tree) : Kit.colour(tree, level));
        append(text, ranges, InstrumentTree.detail(element), Kit.muted(tree));
        cell.setText(text.toString());
        cell.setStyleRanges(ranges.toArray(StyleRange[]::new));
        super.update(cell);
    }

    /** A colour of null is the tree's own, as JFace has it. */
    private static void append(StringBuilder text, List<StyleRange> ranges, String part, Color colour) {
        if (!part.isEmpty()) {
            text.append(text.isEmpty() ? "" : "   ");
            ranges.add(new StyleRange(text.length(), part.length(), colour, null));
            text.append(part);
        }
    }

    @Override
    public String getToolTipText(Object element) {
        String all = InstrumentTree.name(element) + "\n" + InstrumentTree.state(element) + "\n"
                + InstrumentTree.detail(element);
        return element instanceof InstrumentTree.Group ? null : all.strip();
    }
}
