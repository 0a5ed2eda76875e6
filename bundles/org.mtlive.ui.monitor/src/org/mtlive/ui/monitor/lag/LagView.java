// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.lag;

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
import org.mtlive.ui.Palette;
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
    private static final int NUMBER = 130;
    private static final int BAR = 160;
    private final MonitoredFile file;
    private final ScreenLag lag;
    private Label headline;
    private Label sentence;
    private Canvas terms;
    private LagSummary summary;
    private AutoCloseable listening = () -> { };

    /** Made by the workbench. */
    @Inject
    public LagView(@Service MonitoredFile file, @Service ScreenLag lag) {
        this.file = file;
        this.lag = lag;
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
        summary = LagSummary.of(state, lag.measured());
        Palette palette = Palette.of(terms);
        headline.setText(summary.headline());
        headline.setForeground(new Color(palette.of(summary.level())));
        sentence.setForeground(new Color(palette.foreground()));
        if (!sentence.getText().equals(summary.sentence())) {
            sentence.setText(summary.sentence());
            sentence.getParent().layout();
        }
        terms.redraw();
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(terms);
        double total = summary.terms().stream().mapToDouble(LagSummary.Term::milliseconds).sum();
        int y = 4;
        for (LagSummary.Term term : summary.terms()) {
            int width = (int) Math.round(BAR * term.milliseconds() / Math.max(1, total));
            gc.setForeground(new Color(palette.foreground()));
            gc.drawText(term.name(), 0, y, true);
            String number = LagSummary.milliseconds(term.milliseconds());
            gc.drawText(number, NUMBER - gc.textExtent(number).x, y, true);
            gc.setBackground(new Color(palette.traces().getFirst()));
            gc.fillRectangle(NUMBER + 12, y + 3, Math.max(1, width), ROW - 10);
            gc.setForeground(new Color(palette.muted()));
            gc.drawText(term.explanation(), NUMBER + BAR + 24, y, true);
            y += ROW;
        }
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
