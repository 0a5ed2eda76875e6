// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.util.function.Supplier;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.mtlive.ui.acquisition.desk.DriverRow;
import org.mtlive.ui.acquisition.desk.FoundInstrument;
import org.mtlive.ui.acquisition.desk.InstrumentRow;
import org.mtlive.ui.acquisition.desk.InstrumentSetup;
import org.mtlive.ui.acquisition.desk.InstrumentState;
import org.mtlive.ui.acquisition.desk.Phase;
import org.mtlive.ui.acquisition.desk.RecordingDesk;

/** What can be done with what is selected in the instruments' tree. UI thread. */
final class InstrumentActions {

    private final RecordingDesk desk;
    private final Shell shell;
    private final Supplier<Object> selected;

    InstrumentActions(RecordingDesk desk, Shell shell, Supplier<Object> selected) {
        this.desk = desk;
        this.shell = shell;
        this.selected = selected;
    }

    /** Opens what fits the selection: the settings of an instrument, or a new instrument of a driver. */
    void open() {
        switch (selected.get()) {
            case InstrumentRow row when isLive(row) -> MessageDialog.openInformation(shell, "Set up an instrument",
                    row.setup().title() + " records now. Stop it first, then change its settings.");
            case InstrumentRow row -> InstrumentDialog.edit(shell, desk, row.setup());
            case DriverRow driver -> InstrumentDialog.create(shell, desk, driver.id());
            case FoundInstrument found -> InstrumentDialog.create(shell, desk, found);
            default -> { }
        }
    }

    void add() {
        switch (selected.get()) {
            case DriverRow driver -> InstrumentDialog.create(shell, desk, driver.id());
            case FoundInstrument found -> InstrumentDialog.create(shell, desk, found);
            default -> InstrumentDialog.create(shell, desk, "");
        }
    }

    void test() {
        if (selected.get() instanceof InstrumentRow row && !isLive(row)) {
            desk.test(row.setup());
        }
    }

    /** Keys of the tree that are no commands of the window. */
    void key(int code) {
        if (code == SWT.INSERT) {
            add();
        } else if (code == SWT.DEL && selected.get() instanceof InstrumentRow row && !isLive(row)) {
            remove(row);
        } else if (code == SWT.F4) {
            test();
        }
    }

    void fill(IMenuManager menu) {
        switch (selected.get()) {
            case InstrumentRow row -> fill(menu, row);
            case DriverRow driver -> item(menu, "&Add an instrument of this driver...", true, this::open);
            case FoundInstrument found -> item(menu, "&Add this instrument...", true, this::open);
            default -> item(menu, "&Add an instrument...", true, this::add);
        }
        menu.add(new Separator());
        item(menu, "F&ind instruments", true, desk::discover);
    }

    private void fill(IMenuManager menu, InstrumentRow row) {
        boolean recording = desk.snapshot().phase() == Phase.RECORDING;
        boolean live = isLive(row);
        String id = row.setup().id();
        item(menu, "&Set up...", !live, this::open);
        item(menu, "&Test\tF4", !live, this::test);
        menu.add(new Separator());
        item(menu, recording ? "&Record into the running file..." : "&Record...", !live, () -> record(row, recording));
        item(menu, "&Pause", live && row.state() != InstrumentState.PAUSED, () -> desk.pause(id, true));
        item(menu, "Res&ume", row.state() == InstrumentState.PAUSED, () -> desk.pause(id, false));
        item(menu, "St&op this instrument...", live, () -> stop(row));
        menu.add(new Separator());
        item(menu, "Re&move\tDelete", !live, () -> remove(row));
    }

    boolean isLive(InstrumentRow row) {
        return row.state().isLive() && desk.snapshot().phase().isBusy();
    }

    private void record(InstrumentRow row, boolean recording) {
        if (recording) {
            InstrumentDialog.join(shell, desk, Places.next(desk.snapshot(), row.setup()));
        } else {
            desk.put(row.setup().select(true));
            NewRecordingWizard.open(shell, desk);
        }
    }

    private void stop(InstrumentRow row) {
        InstrumentSetup setup = row.setup();
        if (MessageDialog.openConfirm(shell, "Stop an instrument", "Stop " + setup.title()
                + "? The others go on. It is not tried again, and can be added later to another run.")) {
            desk.stopInstrument(setup.id());
        }
    }

    private void remove(InstrumentRow row) {
        if (MessageDialog.openConfirm(shell, "Remove an instrument",
                "Forget " + row.setup().title() + " and its settings? Recorded samples stay.")) {
            desk.remove(row.setup().id());
        }
    }

    private static void item(IMenuManager menu, String text, boolean enabled, Runnable action) {
        Action item = new Action(text) {
            @Override
            public void run() {
                action.run();
            }
        };
        item.setEnabled(enabled);
        menu.add(item);
    }
}
