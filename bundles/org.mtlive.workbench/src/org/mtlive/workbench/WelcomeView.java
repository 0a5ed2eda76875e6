// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import java.util.Map;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

import jakarta.annotation.PostConstruct;

/** The first page: what one can do here, each with one click. UI thread. */
public final class WelcomeView {
    private static final String BUNDLE = "org.mtlive.workbench";
    private LocalResourceManager resources;
    private Button first;

    @PostConstruct
    void create(Composite parent) {
        resources = new LocalResourceManager(JFaceResources.getResources(), parent);
        Composite middle = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(40, 32).spacing(16, 12).applyTo(middle);
        header(middle);
        first = action(middle, "welcome.simulate", "Record a simulated station",
                "Five channels of made-up data go into a new file, and you watch them grow. Needs no instrument.",
                Commands.RECORD_SIMULATED, Map.of());
        action(middle, "welcome.record", "Record an instrument",
                "Choose an instrument, its settings and the file; a list of checks comes before the start.",
                Commands.RECORD, Map.of());
        action(middle, "welcome.open", "Open a file",
                "Look at an MTH5 file: finished, crashed, or just being written by this or another program.",
                Commands.OPEN, Map.of());
        links(middle);
        middle.requestLayout();
    }

    private void header(Composite parent) {
        Composite row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(18, 2).applyTo(row);
        Label icon = new Label(row, SWT.NONE);
        icon.setImage(resources.create(image("icons/mtlive64.png")));
        GridDataFactory.swtDefaults().span(1, 2).applyTo(icon);
        Label name = new Label(row, SWT.NONE);
        name.setText("MTLive");
        name.setFont(resources.create(FontDescriptor.createFrom(name.getFont()).setStyle(SWT.BOLD).increaseHeight(12)));
        new Label(row, SWT.NONE).setText("Records magnetotelluric instruments live into MTH5 files.");
        GridDataFactory.fillDefaults().indent(0, 0).applyTo(row);
        Label gap = new Label(parent, SWT.NONE);
        GridDataFactory.swtDefaults().hint(1, 8).applyTo(gap);
    }

    private Button action(Composite parent, String name, String title, String text, String command,
            Map<String, String> parameters) {
        Composite row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(18, 0).applyTo(row);
        Button button = new Button(row, SWT.PUSH);
        button.setText(title);
        button.setData("org.mtlive.name", name);
        button.setFont(resources.create(FontDescriptor.createFrom(button.getFont()).increaseHeight(1)));
        button.setEnabled(Commands.isOffered(window(), command));
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e ->
                Commands.run(window(), command, parameters)));
        GridDataFactory.swtDefaults().hint(280, 46).applyTo(button);
        Label label = new Label(row, SWT.WRAP);
        label.setText(text);
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(420, SWT.DEFAULT).applyTo(label);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        return button;
    }

    private void links(Composite parent) {
        Label gap = new Label(parent, SWT.NONE);
        GridDataFactory.swtDefaults().hint(1, 8).applyTo(gap);
        Link link = new Link(parent, SWT.NONE);
        link.setText("New here? <a href=\"first\">First steps</a>   <a href=\"monitor\">Watching a recording</a>   "
                + "<a href=\"recover\">After a crash</a>   <a href=\"keys\">All keys</a>");
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(e ->
                Commands.run(window(), Commands.HELP, Map.of("org.mtlive.help.page", e.text))));
        GridDataFactory.swtDefaults().applyTo(link);
    }

    private static IWorkbenchWindow window() {
        IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return active != null ? active : PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    private static ImageDescriptor image(String path) {
        return ResourceLocator.imageDescriptorFromBundle(BUNDLE, path).orElse(ImageDescriptor.getMissingImageDescriptor());
    }

    @Focus
    void focus() {
        first.setFocus();
    }
}
