// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import java.util.Arrays;
import java.util.Locale;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PlatformUI;
import org.mtlive.ui.Unthemed;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** Light, dark, or as the system is; remembered between starts. UI thread. */
enum Themes {
    SYSTEM, LIGHT, DARK;

    private static final String LIGHT_ID = "org.eclipse.e4.ui.css.theme.e4_default";
    private static final String DARK_ID = "org.eclipse.e4.ui.css.theme.e4_dark";
    private static final String KEY = "theme";

    /** The choice that was made last. */
    static Themes remembered() {
        String text = preferences().get(KEY, SYSTEM.text());
        return Arrays.stream(values()).filter(theme -> theme.text().equals(text)).findFirst().orElse(SYSTEM);
    }

    static Themes of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** At the start: the platform remembers its theme itself, but the system's colours may be others by now. */
    static void applyRemembered() {
        Display.getCurrent().addFilter(SWT.Skin, Themes::leaveButton);
        remembered().apply();
    }

    /** GTK shows which button of a dialog is the default one and which are disabled; a theme's colours would hide it. */
    private static void leaveButton(Event event) {
        if (event.widget instanceof Button button && (button.getStyle() & SWT.PUSH) != 0
                && button.getShell().getData() instanceof Window) { // JFace's word for a dialog
            Unthemed.leave(button);
        }
    }

    /** Chooses this one from now on. */
    void choose() {
        preferences().put(KEY, text());
        try {
            preferences().flush();
        } catch (BackingStoreException e) {
            Log.warn("The choice of the theme could not be kept", e);
        }
        apply();
    }

    /** Whether this choice means dark colours now. */
    boolean isDark() {
        return this == DARK || this == SYSTEM && Display.isSystemDarkTheme();
    }

    private void apply() {
        IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
        String id = isDark() ? DARK_ID : LIGHT_ID;
        if (engine.getActiveTheme() == null || !engine.getActiveTheme().getId().equals(id)) {
            engine.setTheme(id, true);
        }
    }

    private static Preferences preferences() {
        return InstanceScope.INSTANCE.getNode("org.mtlive.workbench");
    }
}
