// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.mtlive.ui.Unthemed;
import org.mtlive.ui.acquisition.desk.RecordingDesk;
import org.mtlive.ui.acquisition.desk.RecordingFacts;

/** Who is in control of the recording: take it, pass it on, put it down. */
final class BatonDialog extends FormDialog {

    private final RecordingDesk desk;
    private final Optional<String> holder;
    private Button take;
    private Button pass;
    private Button release;
    private Text to;
    private Text reason;

    BatonDialog(Shell parent, RecordingDesk desk) {
        super(parent, "Who is in control", "One person controls a recording, all others look on. Each change"
                + " is noted in the file.", "Do it");
        this.desk = desk;
        this.holder = desk.snapshot().recording().flatMap(RecordingFacts::holder);
    }

    @Override
    void fill(Composite form) {
        boolean mine = holder.map(desk.operator()::equals).orElse(false);
        Kit.label(form, "Now in control");
        Kit.label(form, Kit.plain(holder.map(name -> mine ? "you (" + name + ")" : name).orElse("nobody")));
        desk.snapshot().recording().map(RecordingFacts::requests).stream().flatMap(List::stream)
                .forEach(request -> {
                    Kit.label(form, "Asked for by");
                    Kit.label(form, Kit.plain(request));
                });
        take = radio(form, "&Take control", !mine);
        pass = radio(form, "&Pass it to", mine);
        to = Kit.field(form, "    &Name", "", "User name of whoever gets it");
        release = radio(form, "Put it &down", mine);
        reason = Kit.field(form, "&Reason", "", "Needed to take control from somebody");
        take.setSelection(!mine);
        release.setSelection(mine);
        to.setEnabled(mine);
        to.addListener(SWT.Modify, event -> check());
        reason.addListener(SWT.Modify, event -> check());
    }

    private Button radio(Composite form, String text, boolean enabled) {
        Button button = new Button(form, SWT.RADIO);
        button.setText(text);
        button.setEnabled(enabled);
        Unthemed.leave(button);
        button.addListener(SWT.Selection, event -> check());
        Kit.label(form, "");
        return button;
    }

    @Override
    Optional<String> problem() {
        if (take.getSelection() && holder.isPresent() && reason.getText().isBlank()) {
            return Optional.of(holder.get() + " is in control: give a reason to take it.");
        }
        return pass.getSelection() && to.getText().isBlank() ? Optional.of("Say to whom.") : Optional.empty();
    }

    @Override
    protected void okPressed() {
        String me = desk.operator();
        String why = reason.getText().strip();
        String next = to.getText().strip();
        if (take.getSelection()) {
            boolean free = holder.isEmpty();
            Failures.show(getParentShell(), "Control", desk.baton(baton -> {
                if (free) {
                    baton.ask(me, why);
                } else {
                    baton.take(me, why);
                }
            }));
        } else if (pass.getSelection()) {
            Failures.show(getParentShell(), "Control", desk.baton(baton -> baton.pass(me, next)));
        } else {
            Failures.show(getParentShell(), "Control", desk.baton(baton -> baton.release(me)));
        }
        super.okPressed();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        getButton(IDialogConstants.OK_ID).setToolTipText("Does what is chosen above");
    }
}
