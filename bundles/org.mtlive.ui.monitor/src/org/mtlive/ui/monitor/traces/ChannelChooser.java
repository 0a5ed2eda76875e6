// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.traces;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Asks which channels are shown. UI thread. */
final class ChannelChooser extends Dialog {
    private final List<String> all;
    private Set<String> hidden;
    private Table table;

    ChannelChooser(Shell parent, List<String> all, Set<String> hidden) {
        super(parent);
        this.all = all;
        this.hidden = hidden;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** {@return the channels that are not ticked} */
    Set<String> hidden() {
        return hidden;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Channels of the traces");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        new Label(area, SWT.NONE).setText("Ticked channels are shown, in all runs.");
        table = new Table(area, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL | SWT.MULTI);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.widthHint = 320;
        data.heightHint = 320;
        table.setLayoutData(data);
        for (String channel : all) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(channel);
            item.setChecked(!hidden.contains(channel));
        }
        Composite buttons = new Composite(area, SWT.NONE);
        buttons.setLayout(new RowLayout());
        button(buttons, "All", "Ticks all channels", channel -> true);
        button(buttons, "None", "Ticks no channel", channel -> false);
        button(buttons, "Electric", "Ticks only electric channels", channel -> component(channel).startsWith("e"));
        button(buttons, "Magnetic", "Ticks only magnetic channels",
                channel -> component(channel).matches("[hb].*"));
        return area;
    }

    private static String component(String channel) {
        return channel.substring(channel.lastIndexOf('/') + 1);
    }

    private void button(Composite parent, String text, String tooltip, Predicate<String> ticked) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.setToolTipText(tooltip);
        button.addListener(SWT.Selection, e -> {
            for (TableItem item : table.getItems())
                item.setChecked(ticked.test(item.getText()));
        });
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Show", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void okPressed() {
        Set<String> unticked = new TreeSet<>();
        for (TableItem item : table.getItems())
            if (!item.getChecked())
                unticked.add(item.getText());
        hidden = unticked;
        super.okPressed();
    }
}
