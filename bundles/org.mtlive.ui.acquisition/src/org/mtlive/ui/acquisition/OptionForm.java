// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.mtlive.acquisition.driver.DriverOption;
import org.mtlive.acquisition.driver.OptionType;
import org.mtlive.ui.Unthemed;
import org.mtlive.ui.acquisition.desk.PlanChecks;

/**
 * Fields made from what a driver says about its options: types, units, defaults, limits, choices, help, and a mark at
 * what is required. UI thread.
 */
final class OptionForm {

    private final List<DriverOption> options;
    private final Runnable changed;
    private final Consumer<DriverOption> focused;
    private final ScrolledComposite scrolled;
    private final Composite form;
    private final Map<String, Supplier<String>> readers = new LinkedHashMap<>();
    private final Map<String, Consumer<String>> writers = new LinkedHashMap<>();
    private final Map<String, ControlDecoration> marks = new LinkedHashMap<>();

    OptionForm(Composite parent, List<DriverOption> options, Runnable changed, Consumer<DriverOption> focused) {
        this.options = options;
        this.changed = changed;
        this.focused = focused;
        scrolled = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.BORDER);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.setShowFocusedControl(true);
        form = new Composite(scrolled, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).spacing(10, 5).applyTo(form);
        options.forEach(this::add);
        if (options.isEmpty()) {
            Kit.label(form, "This driver has no settings.");
        }
        scrolled.setContent(form);
        scrolled.setMinSize(form.computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }

    Control control() {
        return scrolled;
    }

    /** Option name to text; what stands at its default is left out. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        for (DriverOption option : options) {
            String text = readers.get(option.name()).get();
            if (!text.isBlank() && !text.equals(option.defaultValue())) {
                values.put(option.name(), text);
            }
        }
        return values;
    }

    /** Fills in texts; options that are missing get their defaults. */
    void fill(Map<String, String> values) {
        options.forEach(option -> writers.get(option.name())
                .accept(values.getOrDefault(option.name(), option.defaultValue())));
    }

    /** What is wrong, for people; marks the fields it concerns. */
    Optional<String> problem() {
        List<String> problems = new ArrayList<>();
        for (DriverOption option : options) {
            Optional<String> problem = PlanChecks.setting(option, readers.get(option.name()).get());
            ControlDecoration mark = marks.get(option.name());
            problem.ifPresentOrElse(text -> {
                problems.add(text);
                mark.setDescriptionText(text);
                mark.show();
            }, mark::hide);
        }
        return problems.stream().findFirst();
    }

    /** What an option takes, for people. */
    static String help(DriverOption option) {
        String takes = switch (option.type()) {
            case INTEGER -> "A whole number" + limits(option);
            case REAL -> "A number" + limits(option);
            case DURATION -> "A time span such as 250ms, 30s, 5m, 2h or 7d";
            case TIME -> "A time in UTC such as 2026-01-01T00:00:00";
            default -> "";
        };
        String byDefault = option.defaultValue().isEmpty() ? "" : "By default " + option.defaultValue() + ".";
        return String.join("  ", List.of(option.help(), takes.isEmpty() ? "" : takes + ".",
                option.required() ? "Required." : "", byDefault).stream().filter(s -> !s.isEmpty()).toList());
    }

    private static String limits(DriverOption option) {
        String unit = option.unit().isEmpty() ? "" : " " + option.unit();
        boolean least = !Double.isInfinite(option.min());
        boolean most = !Double.isInfinite(option.max());
        if (least && most) {
            return " from " + plain(option.min()) + " to " + plain(option.max()) + unit;
        }
        return least ? " of at least " + plain(option.min()) + unit
                : most ? " of at most " + plain(option.max()) + unit : unit;
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? "%,d".formatted((long) value)
                : String.format(Locale.ROOT, "%s", value);
    }

    private void add(DriverOption option) {
        String name = option.name().replace('-', ' ');
        Label label = Kit.label(form, Character.toUpperCase(name.charAt(0)) + name.substring(1)
                + (option.required() ? " *" : ""));
        label.setToolTipText(help(option));
        Control control = switch (option.type()) {
            case CHOICE -> choice(option);
            case FLAG -> flag(option);
            case FILE -> file(option);
            default -> text(option, form);
        };
        control.setToolTipText(help(option));
        control.addListener(SWT.FocusIn, event -> focused.accept(option));
        Kit.label(form, option.unit());
        ControlDecoration mark = new ControlDecoration(control, SWT.LEFT | SWT.TOP);
        mark.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR)
                .getImage());
        mark.hide();
        marks.put(option.name(), mark);
    }

    private Control choice(DriverOption option) {
        Combo combo = new Combo(form, SWT.READ_ONLY);
        combo.setItems(option.choices().toArray(String[]::new));
        combo.setText(option.defaultValue());
        combo.addListener(SWT.Selection, event -> changed.run());
        readers.put(option.name(), combo::getText);
        writers.put(option.name(), combo::setText);
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 0).applyTo(combo);
        return combo;
    }

    private Control flag(DriverOption option) {
        Button check = new Button(form, SWT.CHECK);
        check.setText("yes");
        Unthemed.leave(check);
        check.addListener(SWT.Selection, event -> changed.run());
        readers.put(option.name(), () -> Boolean.toString(check.getSelection()));
        writers.put(option.name(), text -> check.setSelection(
                List.of("true", "yes", "on", "1").contains(text.strip().toLowerCase(Locale.ROOT))));
        writers.get(option.name()).accept(option.defaultValue());
        GridDataFactory.fillDefaults().indent(6, 0).applyTo(check);
        return check;
    }

    private Control file(DriverOption option) {
        Composite row = Kit.row(form, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        Text text = text(option, row);
        Kit.button(row, "Browse...", "Choose a file", () -> {
            FileDialog dialog = new FileDialog(form.getShell(), SWT.OPEN);
            dialog.setFileName(text.getText());
            String chosen = dialog.open();
            if (chosen != null) { // SWT's word for cancelled
                text.setText(chosen);
            }
        });
        return text;
    }

    private Text text(DriverOption option, Composite parent) {
        Text text = new Text(parent, SWT.BORDER);
        text.setText(option.defaultValue());
        text.setMessage(option.defaultValue().isEmpty() ? hint(option.type()) : option.defaultValue());
        text.addListener(SWT.Modify, event -> changed.run());
        readers.put(option.name(), text::getText);
        writers.put(option.name(), text::setText);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).indent(6, 0).hint(180, SWT.DEFAULT)
                .applyTo(text);
        return text;
    }

    private static String hint(OptionType type) {
        return switch (type) {
            case DURATION -> "such as 30s, 5m, 2h";
            case TIME -> "such as 2026-01-01T00:00:00";
            case FILE -> "path of a file";
            default -> "";
        };
    }
}
