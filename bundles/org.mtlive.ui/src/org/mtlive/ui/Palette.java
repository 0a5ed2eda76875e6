// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui;

import java.util.List;
import java.util.Locale;

import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * The colours of charts and tables, one set for light and one for dark backgrounds. The colours of traces and levels can
 * be told apart by people who do not see red or green (after Okabe and Ito, "Color Universal Design", 2008).
 *
 * @param onDark     whether it is for a dark background
 * @param background behind charts and tables
 * @param raised     behind headers and labels
 * @param foreground texts
 * @param muted      texts that matter less, axes
 * @param grid       lines behind the data
 * @param selected   behind what is selected
 * @param lag        the band between the newest sample and now
 * @param gap        where samples are missing
 * @param clipped    where an instrument was overdriven
 * @param good       {@link Level#GOOD}
 * @param caution    {@link Level#CAUTION}
 * @param bad        {@link Level#BAD}
 * @param traces     seven colours of data
 */
public record Palette(boolean onDark, RGB background, RGB raised, RGB foreground, RGB muted, RGB grid, RGB selected,
        RGB lag, RGB gap, RGB clipped, RGB good, RGB caution, RGB bad, List<RGB> traces) {
    private static final Palette LIGHT = new Palette(false, rgb(0xffffff), rgb(0xf2f3f5), rgb(0x1c1f24), rgb(0x5a616b),
            rgb(0xe1e4e8), rgb(0xcfe3f7), rgb(0xe4e6ea), rgb(0xf7dcc4), rgb(0xc2185b), rgb(0x00795a), rgb(0x9a6200),
            rgb(0xbf3600), List.of(rgb(0x0072b2), rgb(0xc24e00), rgb(0x00805f), rgb(0xa8508a), rgb(0x8a8500),
                    rgb(0x3f7fa8), rgb(0x5c5c5c)));
    private static final Palette DARK = new Palette(true, rgb(0x1e2126), rgb(0x282c33), rgb(0xe8eaed), rgb(0xa4abb6),
            rgb(0x353a43), rgb(0x234a6d), rgb(0x30343b), rgb(0x55391f), rgb(0xff6fa8), rgb(0x2fc79a), rgb(0xf0b429),
            rgb(0xff8a50), List.of(rgb(0x56b4e9), rgb(0xf08a4b), rgb(0x2fc79a), rgb(0xd990bd), rgb(0xe6d84a),
                    rgb(0x8fb8ff), rgb(0xb8bcc4)));
    private static final List<String> COMPONENTS = List.of("ex", "ey", "hx", "hy", "hz");

    /** Copies the list. */
    public Palette {
        traces = List.copyOf(traces);
    }

    /** {@return the colours for a light background} */
    public static Palette light() {
        return LIGHT;
    }

    /** {@return the colours for a dark background} */
    public static Palette dark() {
        return DARK;
    }

    /**
     * Finds the colours that fit where a widget is. A dialog's own background comes late, and while the window is busy
     * after a change of the theme it is one of before: what its window has decides.
     *
     * @param control its parent's background, which the theme sets, decides; in a dialog, the window's
     * @return light or dark
     */
    public static Palette of(Control control) {
        Control place = control.getParent() == null ? control : control.getParent();
        for (Composite window = control.getShell().getParent(); window != null; window = window.getParent()) {
            place = window;
        }
        return on(place.getBackground().getRGB());
    }

    /**
     * Finds the colours that fit a background.
     *
     * @param background the background
     * @return light or dark
     */
    public static Palette on(RGB background) {
        return luminance(background) < 0.2 ? DARK : LIGHT;
    }

    /**
     * {@return the colour of a level; that of texts for none}
     *
     * @param level the level
     */
    public RGB of(Level level) {
        return switch (level) {
            case NONE -> foreground;
            case GOOD -> good;
            case CAUTION -> caution;
            case BAD -> bad;
        };
    }

    /**
     * {@return the colour of a component's trace: always the same, in every view}
     *
     * @param component such as "ex" or "ex2"; in any case
     */
    public RGB trace(String component) {
        String name = component.toLowerCase(Locale.ROOT).replaceFirst("^b", "h");
        int known = COMPONENTS.indexOf(name.replaceFirst("[0-9_].*$", "")); // a further sensor of the same field
        return traces.get(known >= 0 ? known
                : COMPONENTS.size() + Math.floorMod(name.hashCode(), traces.size() - COMPONENTS.size()));
    }

    /** {@return the relative luminance of a colour, 0 to 1 (WCAG 2)} */
    static double luminance(RGB colour) {
        return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static RGB rgb(int value) {
        return new RGB(value >> 16, value >> 8 & 0xff, value & 0xff);
    }
}
