// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.mtlive.ui.Level;

/** Names and values one below the other, which change in place. UI thread. */
final class ValueGrid {

    private final ScrolledComposite scrolled;
    private final Composite content;
    private final Map<String, Label> names = new LinkedHashMap<>();
    private final Map<String, Label> values = new LinkedHashMap<>();

    ValueGrid(Composite parent) {
        scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        content = new Composite(scrolled, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).spacing(12, 4).applyTo(content);
        scrolled.setContent(content);
        scrolled.addListener(SWT.Resize, event -> fit());
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
        Kit.text(label, Kit.plain(value));
        label.setForeground(Kit.colour(label, level));
        names.get(name).setForeground(Kit.muted(label));
    }

    /** A heading above the rows that come next. */
    void heading(String text) {
        if (!values.containsKey(text)) {
            Label label = new Label(content, SWT.NONE);
            label.setText(Kit.plain(text));
            GridDataFactory.fillDefaults().span(2, 1).indent(0, values.isEmpty() ? 0 : 8).applyTo(label);
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
        GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(value);
        if (!tooltip.isEmpty()) {
            title.setToolTipText(tooltip);
            value.setToolTipText(tooltip);
        }
        names.put(name, title);
        values.put(name, value);
        return value;
    }

    private void fit() {
        Point size = content.computeSize(Math.max(scrolled.getClientArea().width, 1), SWT.DEFAULT);
        scrolled.setMinHeight(size.y);
        content.layout(true);
    }
}
