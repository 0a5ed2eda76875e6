// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.mtlive.acquisition.writer.Rating;
import org.mtlive.acquisition.writer.WriterStatistics;
import org.mtlive.ui.Level;
import org.mtlive.ui.acquisition.desk.DeskSnapshot;
import org.mtlive.ui.acquisition.desk.Phase;
import org.mtlive.ui.acquisition.desk.RecordingDesk;
import org.mtlive.ui.acquisition.desk.RecordingFacts;
import org.mtlive.ui.acquisition.desk.Words;

/** Ends the recording with a summary and a rating; or rates one that has ended by itself. */
final class StopDialog extends FormDialog {

    private static final String[] RATINGS = {"not rated", "1  unusable", "2  poor", "3  fair", "4  good",
        "5  very good"};

    private final RecordingDesk desk;
    private final RecordingFacts facts;
    private final boolean running;
    private Combo rating;
    private Text note;

    private StopDialog(Shell parent, RecordingDesk desk, RecordingFacts facts, boolean running) {
        super(parent, running ? "Stop the recording" : "Rate the recording",
                running ? "Instruments hand over what they have, then the file is closed. Nothing is lost."
                        : "How good is what was recorded? It is stored as data_quality of each channel.",
                running ? "Stop" : "Store");
        this.desk = desk;
        this.facts = facts;
        this.running = running;
    }

    static void open(Shell parent, RecordingDesk desk) {
        DeskSnapshot snapshot = desk.snapshot();
        boolean running = snapshot.phase() == Phase.RECORDING;
        if (snapshot.recording().isEmpty() || !running && snapshot.phase() != Phase.FINISHED) {
            MessageDialog.openInformation(parent, "Stop", "Nothing is recorded now.");
        } else {
            new StopDialog(parent, desk, snapshot.recording().get(), running).open();
        }
    }

    @Override
    void fill(Composite form) {
        ValueGrid summary = new ValueGrid(form);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(520, 190).applyTo(summary.control());
        WriterStatistics statistics = facts.report().statistics();
        summary.set("File", facts.file().toString(), Level.NONE);
        summary.set("Recorded", Words.recorded(facts.report(), running), Level.NONE);
        summary.set("Samples", Words.count(statistics.samples()) + " in " + facts.report().channels().size()
                + " channels, " + Words.size(statistics.bytes()), Level.NONE);
        summary.set("Gaps", statistics.gaps() == 0 ? "none" : Words.count(statistics.gaps()) + " with "
                + Words.count(statistics.gapSamples()) + " samples",
                statistics.gaps() == 0 ? Level.GOOD : Level.CAUTION);
        summary.set("Alarms", facts.history().isEmpty() ? "none" : facts.history().size() + ", "
                + facts.unseen().size() + " not acknowledged",
                facts.history().isEmpty() ? Level.GOOD : Level.CAUTION);
        summary.set("Runs", String.join(", ", facts.runs().stream().map(Object::toString).toList()), Level.NONE);
        Kit.label(form, "&Rating");
        rating = new Combo(form, SWT.READ_ONLY);
        rating.setItems(RATINGS);
        rating.select(0);
        rating.setToolTipText("Stored as data_quality.rating of each channel; not rated stores nothing");
        note = Kit.field(form, "&Note", "", "Why; stored as data_quality.comments of each channel");
        rating.addListener(SWT.Selection, event -> check());
        note.addListener(SWT.Modify, event -> check());
        rating.setFocus();
    }

    @Override
    Optional<String> problem() {
        boolean rated = rating.getSelectionIndex() > 0;
        return rated || note.getText().isBlank() && running ? Optional.empty()
                : Optional.of(running ? "A note is stored with a rating: choose one, or leave the note empty."
                        : "Choose a rating.");
    }

    @Override
    protected void okPressed() {
        Optional<Rating> chosen = rating.getSelectionIndex() == 0 ? Optional.empty()
                : Optional.of(new Rating(rating.getSelectionIndex(), desk.operator(), note.getText().strip()));
        Failures.show(getParentShell(), running ? "Stop the recording" : "Rate the recording",
                running ? desk.stop(chosen) : desk.rate(chosen.orElseThrow()));
        super.okPressed();
    }
}
