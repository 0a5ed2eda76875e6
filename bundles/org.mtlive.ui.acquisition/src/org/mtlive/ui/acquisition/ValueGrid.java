// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.mtlive.ui.Level;
import org.mtlive.ui.Unthemed;

/** Names and values, which change in place; in several columns where there is room. UI thread. */
final class ValueGrid {

    private static final int MOST_PAIRS = 3;

    private final int pairPixels;
    private final ScrolledComposite scrolled;
    private final Composite content;
    private final Map<String, Label> names = new LinkedHashMap<>();
    private final Map<String, Label> values = new LinkedHashMap<>();
    private final Set<Label> headings = new HashSet<>();

    /** A grid in one column. */
    ValueGrid(Composite parent) {
        this(parent, Integer.MAX_VALUE);
    }

    /** A grid in several columns, where each has so much room. */
    ValueGrid(Composite parent, int pairPixels) {
        this.pairPixels = pairPixels;
        scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        content = new Composite(scrolled, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).spacing(12, 4).applyTo(content);
        scrolled.setContent(content);
        scrolled.addListener(SWT.Resize, event -> flow());
    }

    Control control() {
        return scrolled;
    }

    /** Sets a value; a new name gets a row at the end. */
    void set(String name, String value, Level level) {
        set(name, value, level, "");
    }

    void set(String name, String value, Level level, String tooltip) {
        Label label = values.get(name);
        if (label == null) {
            label = add(name, tooltip);
            fit();
        }
        if (!label.getText().equals(Kit.plain(value))) {
            label.setText(Kit.plain(value));
            if (label.computeSize(label.getSize().x, SWT.DEFAULT).y != label.getSize().y) {
                fit(); // it needs more lines, or fewer
            }
        }
        label.setForeground(Kit.colour(label, level));
        names.get(name).setForeground(Kit.muted(label));
    }

    /** A heading above the rows that come next. */
    void heading(String text) {
        makeHeading(text);
        values.get(text).setForeground(Kit.colour(values.get(text), Level.NONE));
    }

    private void makeHeading(String text) {
        if (!values.containsKey(text)) {
            Label label = new Label(content, SWT.NONE);
            label.setText(Kit.plain(text));
            Unthemed.leave(label); // its colour is set here
            headings.add(label);
            int span = ((GridLayout) content.getLayout()).numColumns;
            GridDataFactory.fillDefaults().span(span, 1).indent(0, values.isEmpty() ? 0 : 8).applyTo(label);
            Kit.font(label, 1, true);
            values.put(text, label);
            names.put(text, label);
            fit();
        }
    }

    /** Takes away all rows but these. */
    void keep(Set<String> rows) {
        boolean changed = false;
        for (String name : Set.copyOf(values.keySet())) {
            if (!rows.contains(name)) {
                headings.remove(values.get(name));
                values.remove(name).dispose();
                Label label = names.remove(name);
                if (!label.isDisposed()) {
                    label.dispose();
                }
                changed = true;
            }
        }
        if (changed) {
            fit();
        }
    }

    private Label add(String name, String tooltip) {
        Label title = new Label(content, SWT.NONE);
        title.setText(Kit.plain(name.substring(name.lastIndexOf('|') + 1)));
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(title);
        Label value = new Label(content, SWT.WRAP);
        Unthemed.leave(title);
        Unthemed.leave(value);
        GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(value);
        if (!tooltip.isEmpty()) {
            title.setToolTipText(tooltip);
            value.setToolTipText(tooltip);
        }
        names.put(name, title);
        values.put(name, value);
        return value;
    }

    /** As many columns of names and values as have room. */
    private void flow() {
        int pairs = Math.clamp(scrolled.getClientArea().width / pairPixels, 1, MOST_PAIRS);
        GridLayout layout = (GridLayout) content.getLayout();
        if (layout.numColumns != 2 * pairs) {
            layout.numColumns = 2 * pairs;
            headings.forEach(heading -> ((GridData) heading.getLayoutData()).horizontalSpan = 2 * pairs);
        }
        fit();
    }

    private void fit() {
        Point size = content.computeSize(Math.max(scrolled.getClientArea().width, 1), SWT.DEFAULT);
        scrolled.setMinHeight(size.y);
        content.layout(true);
    }
}
