// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.mtlive.acquisition.recording.Preflight;
import org.mtlive.acquisition.recording.PreflightItem;
import org.mtlive.acquisition.recording.PreflightLevel;
import org.mtlive.acquisition.recording.PreflightOverride;
import org.mtlive.ui.acquisition.desk.RecordingDesk;

/** The check before the start: red, amber, green; a start in spite of red needs a reason, which is stored. */
final class PreflightPage extends WizardPage {

    private final NewRecordingWizard wizard;
    private final RecordingDesk desk;
    private Columns<PreflightItem> table;
    private Button again;
    private Button anyway;
    private Text reason;
    private Optional<Preflight> result = Optional.empty();
    private String failure = "";
    private int asked;

    PreflightPage(NewRecordingWizard wizard, RecordingDesk desk) {
        super("preflight", "Check before the start", null);
        setDescription("Instruments are asked about clock, supply and contacts; disk and file system are looked at.");
        this.wizard = wizard;
        this.desk = desk;
    }

    @Override
    public void createControl(Composite parent) {
        Composite form = Kit.grid(parent, 2);
        table = new Columns<PreflightItem>(form, SWT.BORDER)
                .add("Result", 2, 90, item -> Marks.of(item.level()), item -> Marks.level(item.level()))
                .add("What", 6, 265, PreflightItem::title)
                .add("Found", 8, 490, PreflightItem::text)
                .add("What to do", 4, 200, PreflightItem::remedy);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(700, 240)
                .applyTo(table.viewer().getTable().getParent());
        again = Kit.button(form, "Check a&gain", "Ask everything once more", this::ask);
        GridDataFactory.swtDefaults().span(2, 1).applyTo(again);
        anyway = Kit.check(form, "Start in spite of what is red, &because", "The reason is stored in the file", false);
        reason = new Text(form, SWT.BORDER);
        reason.setMessage("why; stored in the file with your name");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(reason);
        anyway.addListener(SWT.Selection, event -> check());
        reason.addListener(SWT.Modify, event -> check());
        setControl(form);
        check();
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            ask();
        }
    }

    private void ask() {
        result = Optional.empty();
        failure = "";
        table.show(List.of());
        again.setEnabled(false);
        int asking = ++asked;
        check();
        Failures.then(getControl(), desk.preflight(wizard.plan()), (preflight, failed) -> {
            if (asking == asked) { // else a later question is under way
                again.setEnabled(true);
                failure = failed;
                result = Optional.ofNullable(preflight);
                result.ifPresent(found -> table.show(found.items()));
                check();
            }
        });
    }

    /** Says why the start failed, and lets everything be checked again. */
    void failed(String text) {
        failure = text;
        check();
    }

    private void check() {
        boolean red = result.map(found -> found.worst() == PreflightLevel.RED).orElse(false);
        anyway.setEnabled(red);
        reason.setEnabled(red && anyway.getSelection());
        setErrorMessage(failure.isEmpty() ? null : failure); // JFace's word for none
        setMessage(words(red), red ? IMessageProvider.WARNING : IMessageProvider.NONE);
        setPageComplete(result.isPresent() && (!red || override().isPresent()));
    }

    private String words(boolean red) {
        if (result.isEmpty()) {
            return failure.isEmpty() ? "Asking the instruments ..." : "";
        }
        if (red) {
            return "Not ready. Mend what is red and check again, or say why you start in spite of it.";
        }
        return result.get().worst() == PreflightLevel.AMBER ? "It can be recorded; look at what is amber."
                : "All is ready.";
    }

    /** The wish to start in spite of red items. */
    Optional<PreflightOverride> override() {
        return anyway.isEnabled() && anyway.getSelection() && !reason.getText().isBlank()
                ? Optional.of(new PreflightOverride(desk.operator(), reason.getText().strip())) : Optional.empty();
    }
}
