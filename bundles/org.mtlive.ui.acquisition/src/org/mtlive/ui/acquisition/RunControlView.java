// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.mtlive.acquisition.recording.Alarm;
import org.mtlive.acquisition.writer.DiskSpace;
import org.mtlive.acquisition.writer.WriterState;
import org.mtlive.acquisition.writer.WriterStatistics;
import org.mtlive.ui.Level;
import org.mtlive.ui.Unthemed;
import org.mtlive.ui.acquisition.desk.DeskSnapshot;
import org.mtlive.ui.acquisition.desk.Phase;
import org.mtlive.ui.acquisition.desk.RecordingDesk;
import org.mtlive.ui.acquisition.desk.RecordingFacts;
import org.mtlive.ui.acquisition.desk.Words;

import jakarta.inject.Inject;

/** How the recording stands, in large letters, and the two buttons that matter. */
public final class RunControlView extends DeskView {

    private static final int SIDE_BY_SIDE = 640;
    private static final int PAIR_PIXELS = 280;
    private static final Duration OLD_FLUSH = Duration.ofSeconds(10);

    private Label state;
    private Label text;
    private Button start;
    private Button stop;
    private Button rate;
    private Button baton;
    private ValueGrid values;

    /** Made by the workbench. */
    @Inject
    public RunControlView(@Service RecordingDesk desk) {
        super(desk);
    }

    @Override
    Control build(Composite parent) {
        GridLayoutFactory.swtDefaults().spacing(10, 4).applyTo(parent);
        Composite left = Kit.row(parent, 1);
        GridDataFactory.fillDefaults().applyTo(left);
        state = new Label(left, SWT.NONE);
        Unthemed.leave(state);
        Kit.font(state, 2.2, true);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(state);
        text = Kit.wrapped(left, "", 1);
        buildButtons(Kit.row(left, 4));
        values = new ValueGrid(parent, PAIR_PIXELS);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(values.control());
        parent.addListener(SWT.Resize, event -> arrange(parent));
        return start;
    }

    private void buildButtons(Composite row) {
        start = Kit.button(row, "\u25cf &Record...", "Start a recording (Ctrl+R)",
                () -> NewRecordingWizard.open(row.getShell(), desk()));
        stop = Kit.button(row, "\u25a0 &Stop...", "Stop the recording in order (Ctrl+Shift+R)",
                () -> StopDialog.open(row.getShell(), desk()));
        rate = Kit.button(row, "Ra&te...", "Say how good the last recording is",
                () -> StopDialog.open(row.getShell(), desk()));
        baton = Kit.button(row, "&Control...", "Who is in control of the recording",
                () -> new BatonDialog(row.getShell(), desk()).open());
    }

    /** Figures stand beside the state where there is room, else below. */
    private static void arrange(Composite parent) {
        ((GridLayout) parent.getLayout()).numColumns = parent.getClientArea().width > SIDE_BY_SIDE ? 2 : 1;
    }

    @Override
    void show(DeskSnapshot snapshot) {
        showState(snapshot);
        String words = snapshot.text().isEmpty() ? hint(snapshot) : snapshot.text();
        if (!text.getText().equals(Kit.plain(words))) {
            text.setText(Kit.plain(words));
            relayout();
        }
        start.setEnabled(!snapshot.phase().isBusy());
        stop.setEnabled(snapshot.phase() == Phase.RECORDING);
        rate.setEnabled(snapshot.phase() == Phase.FINISHED && !snapshot.rated());
        baton.setEnabled(snapshot.phase() == Phase.RECORDING);
        snapshot.recording().ifPresentOrElse(facts -> show(facts, snapshot.phase()), () -> values.keep(Set.of()));
    }

    /** All is not well while an alarm lasts, however many samples come. */
    private void showState(DeskSnapshot snapshot) {
        Optional<Alarm> alarm = snapshot.live().flatMap(RecordingFacts::worstAlarm).filter(Alarm::isActive);
        String words = Marks.of(snapshot.phase()) + (alarm.isPresent() ? " \u26a0" : "");
        state.setForeground(Kit.colour(state, alarm.map(worst -> Marks.level(worst.severity()))
                .orElse(Marks.level(snapshot.phase()))));
        state.setToolTipText(alarm.map(worst -> worst.source() + ": " + worst.text()).orElse(""));
        if (!state.getText().equals(words)) {
            state.setText(words);
            relayout();
        }
    }

    private void relayout() {
        text.getParent().getParent().layout(true, true);
    }

    private static String hint(DeskSnapshot snapshot) {
        return switch (snapshot.phase()) {
            case IDLE -> snapshot.instruments().isEmpty()
                    ? "Add an instrument, then choose Record." : "Choose Record to start.";
            default -> snapshot.recording().map(facts -> facts.file().getFileName().toString()).orElse("");
        };
    }

    private void show(RecordingFacts facts, Phase phase) {
        WriterStatistics statistics = facts.report().statistics();
        values.set("Recorded", Words.recorded(facts.report(), phase == Phase.RECORDING), Level.NONE,
                "Since the file was opened, by this computer's clock; it runs on through gaps, while an instrument is"
                + " away and while the file is rolled over");
        Optional<Alarm> alarm = facts.worstAlarm();
        values.set("Alarm", alarm.map(worst -> Marks.of(worst.severity()) + ": " + worst.source())
                .orElse("none"), alarm.map(worst -> Marks.level(worst.severity())).orElse(Level.GOOD));
        values.set("Samples", Words.count(statistics.samples()) + " in " + facts.report().channels().size()
                + " channels", statistics.samples() == 0 ? Level.CAUTION : Level.NONE);
        values.set("Size", Words.size(statistics.bytes()) + " data, file "
                + Words.size(facts.sizeBytes()), Level.NONE);
        showFlush(facts, phase);
        values.set("Disk", disk(facts.disk()), facts.disk().low() ? Level.BAD : Level.NONE,
                "Free room, and how long it lasts at the rate of the last minute");
        values.set("Control", facts.holder().map(holder -> holder.equals(desk().operator()) ? "you" : holder)
                .orElse("free") + (facts.requests().isEmpty() ? "" : "  (asked for by "
                + String.join(", ", facts.requests()) + ")"),
                facts.requests().isEmpty() ? Level.NONE : Level.CAUTION, "Who holds the baton");
        values.set("Folder", String.valueOf(facts.file().getParent()), Level.NONE);
    }

    private void showFlush(RecordingFacts facts, Phase phase) {
        switch (facts.report().state()) {
            case WriterState.Recording writing -> values.set("Not yet visible",
                    writing.lag().isZero() ? "nothing: all is on the disk" : "the last " + Words.span(writing.lag()),
                    writing.lag().compareTo(OLD_FLUSH) > 0 ? Level.BAD : Level.GOOD,
                    "Age of the oldest sample that readers cannot see yet");
            case WriterState.Suspended waiting -> values.set("Not yet visible", "The writer waits since "
                    + Words.clock(waiting.since()) + ": " + waiting.reason(), Level.BAD);
            case WriterState.Failed failed -> values.set("Not yet visible", failed.reason() + "; "
                    + Words.count(failed.samplesLost()) + " samples lost", Level.BAD);
            case WriterState.Opening opening -> values.set("Not yet visible", "the file is being made", Level.NONE);
            case WriterState.Closing closing -> values.set("Not yet visible", "the file is being closed", Level.NONE);
            case WriterState.Finished finished -> values.set("Not yet visible",
                    phase == Phase.FINISHED ? "nothing: the file is complete" : "", Level.GOOD);
        }
    }

    static String disk(DiskSpace disk) {
        if (disk.usableBytes() == Long.MAX_VALUE) {
            return "not known";
        }
        return disk.left().map(left -> "enough for " + Words.span(left) + ", ").orElse("")
                + Words.size(disk.usableBytes()) + " free";
    }
}
