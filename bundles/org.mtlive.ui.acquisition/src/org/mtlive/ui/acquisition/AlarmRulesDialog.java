// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.mtlive.acquisition.recording.AlarmLimits;
import org.mtlive.acquisition.recording.RejoinPolicy;
import org.mtlive.ui.acquisition.desk.AlarmCalls;
import org.mtlive.ui.acquisition.desk.AlarmRules;
import org.mtlive.ui.acquisition.desk.RecordingDesk;

/** When alarms are raised; for the next recording. */
final class AlarmRulesDialog extends FormDialog {

    private static final int MOST = 100_000;
    private static final int MOST_PERCENT = 100;
    private static final int TEN = 10;
    private static final String VOLTS = "Alarm when a supply that does not know its charge has less; 0: never";

    private final RecordingDesk desk;
    private Spinner silence;
    private Spinner disk;
    private Button clipping;
    private Spinner clippingTime;
    private Button flat;
    private Spinner flatTime;
    private Spinner volts;
    private Spinner percent;
    private Button rejoin;
    private Spinner first;
    private Spinner longest;
    private Button sound;
    private Button warnings;
    private TellField tell;

    AlarmRulesDialog(Shell parent, RecordingDesk desk) {
        super(parent, "Alarm rules", "They hold from the next recording on; sound and who is told at once.", "Keep");
        this.desk = desk;
    }

    @Override
    void fill(Composite form) {
        AlarmRules rules = desk.snapshot().rules();
        silence = spinner(form, "&Silence, seconds", rules.silence().toSeconds(), 0,
                "Alarm when nothing of an instrument has reached the disk for so long; 0: never");
        disk = spinner(form, "&Disk full in, minutes", rules.diskWarning().toMinutes(), 0,
                "Alarm when the disk will be full in that time; 0: never");
        limits(form, rules.limits());
        rejoin = Kit.check(form, "&Await instruments that drop out",
                "An instrument whose cable came out is tried again until it answers", rules.rejoin().enabled());
        GridDataFactory.fillDefaults().span(2, 1).applyTo(rejoin);
        first = spinner(form, "&First attempt after, seconds", rules.rejoin().firstPause().toSeconds(), 1,
                "The pauses double from this one");
        longest = spinner(form, "&Longest pause, seconds", rules.rejoin().longestPause().toSeconds(), 1,
                "up to this one");
        sound(form, rules.calls());
        tell = new TellField(form, desk, this::check);
        remark(form, "Always on: instrument offline or failed, clock, file not written, queue full.");
        for (Spinner spinner : List.of(first, longest)) {
            spinner.addListener(SWT.Modify, event -> check());
        }
    }

    private void limits(Composite form, AlarmLimits limits) {
        clipping = Kit.check(form, "&Clipped samples for, seconds",
                "Alarm when an instrument is overdriven for so long; 0: at once", limits.clipping().isPresent());
        clippingTime = time(form, clipping, limits.clipping().orElse(Duration.ZERO), 0);
        flat = Kit.check(form, "Same &value for, seconds", "Alarm when an electric or magnetic channel has had one and"
                + " the same value for so long: a dead sensor, a broken line, a shorted dipole",
                limits.flat().isPresent());
        flatTime = time(form, flat, limits.flat().orElse(Duration.ofMinutes(1)), 1);
        Kit.label(form, "Supply &below, volts").setToolTipText(VOLTS);
        volts = new Spinner(form, SWT.BORDER);
        volts.setValues((int) Math.round(limits.lowVolts() * TEN), 0, MOST, 1, 1, TEN);
        volts.setToolTipText(VOLTS);
        percent = spinner(form, "... or below, &percent", Math.round(limits.lowPercent()), 0,
                "Alarm when a supply that knows its charge has less; 0: never");
        percent.setMaximum(MOST_PERCENT);
    }

    private void sound(Composite form, AlarmCalls calls) {
        sound = Kit.check(form, "S&ound until it is acknowledged", "Critical alarms beep every few seconds",
                calls.sound());
        warnings = Kit.check(form, "for &warnings, too", "Also warnings beep, such as clipped samples", calls.warnings());
        warnings.setEnabled(calls.sound());
        sound.addListener(SWT.Selection, event -> warnings.setEnabled(sound.getSelection()));
    }

    private AlarmLimits limits() {
        return new AlarmLimits(clipping.getSelection() ? Optional.of(Duration.ofSeconds(clippingTime.getSelection()))
                : Optional.empty(), volts.getSelection() / (double) TEN, percent.getSelection(),
                flat.getSelection() ? Optional.of(Duration.ofSeconds(flatTime.getSelection())) : Optional.empty());
    }

    /** The time of a rule that can be switched off. */
    private static Spinner time(Composite form, Button rule, Duration value, int least) {
        Spinner spinner = spinner(form, value.toSeconds(), least, rule.getToolTipText());
        spinner.setEnabled(rule.getSelection());
        rule.addListener(SWT.Selection, event -> spinner.setEnabled(rule.getSelection()));
        return spinner;
    }

    private static Spinner spinner(Composite form, String name, long value, int least, String tooltip) {
        Kit.label(form, name).setToolTipText(tooltip);
        return spinner(form, value, least, tooltip);
    }

    private static Spinner spinner(Composite form, long value, int least, String tooltip) {
        Spinner spinner = new Spinner(form, SWT.BORDER);
        spinner.setValues((int) value, least, MOST, 0, 1, 10);
        spinner.setToolTipText(tooltip);
        return spinner;
    }

    @Override
    Optional<String> problem() {
        return longest.getSelection() < first.getSelection()
                ? Optional.of("The longest pause must not be shorter than the first.") : tell.problem();
    }

    @Override
    protected void okPressed() {
        desk.rules(new AlarmRules(Duration.ofSeconds(silence.getSelection()), Duration.ofMinutes(disk.getSelection()),
                new RejoinPolicy(rejoin.getSelection(), Duration.ofSeconds(first.getSelection()),
                        Duration.ofSeconds(longest.getSelection())), limits(),
                new AlarmCalls(sound.getSelection(), warnings.getSelection(), tell.value())));
        super.okPressed();
    }
}
