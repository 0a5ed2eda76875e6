// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.mtlive.acquisition.driver.DiscoveredInstrument;
import org.mtlive.ui.acquisition.desk.DriverRow;
import org.mtlive.ui.acquisition.desk.FoundInstrument;
import org.mtlive.ui.acquisition.desk.InstrumentSetup;
import org.mtlive.ui.acquisition.desk.Phase;
import org.mtlive.ui.acquisition.desk.PlanChecks;
import org.mtlive.ui.acquisition.desk.RecordingDesk;

/** Sets up an instrument; its fields are made from what its driver says. */
final class InstrumentDialog extends FormDialog {

    private final RecordingDesk desk;
    private final List<DriverRow> drivers;
    private final boolean fresh;
    private final boolean recordNow;
    private InstrumentSetup setup;
    private Combo driver;
    private Text title;
    private Text survey;
    private Text station;
    private Text run;
    private Composite optionPlace;
    private OptionForm options;
    private Label help;
    private Button test;
    private Button record;
    private TestTable results;

    private InstrumentDialog(Shell parent, RecordingDesk desk, InstrumentSetup setup, boolean fresh,
            boolean recordNow) {
        super(parent, fresh ? "Add an instrument" : "Set up an instrument",
                "What is marked by * is required. Test asks the instrument itself.", fresh ? "Add" : "Keep");
        this.desk = desk;
        this.drivers = desk.snapshot().drivers();
        this.setup = setup;
        this.fresh = fresh;
        this.recordNow = recordNow && desk.snapshot().phase() == Phase.RECORDING;
    }

    /** For a new instrument of a driver; of the first one when the id is empty. */
    static void create(Shell parent, RecordingDesk desk, String driverId) {
        List<DriverRow> drivers = desk.snapshot().drivers();
        Optional<DriverRow> chosen = drivers.stream().filter(row -> row.id().equals(driverId)).findFirst()
                .or(() -> drivers.stream().findFirst());
        if (chosen.isEmpty()) {
            MessageDialog.openInformation(parent, "Add an instrument",
                    "No driver is installed: put a driver's file into the folder 'drivers', or install its feature.");
        } else {
            InstrumentSetup setup = InstrumentSetup.of(chosen.get().title(), chosen.get().id(), Map.of());
            new InstrumentDialog(parent, desk, Places.suggest(desk, setup), true, true).open();
        }
    }

    /** For an instrument that was found. */
    static void create(Shell parent, RecordingDesk desk, FoundInstrument found) {
        InstrumentSetup setup = InstrumentSetup.of(found.instrument().title(), found.driverId(),
                found.instrument().settings());
        new InstrumentDialog(parent, desk, Places.suggest(desk, setup), true, true).open();
    }

    static void edit(Shell parent, RecordingDesk desk, InstrumentSetup setup) {
        edit(parent, desk, setup, false);
    }

    /** For an instrument that is to join the running recording. */
    static void join(Shell parent, RecordingDesk desk, InstrumentSetup setup) {
        edit(parent, desk, setup, true);
    }

    private static void edit(Shell parent, RecordingDesk desk, InstrumentSetup setup, boolean recordNow) {
        if (desk.snapshot().driver(setup.driverId()).isEmpty()) {
            MessageDialog.openInformation(parent, "Set up an instrument", "The driver '" + setup.driverId()
                    + "' is not installed. Plug it in, then set the instrument up.");
        } else {
            new InstrumentDialog(parent, desk, setup, false, recordNow).open();
        }
    }

    @Override
    void fill(Composite form) {
        Kit.label(form, "&Driver");
        driver = new Combo(form, SWT.READ_ONLY);
        driver.setItems(drivers.stream().map(DriverRow::title).toArray(String[]::new));
        driver.select(index());
        driver.setEnabled(fresh);
        driver.setToolTipText("What kind of instrument it is");
        driver.addListener(SWT.Selection, event -> driverChosen());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(driver);
        title = Kit.field(form, "&Name", setup.title(), "What you call it");
        fillPlace(form);
        optionPlace = Kit.row(form, 1);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(620, 225).applyTo(optionPlace);
        help = FormDialog.remark(form, "\n\n");
        fillButtons(form);
        results = new TestTable(form);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(620, 95).applyTo(results.control());
        makeOptions();
        title.addListener(SWT.Modify, event -> check());
    }

    private void fillPlace(Composite form) {
        Kit.label(form, "Records into");
        Composite row = Kit.row(form, 6);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        survey = Kit.field(row, "S&urvey", setup.survey(), "Letters, digits, _ and -; at most 30");
        station = Kit.field(row, "&Station", setup.station(), "Letters, digits, _ and -; at most 30");
        run = Kit.field(row, "&Run", setup.run(), "Letters, digits and _; at most 20");
        List.of(survey, station, run).forEach(field -> field.addListener(SWT.Modify, event -> check()));
    }

    private void fillButtons(Composite form) {
        Composite row = Kit.row(form, 3);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(row);
        test = Kit.button(row, "&Test", "Ask the instrument what it is and whether it is well", this::test);
        Kit.button(row, "D&iscover", "Fill in what the driver finds, at the server above where it has one",
                this::discover);
        boolean running = desk.snapshot().phase() == Phase.RECORDING;
        record = Kit.check(row, "Record it now, into the running &file",
                running ? "It joins the others; its station and run are added live" : "Nothing is recorded now",
                recordNow);
        record.setEnabled(running);
    }

    private int index() {
        return drivers.stream().map(DriverRow::id).toList().indexOf(setup.driverId());
    }

    private void driverChosen() {
        DriverRow chosen = drivers.get(driver.getSelectionIndex());
        String name = title.getText().equals(setup.title()) ? chosen.title() : title.getText();
        setup = new InstrumentSetup(setup.id(), chosen.title(), chosen.id(), Map.of(), survey.getText(),
                station.getText(), run.getText(), true);
        title.setText(name);
        makeOptions();
        check();
    }

    private void makeOptions() {
        if (options != null) { // not the first time
            options.control().dispose();
        }
        DriverRow row = drivers.get(driver.getSelectionIndex());
        options = new OptionForm(optionPlace, row.options(), this::check,
                option -> help.setText(Kit.plain(OptionForm.help(option))));
        options.fill(setup.settings());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(options.control());
        help.setText(Kit.plain(row.description()));
        results.hint("Test shows what the instrument answers.");
        optionPlace.layout(true);
    }

    private InstrumentSetup entered() {
        return setup.with(title.getText().strip(), options.values())
                .at(survey.getText().strip(), station.getText().strip(), run.getText().strip());
    }

    private void test() {
        test.setEnabled(false);
        results.hint("Asking the instrument ...");
        InstrumentSetup asked = entered();
        Failures.then(test, desk.test(asked), (result, failure) -> {
            test.setEnabled(true);
            if (failure.isEmpty()) {
                results.show(result);
            } else {
                results.hint(failure);
            }
        });
    }

    private void discover() {
        results.hint("Looking ...");
        Failures.then(test, desk.look(entered()), (found, failure) -> {
            if (failure.isEmpty()) {
                choose(found);
            } else {
                results.hint(failure);
            }
        });
    }

    private void choose(List<DiscoveredInstrument> found) {
        results.hint(found.isEmpty()
                ? "This driver found nothing. Check cable, power and address, or fill the fields in."
                : "Choose one of what was found.");
        Menu menu = new Menu(getShell(), SWT.POP_UP);
        for (DiscoveredInstrument one : found) {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(Kit.plain(one.title()));
            item.setToolTipText(one.text());
            item.addListener(SWT.Selection, event -> {
                options.fill(one.settings());
                results.hint(one.text());
            });
        }
        menu.setVisible(!found.isEmpty());
    }

    @Override
    Optional<String> problem() {
        if (title.getText().isBlank()) {
            return Optional.of("Give the instrument a name.");
        }
        Optional<String> problem = options.problem();
        boolean canTest = problem.isEmpty();
        test.setEnabled(canTest);
        return problem.or(() -> PlanChecks.names(survey.getText(), station.getText(), run.getText()));
    }

    @Override
    protected void okPressed() {
        InstrumentSetup entered = entered();
        desk.put(entered);
        Places.remember(desk, entered);
        if (record.getSelection()) {
            Failures.show(getParentShell(), "Add an instrument", desk.add(entered));
        }
        super.okPressed();
    }
}
