// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.mtlive.ui.Level;
import org.mtlive.ui.acquisition.desk.FitnessReport;
import org.mtlive.ui.acquisition.desk.RecordingDesk;

/** Finds out whether a disk is fit for live files: one process writes there, another follows. */
final class FitnessDialog extends FormDialog {

    private final RecordingDesk desk;
    private final String start;
    private Text folder;
    private ProgressBar progress;
    private Label result;
    private boolean testing;

    private FitnessDialog(Shell parent, RecordingDesk desk, String start) {
        super(parent, "Test a disk", "One process writes a live file there, another follows it and verifies every"
                + " sample. It takes about half a minute; nothing is left on the disk.", "Test");
        this.desk = desk;
        this.start = start;
    }

    static void open(Shell parent, RecordingDesk desk, String folder) {
        new FitnessDialog(parent, desk, folder).open();
    }

    @Override
    void fill(Composite form) {
        folder = Kit.field(form, "F&older", start, "The folder that is tested, on the disk you want to record on");
        folder.addListener(SWT.Modify, event -> check());
        Kit.label(form, "");
        Kit.button(form, "&Browse...", "Choose a folder", () -> {
            DirectoryDialog dialog = new DirectoryDialog(getShell());
            dialog.setFilterPath(folder.getText());
            String chosen = dialog.open();
            if (chosen != null) { // SWT's word for cancelled
                folder.setText(chosen);
            }
        });
        progress = new ProgressBar(form, SWT.INDETERMINATE);
        progress.setVisible(false);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(progress);
        result = Kit.wrapped(form, "", 2);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(520, 90).applyTo(result);
    }

    @Override
    Optional<String> problem() {
        if (testing) {
            return Optional.of("Testing ...");
        }
        try {
            return Files.isDirectory(Path.of(folder.getText())) && !folder.getText().isBlank() ? Optional.empty()
                    : Optional.of("Choose a folder that is there.");
        } catch (InvalidPathException e) {
            return Optional.of("'" + folder.getText() + "' is not a path.");
        }
    }

    @Override
    int problemKind() {
        return testing ? IMessageProvider.INFORMATION : IMessageProvider.WARNING;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Test", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, false);
    }

    @Override
    protected void okPressed() {
        testing = true;
        progress.setVisible(true);
        folder.setEnabled(false);
        result.setText("");
        check();
        Failures.then(result, desk.fitness(Path.of(folder.getText())), (report, failure) -> {
            testing = false;
            progress.setVisible(false);
            folder.setEnabled(true);
            show(failure.isEmpty() ? report : new FitnessReport(false, failure, "Try another folder."));
            check();
        });
    }

    private void show(FitnessReport report) {
        result.setForeground(Kit.colour(result, report.fit() ? Level.GOOD : Level.BAD));
        result.setText(Kit.plain((report.fit() ? "\u2714 Fit. " : "\u2716 Not fit. ") + report.text()
                + (report.advice().isEmpty() ? "" : "\n" + report.advice())));
        result.getParent().layout(true);
    }
}
