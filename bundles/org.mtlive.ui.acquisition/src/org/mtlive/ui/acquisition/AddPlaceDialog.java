// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.mtlive.acquisition.writer.Addition;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.MetadataClass;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.RunSpec;
import org.mtlive.mth5.StationId;
import org.mtlive.ui.acquisition.desk.Phase;
import org.mtlive.ui.acquisition.desk.PlanChecks;
import org.mtlive.ui.acquisition.desk.RecordingDesk;

/** Adds an empty station, or a run, to the file while it is recorded; readers see it at once. */
final class AddPlaceDialog extends FormDialog {

    private final RecordingDesk desk;
    private Text survey;
    private Text station;
    private Text run;

    private AddPlaceDialog(Shell parent, RecordingDesk desk) {
        super(parent, "Add a station or a run", "It is added to the running file; readers see it at once."
                + " To record an instrument there, add the instrument instead.", "Add");
        this.desk = desk;
    }

    static void open(Shell parent, RecordingDesk desk) {
        if (desk.snapshot().phase() == Phase.RECORDING) {
            new AddPlaceDialog(parent, desk).open();
        } else {
            MessageDialog.openInformation(parent, "Add a station or a run",
                    "Nothing is recorded now. Stations of the next recording are named in its dialog.");
        }
    }

    @Override
    void fill(Composite form) {
        List<RunId> runs = desk.snapshot().recording().map(facts -> facts.runs()).orElse(List.of());
        survey = Kit.field(form, "S&urvey", runs.isEmpty() ? "" : runs.getFirst().survey(),
                "Letters, digits, _ and -; at most 30");
        station = Kit.field(form, "&Station", "", "Letters, digits, _ and -; at most 30");
        run = Kit.field(form, "&Run", "", "Letters, digits and _; at most 20. Empty: only the station is added");
        List.of(survey, station, run).forEach(field -> field.addListener(SWT.Modify, event -> check()));
        station.setFocus();
    }

    @Override
    Optional<String> problem() {
        return PlanChecks.names(survey.getText(), station.getText(), run.getText().isEmpty() ? "x" : run.getText());
    }

    @Override
    protected void okPressed() {
        try {
            StationId place = StationId.of(survey.getText(), station.getText());
            Addition addition = run.getText().isEmpty()
                    ? new Addition.Station(place, Metadata.of(MetadataClass.STATION))
                    : new Addition.Run(RunSpec.of(RunId.of(place.survey(), place.station(), run.getText()), List.of()));
            Failures.show(getParentShell(), "Add a station or a run", desk.add(addition));
            super.okPressed();
        } catch (Mth5Exception e) {
            setErrorMessage(e.getMessage());
        }
    }
}
