// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Tree;
import org.mtlive.ui.Palette;
import org.mtlive.ui.acquisition.desk.DeskSnapshot;
import org.mtlive.ui.acquisition.desk.InstrumentRow;
import org.mtlive.ui.acquisition.desk.RecordingDesk;

import jakarta.inject.Inject;

/** Drivers that are there, instruments that were found, instruments that are set up, and how each stands. */
public final class InstrumentsView extends DeskView {

    private final InstrumentTree content = new InstrumentTree();
    private final List<Button> selectionButtons = new ArrayList<>();
    private TreeViewer viewer;
    private InstrumentActions actions;
    private Button find;
    private List<Object> shown = List.of();

    /** Made by the workbench. */
    @Inject
    public InstrumentsView(@Service RecordingDesk desk) {
        super(desk);
    }

    @Override
    Control build(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        actions = new InstrumentActions(desk(), parent.getShell(), this::selected);
        buildButtons(parent);
        viewer = new TreeViewer(new Tree(parent, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.getTree());
        viewer.setComparer(content);
        viewer.setContentProvider(content);
        viewer.setLabelProvider(new InstrumentLabels(viewer.getTree()));
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.setInput(this);
        viewer.expandAll();
        viewer.addDoubleClickListener(event -> actions.open());
        viewer.addSelectionChangedListener(event -> enable());
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(actions::fill);
        viewer.getTree().setMenu(menu.createContextMenu(viewer.getTree()));
        viewer.getTree().addListener(SWT.KeyDown, event -> actions.key(event.keyCode));
        return viewer.getTree();
    }

    private void buildButtons(Composite parent) {
        Composite row = new Composite(parent, SWT.NONE);
        RowLayout layout = new RowLayout();
        layout.center = true;
        row.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        Kit.button(row, "&Add...", "Set up an instrument (Insert)", () -> actions.add());
        find = Kit.button(row, "F&ind", "Have all drivers look for instruments", () -> desk().discover());
        selectionButtons.add(Kit.button(row, "&Set up...", "Change the settings of the instrument (Enter)",
                () -> actions.open()));
        selectionButtons.add(Kit.button(row, "&Test", "Ask the instrument what it is and whether it is well (F4)",
                () -> actions.test()));
    }

    private Object selected() {
        Object element = viewer.getStructuredSelection().getFirstElement();
        return element == null ? InstrumentTree.Group.INSTRUMENTS : element;
    }

    private void enable() {
        boolean instrument = selected() instanceof InstrumentRow row && !actions.isLive(row);
        selectionButtons.forEach(button -> button.setEnabled(instrument));
    }

    @Override
    void show(DeskSnapshot snapshot) {
        content.show(snapshot);
        List<Object> now = List.of(snapshot.instruments(), snapshot.found(), snapshot.drivers(),
                snapshot.discovering(), Palette.of(viewer.getTree()));
        find.setEnabled(!snapshot.discovering());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        viewer.refresh();
        Arrays.stream(InstrumentTree.Group.values()).forEach(group -> viewer.expandToLevel(group, 1));
        enable();
    }
}
