// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.mtlive.acquisition.writer.FlushPolicy;
import org.mtlive.ui.acquisition.desk.FileTemplate;
import org.mtlive.ui.acquisition.desk.Forecast;
import org.mtlive.ui.acquisition.desk.InstrumentSetup;
import org.mtlive.ui.acquisition.desk.PlanChecks;
import org.mtlive.ui.acquisition.desk.RecordingDesk;
import org.mtlive.ui.acquisition.desk.SessionPlan;
import org.mtlive.ui.acquisition.desk.Words;

/** Which file, when readers see new samples, and what follows from it. */
final class FilePage extends WizardPage {

    private static final int MOST_MILLIS = 3_600_000;
    private static final int MOST_CHUNK = 10_000_000;

    private final NewRecordingWizard wizard;
    private final RecordingDesk desk;
    private final Instant now = Instant.now();
    private Text folder;
    private Text template;
    private Label name;
    private Spinner millis;
    private Spinner samples;
    private Spinner chunk;
    private Spinner hours;
    private Text required;
    private Button accept;
    private Label forecast;

    FilePage(NewRecordingWizard wizard, RecordingDesk desk) {
        super("file", "File and flushing", null);
        setDescription("Where it is written, and how soon readers see new samples.");
        this.wizard = wizard;
        this.desk = desk;
    }

    @Override
    public void createControl(Composite parent) {
        Composite form = Kit.grid(parent, 3);
        folder = Kit.field(form, "F&older", desk.last("folder").orElseGet(FilePage::usualFolder),
                "Where the file is made");
        Composite buttons = Kit.row(form, 2);
        Kit.button(buttons, "&Browse...", "Choose a folder", this::browse);
        Kit.button(buttons, "T&est this disk...", "Write and follow a file there, with two processes",
                () -> FitnessDialog.open(getShell(), desk, folder.getText()));
        template = Kit.field(form, "File &name", desk.last("template").orElse(FileTemplate.DEFAULT),
                "{survey} {station} {run} {date} {time} are filled in; times are UTC");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).align(SWT.FILL, SWT.CENTER).applyTo(template);
        Kit.label(form, "");
        name = Kit.label(form, "");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).align(SWT.FILL, SWT.CENTER).hint(260, SWT.DEFAULT)
                .applyTo(name);
        millis = spinner(form, "&Flush every", "milliseconds", number("flush-millis", 1000), MOST_MILLIS,
                "Readers see new samples after this time; 0: no such limit");
        samples = spinner(form, "... or &samples", "of a channel, whichever comes first", number("flush-samples", 0),
                Integer.MAX_VALUE, "Readers see new samples after so many of one channel; 0: no such limit");
        chunk = spinner(form, "&Chunks of", "samples of a channel; 0: two seconds' worth", number("chunk", 0),
                MOST_CHUNK, "What HDF5 reads and writes at once: small ones take more room for their index, large ones"
                        + " take room ahead of the samples");
        hours = spinner(form, "&Planned time", "hours; 0: not known", number("hours", 0), 24 * 366,
                "The check before the start asks for disk space for this time");
        required = Kit.field(form, "Re&quired channels", desk.last("required").orElse(""),
                "Components without which it is not worth recording, such as ex ey hx hy");
        Kit.label(form, "such as ex ey hx hy hz");
        accept = Kit.check(form, "Also on a net&work share or a FAT stick", "Readers may see broken data there;"
                + " better copy the file later", false);
        GridDataFactory.fillDefaults().span(3, 1).applyTo(accept);
        forecast = Kit.wrapped(form, "\n\n", 3);
        Kit.font(forecast, 1, true);
        List.of(folder, template, required).forEach(text -> text.addListener(SWT.Modify, event -> check()));
        List.of(millis, samples, chunk, hours).forEach(spinner -> spinner.addListener(SWT.Modify, event -> check()));
        setControl(form);
        check();
    }

    private static String usualFolder() {
        Path home = Path.of(System.getProperty("user.home", ""));
        Path own = home.resolve("MTLive");
        return (Files.isDirectory(own) ? own : home).toString();
    }

    private int number(String key, int otherwise) {
        return desk.last(key).filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf).orElse(otherwise);
    }

    private static Spinner spinner(Composite form, String title, String unit, int value, int most, String tooltip) {
        Kit.label(form, title).setToolTipText(tooltip);
        Composite row = Kit.row(form, 2); // the unit stands beside the number, however wide the fields are
        GridDataFactory.fillDefaults().span(2, 1).applyTo(row);
        Spinner spinner = new Spinner(row, SWT.BORDER);
        spinner.setValues(value, 0, most, 0, 1, 100);
        spinner.setToolTipText(tooltip);
        GridDataFactory.swtDefaults().hint(130, SWT.DEFAULT).applyTo(spinner);
        Kit.label(row, unit);
        return spinner;
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(getShell());
        dialog.setFilterPath(folder.getText());
        String chosen = dialog.open();
        if (chosen != null) { // SWT's word for cancelled
            folder.setText(chosen);
        }
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            check();
        }
    }

    private String fileName() {
        List<InstrumentSetup> setups = wizard.setups();
        InstrumentSetup first = setups.isEmpty() ? InstrumentSetup.of("", "", Map.of()) : setups.getFirst();
        return FileTemplate.expand(template.getText(), first.survey(), first.station(), first.run(), now);
    }

    private void check() {
        name.setText(Kit.plain(fileName()));
        Optional<String> problem = millis.getSelection() == 0 && samples.getSelection() == 0
                ? Optional.of("Give a time or a number of samples after which readers see what is new.")
                : pathProblem();
        setErrorMessage(problem.orElse(null)); // JFace's word for none
        setPageComplete(problem.isEmpty());
        if (problem.isEmpty()) {
            showForecast();
        }
    }

    private Optional<String> pathProblem() {
        try {
            return PlanChecks.file(Path.of(folder.getText(), fileName()));
        } catch (InvalidPathException e) {
            return Optional.of("'" + folder.getText() + "' is not a path.");
        }
    }

    private void showForecast() {
        Forecast predicted = Forecast.of(wizard.setups().stream().map(setup -> wizard.descriptions().get(setup.id()))
                .filter(Objects::nonNull).toList(), flush(), chunk.getSelection());
        String lasts = predicted.lasts(Path.of(folder.getText()).toFile().getUsableSpace())
                .map(time -> " The disk lasts for about " + Words.span(time) + ".").orElse("");
        forecast.setText(predicted.channels() == 0
                ? "The growth of the file is told once the instruments have answered."
                : "A sample is visible to every reader at most " + Words.span(predicted.longestDelay())
                + " after it has come.\n" + predicted.channels() + " channels grow by "
                + Words.size(predicted.bytesPerDay()) + " a day." + lasts + chunks(predicted));
        forecast.getParent().layout(true);
    }

    private static String chunks(Forecast predicted) {
        return predicted.aheadBytes() == 0 ? " Chunks hold one to two seconds' worth of samples, at least 4 kB."
                : " A chunk of the fastest channel holds " + Words.span(predicted.chunkTime()) + "; chunks that are not"
                        + " full take up to " + Words.size(predicted.aheadBytes()) + " ahead.";
    }

    private FlushPolicy flush() {
        return new FlushPolicy(samples.getSelection(), Duration.ofMillis(millis.getSelection()));
    }

    SessionPlan plan(List<InstrumentSetup> setups) {
        Set<String> components = new LinkedHashSet<>(Arrays.stream(
                required.getText().toLowerCase(Locale.ROOT).split("[\\s,]+"))
                .filter(component -> !component.isBlank()).toList());
        Optional<Duration> planned = hours.getSelection() == 0 ? Optional.empty()
                : Optional.of(Duration.ofHours(hours.getSelection()));
        return new SessionPlan(Path.of(folder.getText(), fileName()), setups, flush(), chunk.getSelection(), planned,
                components,
                accept.getSelection());
    }

    /** Keeps the choices for next time. */
    void remember() {
        desk.remember(Map.of("folder", folder.getText(), "template", template.getText(), "flush-millis",
                millis.getText(), "flush-samples", samples.getText(), "chunk", chunk.getText(), "hours", hours.getText(), "required",
                required.getText()));
    }
}
