// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.chart;

/** What a user does with a strip chart. Called on the UI thread. */
public interface ChartListener {
    /**
     * The plot has another width.
     *
     * @param columns in pixels
     */
    void resized(int columns);

    /**
     * The picture is pulled sideways.
     *
     * @param fraction of the window; positive shows later times
     */
    void panned(double fraction);

    /**
     * The time axis is stretched.
     *
     * @param factor of the window's length; less than 1 shows less
     * @param place  what stays in its place: 0 is the left edge, 1 the right edge
     */
    void zoomed(double factor, double place);

    /**
     * A row is chosen.
     *
     * @param key of the row; empty for none
     */
    void selected(String key);

    /**
     * A place of a row is clicked, after {@link #selected}.
     *
     * @param nanos its time
     */
    void clicked(long nanos);

    /**
     * A key is pressed that the chart itself does not know.
     *
     * @param character the character, or 0
     * @param code      of SWT
     * @param modifiers of SWT
     * @return whether it did something
     */
    boolean key(char character, int code, int modifiers);
}
