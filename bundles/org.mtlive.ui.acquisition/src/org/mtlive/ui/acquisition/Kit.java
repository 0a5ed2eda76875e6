// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.mtlive.ui.Level;
import org.mtlive.ui.Palette;
import org.mtlive.ui.Unthemed;

/** Small pieces of views and dialogs. UI thread. */
final class Kit {

    private Kit() {
    }

    static Button button(Composite parent, String text, String tooltip, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.setToolTipText(tooltip);
        button.addListener(SWT.Selection, event -> action.run());
        Unthemed.leave(button);
        return button;
    }

    static Button check(Composite parent, String text, String tooltip, boolean selected) {
        Button button = new Button(parent, SWT.CHECK);
        button.setText(text);
        button.setToolTipText(tooltip);
        button.setSelection(selected);
        Unthemed.leave(button);
        return button;
    }

    static Label label(Composite parent, String text) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        return label;
    }

    /** A text that fills the width and is broken into lines. */
    static Label wrapped(Composite parent, String text, int columns) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(text);
        GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).hint(200, SWT.DEFAULT).applyTo(label);
        return label;
    }

    /** A label and a field in a grid. */
    static Text field(Composite parent, String name, String value, String tooltip) {
        label(parent, name).setToolTipText(tooltip);
        Text text = new Text(parent, SWT.BORDER);
        text.setText(value);
        text.setToolTipText(tooltip);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
        return text;
    }

    static Composite grid(Composite parent, int columns) {
        Composite composite = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(columns).spacing(8, 5).applyTo(composite);
        return composite;
    }

    /** A row of buttons without margins. */
    static Composite row(Composite parent, int columns) {
        Composite composite = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).applyTo(composite);
        return composite;
    }

    static void font(Control control, double factor, boolean bold) {
        FontDescriptor descriptor = FontDescriptor.createFrom(control.getFont());
        descriptor = descriptor.setHeight((int) Math.round(descriptor.getFontData()[0].getHeight() * factor));
        Font font = (bold ? descriptor.setStyle(SWT.BOLD) : descriptor).createFont(control.getDisplay());
        control.setFont(font);
        control.addDisposeListener(event -> font.dispose());
    }

    static Color colour(Control place, Level level) {
        return new Color(Palette.of(place).of(level));
    }

    static Color muted(Control place) {
        return new Color(Palette.of(place).muted());
    }

    /** Sets a text only where it is another: setting it makes the window draw. */
    static void text(Label label, String text) {
        if (!label.getText().equals(text)) {
            label.setText(text);
        }
    }

    /** Marks the character behind an ampersand as such, since labels take it for a mnemonic. */
    static String plain(String text) {
        return text.replace("&", "&&");
    }
}
