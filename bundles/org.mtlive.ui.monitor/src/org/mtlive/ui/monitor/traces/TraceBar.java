// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.traces;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.mtlive.reader.Scale;
import org.mtlive.ui.chart.TimeTicks;

/** The buttons over the traces. UI thread. */
final class TraceBar {
    private static final List<Double> HIGH_PASSES = List.of(0.001, 0.01, 0.1, 1.0, 10.0);
    private static final List<Double> LOW_PASSES = List.of(0.1, 1.0, 10.0, 100.0, 1000.0);
    private static final List<Double> MAINS = List.of(16.7, 50.0, 60.0);
    private static final List<Duration> LENGTHS = List.of(Duration.ofSeconds(1), Duration.ofSeconds(10),
            Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(6),
            Duration.ofDays(1), Duration.ofDays(7));
    private final TraceModel model;
    private final TracesView view;
    private final Label status;
    private final ToolItem follow;
    private final ToolItem counts;
    private final ToolItem demean;

    TraceBar(Composite parent, TraceModel model, TracesView view) {
        this.model = model;
        this.view = view;
        Composite area = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginHeight = 0;
        layout.marginWidth = 0;
        area.setLayout(layout);
        area.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        ToolBar bar = new ToolBar(area, SWT.FLAT);
        follow = item(bar, SWT.CHECK, "Follow", "Shows now; off, the picture stays (F, Space or End; Home: the beginning)",
                view::follow);
        menu(bar, "Window", "How much time is shown (+ and −, or the mouse wheel)", this::lengths);
        item(bar, SWT.PUSH, "Channels…", "Which channels are shown (C)", view::chooseChannels);
        new ToolItem(bar, SWT.SEPARATOR);
        item(bar, SWT.PUSH, " [ ", "Smaller traces: the selected row, or all ( [ )", () -> key('['));
        item(bar, SWT.PUSH, " ] ", "Larger traces: the selected row, or all ( ] )", () -> key(']'));
        item(bar, SWT.PUSH, "Auto", "The scale follows the data again: the selected row, or all (A)", () -> key('a'));
        demean = item(bar, SWT.CHECK, "Demean", "Each row around its middle, else around 0 (D)", () -> key('d'));
        counts = item(bar, SWT.CHECK, "Counts", "Values as they are stored, else in physical units (U)",
                () -> key('u'));
        menu(bar, "Filter", "Leaves frequencies out of the picture; the file stays as it is", this::filters);
        status = new Label(area, SWT.NONE);
        status.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        show(model.settings());
    }

    private static ToolItem item(ToolBar bar, int style, String text, String tooltip, Runnable action) {
        ToolItem item = new ToolItem(bar, style);
        item.setText(text);
        item.setToolTipText(tooltip);
        item.addListener(SWT.Selection, e -> action.run());
        return item;
    }

    private void key(char character) {
        view.key(character, character, SWT.NONE);
        view.focus();
    }

    private void menu(ToolBar bar, String text, String tooltip, Supplier<Menu> menu) {
        ToolItem item = new ToolItem(bar, SWT.DROP_DOWN);
        item.setText(text);
        item.setToolTipText(tooltip);
        item.addListener(SWT.Selection, e -> {
            Menu shown = menu.get();
            shown.setLocation(bar.toDisplay(item.getBounds().x, item.getBounds().y + item.getBounds().height));
            shown.addListener(SWT.Hide, h -> shown.getDisplay().asyncExec(shown::dispose));
            shown.setVisible(true);
        });
    }

    private Menu lengths() {
        Menu menu = new Menu(status);
        for (Duration length : LENGTHS)
            choice(menu, SWT.PUSH, TimeTicks.duration(length.toNanos()), false, () -> {
                double shown = model.window().lengthNanos();
                model.zoom(length.toNanos() / shown, 0.5);
                view.changed();
            });
        return menu;
    }

    private Menu filters() {
        DisplayFilter now = model.settings().filter();
        Menu menu = new Menu(status);
        choice(menu, SWT.PUSH, "Show everything", false, () -> filter(f -> DisplayFilter.NONE));
        new MenuItem(menu, SWT.SEPARATOR);
        for (double hz : HIGH_PASSES)
            choice(menu, SWT.CHECK, "Only above " + DisplayFilter.hz(hz), now.highPassHz() == hz,
                    () -> filter(f -> f.withHighPass(f.highPassHz() == hz ? 0 : hz)));
        new MenuItem(menu, SWT.SEPARATOR);
        for (double hz : LOW_PASSES)
            choice(menu, SWT.CHECK, "Only below " + DisplayFilter.hz(hz), now.lowPassHz() == hz,
                    () -> filter(f -> f.withLowPass(f.lowPassHz() == hz ? 0 : hz)));
        new MenuItem(menu, SWT.SEPARATOR);
        for (double hz : MAINS)
            choice(menu, SWT.CHECK, "Without mains of " + DisplayFilter.hz(hz), now.mainsHz() == hz,
                    () -> filter(f -> f.withMains(f.mainsHz() == hz ? 0 : hz)));
        return menu;
    }

    private static void choice(Menu menu, int style, String text, boolean ticked, Runnable action) {
        MenuItem item = new MenuItem(menu, style);
        item.setText(text);
        item.setSelection(ticked);
        item.addListener(SWT.Selection, e -> action.run());
    }

    private void filter(UnaryOperator<DisplayFilter> change) {
        model.change(s -> s.withFilter(change.apply(s.filter())));
        view.changed();
    }

    void show(TraceSettings settings) {
        follow.setSelection(settings.follow());
        demean.setSelection(settings.demean());
        counts.setSelection(settings.scale() == Scale.COUNTS);
    }

    void show(TraceFrame frame) {
        show(frame.settings());
        if (!status.getText().equals(frame.status()))
            status.setText(frame.status());
    }
}
