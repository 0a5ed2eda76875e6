// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui;

import org.eclipse.swt.widgets.Widget;

/** What the theme does not colour. UI thread. */
public final class Unthemed {
    private static final String KEY = "org.eclipse.e4.ui.css.disabled"; // the platform's

    private Unthemed() { }

    /**
     * Keeps the theme's colours away from a widget whose own say something. On GTK a theme's hide the mark of a check
     * box, which button of a dialog is the default one, and that a button is disabled.
     *
     * @param widget the widget; not what is inside
     */
    public static void leave(Widget widget) {
        widget.setData(KEY, Boolean.TRUE);
    }
}
