// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.lag;

import java.util.Optional;

import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.mtlive.ui.Delay;
import org.mtlive.ui.Palette;
import org.mtlive.ui.RecordingDelays;
import org.mtlive.ui.UiThread;
import org.mtlive.ui.monitor.follow.MonitorState;
import org.mtlive.ui.monitor.follow.MonitoredFile;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** How old a sample is on the screen, and what the time is spent on. UI thread. */
public final class LagView {
    private static final int HEADLINE_POINTS = 22;
    private static final int ROW = 22;
    private static final int MEDIAN = 130;
    private static final int SLOWEST = 210;
    private static final int BAR = 120;
    private static final int BESIDE = SLOWEST + BAR + 24;
    private static final int LINE = 17;
    private static final int INDENT = 12;
    private final MonitoredFile file;
    private final ScreenLag lag;
    private final RecordingDelays delays;
    private Label headline;
    private Label sentence;
    private Canvas terms;
    private LagSummary summary;
    private AutoCloseable listening = () -> { };

    /** Made by the workbench. */
    @Inject
    public LagView(@Service MonitoredFile file, @Service ScreenLag lag, @Service RecordingDelays delays) {
        this.file = file;
        this.lag = lag;
        this.delays = delays;
    }

    @PostConstruct
    void create(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(10, 8).applyTo(area);
        headline = new Label(area, SWT.NONE);
        headline.setToolTipText("From the time of a sample until it is painted in the traces, median");
        Font large = FontDescriptor.createFrom(headline.getFont()).setHeight(HEADLINE_POINTS).setStyle(SWT.BOLD)
                .createFont(headline.getDisplay());
        headline.setFont(large);
        headline.addListener(SWT.Dispose, e -> large.dispose());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(headline);
        sentence = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(sentence);
        terms = new Canvas(area, SWT.DOUBLE_BUFFERED);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(terms);
        terms.addListener(SWT.Paint, e -> paint(e.gc));
        UiThread<MonitorState> hop = new UiThread<>(area, this::show);
        listening = file.listen(hop::post);
        show(file.state());
    }

    private void show(MonitorState state) {
        summary = LagSummary.of(state, lag.measured(),
                state instanceof MonitorState.Open open ? delays.of(open.file()) : Optional.empty());
        headline.setText(summary.headline());
        colour();
        if (!sentence.getText().equals(summary.sentence())) {
            sentence.setText(summary.sentence());
            sentence.getParent().layout();
        }
        terms.redraw();
    }

    private void colour() {
        Palette palette = Palette.of(terms);
        headline.setForeground(new Color(palette.of(summary.level())));
        sentence.setForeground(new Color(palette.foreground()));
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(terms);
        if (!headline.getForeground().getRGB().equals(palette.of(summary.level())))
            colour(); // another theme has put its own colours in
        if (summary.terms().isEmpty())
            return;
        double total = summary.terms().stream().map(LagSummary.Term::delay).filter(Delay::isKnown)
                .mapToDouble(Delay::p50Ms).sum();
        gc.setForeground(new Color(palette.muted()));
        right(gc, "p50", MEDIAN, 4);
        right(gc, "p99", SLOWEST, 4);
        boolean below = summary.terms().stream().mapToInt(term -> gc.textExtent(term.explanation()).x)
                .anyMatch(width -> BESIDE + width > terms.getClientArea().width); // no room beside the bars
        int y = 4 + ROW;
        for (LagSummary.Term term : summary.terms()) {
            gc.setForeground(new Color(palette.foreground()));
            gc.drawText(term.name(), 0, y, true);
            right(gc, LagSummary.milliseconds(term.delay().p50Ms()), MEDIAN, y);
            right(gc, LagSummary.milliseconds(term.delay().p99Ms()), SLOWEST, y);
            if (term.delay().isKnown()) {
                int width = (int) Math.round(BAR * term.delay().p50Ms() / Math.max(1, total));
                gc.setBackground(new Color(palette.traces().getFirst()));
                gc.fillRectangle(SLOWEST + 12, y + 3, Math.max(1, width), ROW - 10);
            }
            gc.setForeground(new Color(palette.muted()));
            gc.drawText(term.explanation(), below ? INDENT : BESIDE, below ? y + LINE : y, true);
            y += below ? LINE + ROW : ROW;
        }
    }

    private static void right(GC gc, String text, int x, int y) {
        gc.drawText(text, x - gc.textExtent(text).x, y, true);
    }

    @Focus
    void focus() {
        terms.setFocus();
    }

    @PreDestroy
    void dispose() throws Exception {
        listening.close();
    }
}
