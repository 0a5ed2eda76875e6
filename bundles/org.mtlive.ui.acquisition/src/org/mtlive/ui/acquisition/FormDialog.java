// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** A dialog with a title, a line that says what is wrong, and a button that is enabled when nothing is. UI thread. */
abstract class FormDialog extends TitleAreaDialog {

    private final String title;
    private final String intro;
    private final String okText;

    FormDialog(Shell parent, String title, String intro, String okText) {
        super(parent);
        this.title = title;
        this.intro = intro;
        this.okText = okText;
        setHelpAvailable(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected final Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite form = new Composite(area, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 10).spacing(10, 6).applyTo(form);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        fill(form);
        return area;
    }

    @Override
    public void create() {
        super.create();
        setTitle(title);
        setMessage(intro);
        getButton(IDialogConstants.OK_ID).setEnabled(problem().isEmpty()); // not yet touched: nothing to reproach
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, okText, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    /** Makes the fields in a grid of two columns. */
    abstract void fill(Composite form);

    /** What is wrong with the fields; empty when the dialog may be closed. */
    Optional<String> problem() {
        return Optional.empty();
    }

    /** How a problem is shown, a constant of {@link IMessageProvider}. */
    int problemKind() {
        return IMessageProvider.WARNING;
    }

    /** To be called when a field has changed. */
    final void check() {
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok == null) {
            return;
        }
        Optional<String> problem = problem();
        setMessage(problem.orElse(intro), problem.isPresent() ? problemKind() : IMessageProvider.NONE);
        ok.setEnabled(problem.isEmpty());
    }

    /** A line over both columns that looks like an explanation. */
    static Label remark(Composite form, String text) {
        Label label = Kit.wrapped(form, text, 2);
        label.setForeground(Kit.muted(label));
        return label;
    }
}
