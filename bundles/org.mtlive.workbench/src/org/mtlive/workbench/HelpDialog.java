// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import java.util.List;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** The help: pages at the left, their text at the right. Stays open beside the work. */
final class HelpDialog extends Dialog {
    private final String first;
    private StyledText text;

    /**
     * @param first name of the page to show first
     */
    HelpDialog(Shell parent, String first) {
        super(parent);
        this.first = first;
        setShellStyle(SWT.CLOSE | SWT.RESIZE | SWT.TITLE | SWT.MODELESS);
        setBlockOnOpen(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("MTLive help");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 8).applyTo(area);
        List<String> names = List.copyOf(HelpPages.TITLES.keySet());
        org.eclipse.swt.widgets.List pages = new org.eclipse.swt.widgets.List(area, SWT.SINGLE | SWT.BORDER);
        HelpPages.TITLES.values().forEach(pages::add);
        pages.setData("org.mtlive.name", "help.pages");
        GridDataFactory.fillDefaults().grab(false, true).hint(190, SWT.DEFAULT).applyTo(pages);
        text = new StyledText(area, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER);
        text.setMargins(14, 10, 14, 10);
        text.setTabs(28);
        text.setData("org.mtlive.name", "help.text");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
        pages.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> show(names.get(pages.getSelectionIndex()))));
        int index = Math.max(0, names.indexOf(first));
        pages.select(index);
        show(names.get(index));
        return area;
    }

    private void show(String page) {
        Markup.show(HelpPages.text(page), text);
        text.setTopIndex(0);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected Point getInitialSize() {
        return new Point(860, 600);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }
}
