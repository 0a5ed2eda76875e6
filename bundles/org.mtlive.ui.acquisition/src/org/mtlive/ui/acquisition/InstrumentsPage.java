// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.mtlive.ui.Level;
import org.mtlive.ui.acquisition.desk.DeskSnapshot;
import org.mtlive.ui.acquisition.desk.InstrumentRow;
import org.mtlive.ui.acquisition.desk.InstrumentSetup;
import org.mtlive.ui.acquisition.desk.PlanChecks;
import org.mtlive.ui.acquisition.desk.ProbeResult;
import org.mtlive.ui.acquisition.desk.RecordingDesk;

/** Which instruments record, and where to. */
final class InstrumentsPage extends WizardPage {

    private final NewRecordingWizard wizard;
    private final RecordingDesk desk;
    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, Level> levels = new HashMap<>();
    private List<InstrumentSetup> setups = new ArrayList<>();
    private Columns<InstrumentSetup> table;
    private Text survey;
    private Text station;
    private Text run;
    private Label placeOf;
    private boolean filling;
    private int asking;

    InstrumentsPage(NewRecordingWizard wizard, RecordingDesk desk) {
        super("instruments", "Instruments and places", null);
        setDescription("Tick what is to be recorded; say for each to which survey, station and run it belongs.");
        this.wizard = wizard;
        this.desk = desk;
    }

    @Override
    public void createControl(Composite parent) {
        Composite form = Kit.grid(parent, 1);
        table = new Columns<InstrumentSetup>(form, SWT.CHECK | SWT.BORDER | SWT.SINGLE)
                .add("Instrument", 4, 170, InstrumentSetup::title)
                .add("Survey / station / run", 3, 160, InstrumentSetup::place)
                .add("Answer", 6, 220, setup -> answers.getOrDefault(setup.id(), "not asked yet"),
                        setup -> levels.getOrDefault(setup.id(), Level.NONE));
        GridDataFactory.fillDefaults().grab(true, true).hint(700, 200)
                .applyTo(table.viewer().getTable().getParent());
        table.viewer().getTable().addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                tick((TableItem) event.item);
            }
            fillFields();
        });
        Composite buttons = Kit.row(form, 3);
        Kit.button(buttons, "&Add...", "Set up a further instrument", this::add);
        Kit.button(buttons, "S&et up...", "Change the settings of the selected instrument", this::edit);
        Kit.button(buttons, "As&k all", "Ask all ticked instruments what they are", this::askAll);
        placeOf = Kit.wrapped(form, "", 1);
        Composite place = Kit.row(form, 6);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(place);
        survey = Kit.field(place, "S&urvey", "", "Letters, digits, _ and -; at most 30");
        station = Kit.field(place, "&Station", "", "Letters, digits, _ and -; at most 30");
        run = Kit.field(place, "&Run", "", "Letters, digits and _; at most 20");
        List.of(survey, station, run).forEach(field -> field.addListener(SWT.Modify, event -> placed()));
        setControl(form);
        load(desk.snapshot(), true);
        askAll();
    }

    private void load(DeskSnapshot snapshot, boolean first) {
        Map<String, InstrumentSetup> before = new HashMap<>();
        setups.forEach(setup -> before.put(setup.id(), setup));
        List<InstrumentSetup> now = new ArrayList<>();
        for (InstrumentRow row : snapshot.instruments()) {
            InstrumentSetup setup = first ? Places.next(snapshot, row.setup()) : row.setup();
            now.add(before.containsKey(setup.id()) ? setup.select(before.get(setup.id()).selected()) : setup);
        }
        setups = now;
        show();
        if (!setups.isEmpty() && table.viewer().getTable().getSelectionIndex() < 0) {
            table.viewer().getTable().select(0);
        }
        fillFields();
    }

    private void show() {
        int selected = table.viewer().getTable().getSelectionIndex();
        table.show(List.copyOf(setups));
        for (int i = 0; i < setups.size(); i++) {
            table.viewer().getTable().getItem(i).setChecked(setups.get(i).selected());
        }
        table.viewer().getTable().select(selected);
        check();
    }

    private void tick(TableItem item) {
        int index = table.viewer().getTable().indexOf(item);
        setups.set(index, setups.get(index).select(item.getChecked()));
        show();
        if (item.getChecked()) {
            ask(setups.get(index));
        }
    }

    private Optional<InstrumentSetup> selected() {
        int index = table.viewer().getTable().getSelectionIndex();
        return index < 0 ? Optional.empty() : Optional.of(setups.get(index));
    }

    private void fillFields() {
        filling = true;
        Optional<InstrumentSetup> chosen = selected();
        Kit.text(placeOf, chosen.map(setup -> Kit.plain(setup.title() + " records into")).orElse(setups.isEmpty()
                ? "There is no instrument yet: choose Add." : "Select an instrument to say where it records to."));
        survey.setText(chosen.map(InstrumentSetup::survey).orElse(""));
        station.setText(chosen.map(InstrumentSetup::station).orElse(""));
        run.setText(chosen.map(InstrumentSetup::run).orElse(""));
        List.of(survey, station, run).forEach(field -> field.setEnabled(chosen.isPresent()));
        filling = false;
        check();
    }

    private void placed() {
        if (!filling && selected().isPresent()) {
            int index = table.viewer().getTable().getSelectionIndex();
            setups.set(index, setups.get(index).at(survey.getText(), station.getText(), run.getText()));
            show();
        }
    }

    private void add() {
        InstrumentDialog.create(getShell(), desk, "");
        load(desk.snapshot(), false);
        askAll();
    }

    private void edit() {
        selected().ifPresent(setup -> {
            InstrumentDialog.edit(getShell(), desk, setup);
            load(desk.snapshot(), false);
            desk.snapshot().instrument(setup.id()).ifPresent(row -> ask(row.setup()));
        });
    }

    private void askAll() {
        setups.stream().filter(InstrumentSetup::selected).forEach(this::ask);
    }

    private void ask(InstrumentSetup setup) {
        asking++;
        answer(setup, "asking ...", Level.NONE);
        check();
        Failures.then(getControl(), desk.test(setup), (result, failure) -> {
            asking--;
            if (failure.isEmpty()) {
                answered(setup, result);
            } else {
                answer(setup, failure, Level.BAD);
            }
            check();
        });
    }

    private void answered(InstrumentSetup setup, ProbeResult result) {
        result.description().ifPresentOrElse(found -> wizard.descriptions().put(setup.id(), found),
                () -> wizard.descriptions().remove(setup.id()));
        answer(setup, (result.passed() ? "\u2714 " : "\u2716 ") + result.text(),
                result.passed() ? Level.GOOD : Level.BAD);
    }

    private void answer(InstrumentSetup setup, String text, Level level) {
        answers.put(setup.id(), text);
        levels.put(setup.id(), level);
        table.viewer().refresh();
    }

    private void check() {
        Optional<String> problem = chosen().isEmpty() ? Optional.of("Tick at least one instrument.")
                : chosen().stream().map(setup -> PlanChecks.names(setup.survey(), setup.station(), setup.run())
                        .map(text -> setup.title() + ": " + text)).flatMap(Optional::stream).findFirst();
        problem = problem.or(() -> PlanChecks.clashes(chosen(), wizard.descriptions()).stream().findFirst());
        setErrorMessage(problem.orElse(null)); // JFace's word for none
        setMessage(asking > 0 ? "Asking the instruments ..." : getDescription());
        setPageComplete(problem.isEmpty() && asking == 0); // a port can be asked by one at a time
    }

    List<InstrumentSetup> chosen() {
        return setups.stream().filter(InstrumentSetup::selected).toList();
    }
}
