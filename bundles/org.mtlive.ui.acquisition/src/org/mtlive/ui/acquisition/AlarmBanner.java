// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.util.Comparator;
import java.util.List;

import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.mtlive.acquisition.recording.Alarm;
import org.mtlive.acquisition.recording.AlarmSeverity;
import org.mtlive.ui.Level;
import org.mtlive.ui.UiThread;
import org.mtlive.ui.Unthemed;
import org.mtlive.ui.acquisition.desk.DeskSnapshot;
import org.mtlive.ui.acquisition.desk.RecordingDesk;
import org.mtlive.ui.acquisition.desk.RecordingFacts;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/**
 * The band in every window that says that something is wrong, whatever else is shown; takes no room while all is well.
 * Critical alarms beep until they are acknowledged.
 */
public final class AlarmBanner {

    private static final int BEEP_MILLIS = 4000;
    private static final int LEAST_CHARACTERS = 46;
    private static final int LEAST_WIDTH = 1280; // of a window in whose bar that many letters have room

    private final RecordingDesk desk;
    private Composite band;
    private Label text;
    private Button acknowledge;
    private AutoCloseable listening = () -> { };
    private boolean beeping;
    private String shown = "";

    /** Made by the workbench. */
    @Inject
    public AlarmBanner(@Service RecordingDesk desk) {
        this.desk = desk;
    }

    @PostConstruct
    void create(Composite parent) {
        band = new Composite(parent, SWT.NONE);
        Unthemed.leave(band); // its colour says something
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(band);
        text = new Label(band, SWT.NONE);
        Unthemed.leave(text);
        Kit.font(text, 1, true);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).indent(8, 0).exclude(true).applyTo(text);
        acknowledge = Kit.button(band, "&Acknowledge...", "Say that you have seen it (Ctrl+Shift+A)",
                () -> AcknowledgeDialog.open(band.getShell(), desk, List.of()));
        GridDataFactory.fillDefaults().exclude(true).applyTo(acknowledge);
        UiThread<DeskSnapshot> hop = new UiThread<>(band, this::show);
        listening = desk.listen(hop::post);
        Listener resized = event -> show(desk.snapshot());
        band.getShell().addListener(SWT.Resize, resized);
        band.addListener(SWT.Dispose, event -> band.getShell().removeListener(SWT.Resize, resized));
        show(desk.snapshot());
    }

    private void show(DeskSnapshot snapshot) {
        List<Alarm> unseen = snapshot.live().map(RecordingFacts::unseen).orElse(List.of());
        List<Alarm> alarms = unseen.isEmpty() ? snapshot.live().map(RecordingFacts::alarms).orElse(List.of()) : unseen;
        boolean wanted = !alarms.isEmpty();
        if (wanted) {
            Alarm worst = alarms.stream().max(Comparator.comparing(Alarm::severity)
                    .thenComparing(Alarm::raised)).get();
            paint(worst.severity() == AlarmSeverity.CRITICAL ? Level.BAD : Level.CAUTION);
            Kit.text(text, words(worst, alarms.size(), room()));
            text.setToolTipText(worst.text() + "\n" + worst.guidance());
        }
        appear(wanted, wanted && !unseen.isEmpty());
        beep(unseen.stream().anyMatch(alarm -> snapshot.rules().calls().isHeard(alarm.severity())));
    }

    /** How many letters there is room for: a tool bar does not break, and cuts what is too wide. */
    private int room() {
        GC gc = new GC(text);
        double letter = gc.getFontMetrics().getAverageCharacterWidth();
        gc.dispose();
        return LEAST_CHARACTERS + (int) (Math.max(0, band.getShell().getSize().x - LEAST_WIDTH) / letter);
    }

    private static String words(Alarm worst, int count, int most) {
        String more = count > 1 ? " (and " + (count - 1) + " more)" : "";
        String line = worst.source() + ": " + worst.text();
        int room = most - more.length();
        return Kit.plain("\u26a0 " + (line.length() > room ? line.substring(0, room).strip() + "\u2026" : line) + more);
    }

    private void paint(Level level) {
        Color colour = Kit.colour(band, level);
        band.setBackground(colour);
        text.setBackground(colour);
        boolean dark = colour.getRed() * 299 + colour.getGreen() * 587 + colour.getBlue() * 114 < 140_000;
        text.setForeground(band.getDisplay().getSystemColor(dark ? SWT.COLOR_WHITE : SWT.COLOR_BLACK));
    }

    /** What is not wanted takes no room. */
    private void appear(boolean wanted, boolean button) {
        String now = wanted + " " + button + " " + text.getText();
        if (!now.equals(shown)) {
            shown = now;
            ((GridData) text.getLayoutData()).exclude = !wanted;
            ((GridData) acknowledge.getLayoutData()).exclude = !button;
            text.setVisible(wanted);
            acknowledge.setVisible(button);
            band.setVisible(wanted);
            band.requestLayout();
        }
    }

    private void beep(boolean wanted) {
        if (wanted && !beeping) {
            beeping = true;
            beepOn();
        } else if (!wanted) {
            beeping = false;
        }
    }

    private void beepOn() {
        if (beeping && !band.isDisposed()) {
            band.getDisplay().beep();
            band.getDisplay().timerExec(BEEP_MILLIS, this::beepOn);
        }
    }

    @PreDestroy
    void dispose() throws Exception {
        beeping = false;
        listening.close();
    }
}
