// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.mtlive.ui.FreeFile;
import org.mtlive.ui.acquisition.desk.InstrumentSetup;
import org.mtlive.ui.acquisition.desk.RecordingDesk;
import org.mtlive.ui.acquisition.desk.ReplaySetup;

/** Plays a file into a new one, at its own pace or faster, as if its instruments delivered now. */
final class ReplayDialog extends FormDialog {

    private static final String TITLE = "Replay a file";
    private static final String REPLAY = "-replay";
    private static final String ONLY = "Needed where the file has several";
    private static final double[] SPEEDS = {1, 10, 100, 0};

    private final RecordingDesk desk;
    private Text source;
    private Text survey;
    private Text station;
    private Text run;
    private Combo speed;
    private Combo times;
    private Text target;

    private ReplayDialog(Shell parent, RecordingDesk desk) {
        super(parent, TITLE, "Its samples are recorded into a new file, as if they came now.", "Replay");
        this.desk = desk;
    }

    static void open(Shell parent, RecordingDesk desk) {
        if (desk.snapshot().phase().isBusy()) {
            MessageDialog.openInformation(parent, TITLE, "A recording is running. Stop it first.");
        } else {
            new ReplayDialog(parent, desk).open();
        }
    }

    @Override
    void fill(Composite form) {
        source = fileField(form, "&File", "The MTH5 file that is played", SWT.OPEN);
        survey = Kit.field(form, "S&urvey", "", ONLY);
        station = Kit.field(form, "&Station", "", ONLY);
        run = Kit.field(form, "&Run", "", ONLY + "; 'all' for all of the station");
        speed = combo(form, "S&peed", "as it was recorded", "10 times faster", "100 times faster", "as fast as possible");
        times = combo(form, "&Times", "of the recording", "from now on");
        target = fileField(form, "&Into", "The new file", SWT.SAVE);
        source.addListener(SWT.Modify, event -> propose());
        desk.snapshot().recording().map(facts -> facts.file()).filter(Files::isRegularFile)
                .ifPresent(file -> source.setText(file.toString()));
        List.of(source, survey, station, run, target).forEach(field -> field.addListener(SWT.Modify, event -> check()));
    }

    private Text fileField(Composite form, String name, String tooltip, int style) {
        Kit.label(form, name).setToolTipText(tooltip);
        Composite row = Kit.row(form, 2);
        GridDataFactory.fillDefaults().grab(true, false).hint(460, SWT.DEFAULT).applyTo(row);
        Text text = new Text(row, SWT.BORDER);
        text.setToolTipText(tooltip);
        text.setData("org.mtlive.name", style == SWT.OPEN ? "replay.source" : "replay.target");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
        Kit.button(row, "Browse...", tooltip, () -> {
            FileDialog dialog = new FileDialog(getShell(), style);
            dialog.setFilterExtensions(new String[] {"*.h5;*.mth5", "*"});
            Optional.ofNullable(dialog.open()).ifPresent(text::setText); // SWT's word for cancelled
        });
        return text;
    }

    private static Combo combo(Composite form, String name, String... items) {
        Kit.label(form, name);
        Combo combo = new Combo(form, SWT.READ_ONLY);
        combo.setItems(items);
        combo.select(0);
        return combo;
    }

    /** A name beside the source, free, unless the user chose one. */
    private void propose() {
        Path file = Path.of(source.getText());
        if (file.getFileName() == null || !target.getText().isEmpty() && !target.getText().contains(REPLAY)) {
            return;
        }
        target.setText(FreeFile.beside(file, REPLAY, ".h5").toString());
    }

    private ReplaySetup chosen() {
        return new ReplaySetup(Path.of(source.getText().strip()), survey.getText(), station.getText(), run.getText(),
                SPEEDS[speed.getSelectionIndex()], times.getSelectionIndex() == 1, Path.of(target.getText().strip()));
    }

    @Override
    Optional<String> problem() {
        try {
            return chosen().problem();
        } catch (InvalidPathException e) {
            return Optional.of("'" + e.getInput() + "' is not a path.");
        }
    }

    @Override
    protected void okPressed() {
        ReplaySetup replay = chosen();
        InstrumentSetup instrument = replay.instrument();
        desk.put(instrument);
        Failures.show(getParentShell(), TITLE, desk.start(replay.plan(instrument), Optional.empty()));
        super.okPressed();
    }
}
