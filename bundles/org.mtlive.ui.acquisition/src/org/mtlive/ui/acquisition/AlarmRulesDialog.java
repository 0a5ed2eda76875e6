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
import org.mtlive.acquisition.recording.RejoinPolicy;
import org.mtlive.ui.acquisition.desk.AlarmRules;
import org.mtlive.ui.acquisition.desk.RecordingDesk;

/** When alarms are raised; for the next recording. */
final class AlarmRulesDialog extends FormDialog {

    private static final int MOST = 100_000;

    private final RecordingDesk desk;
    private Spinner silence;
    private Spinner disk;
    private Button rejoin;
    private Spinner first;
    private Spinner longest;
    private Button sound;

    AlarmRulesDialog(Shell parent, RecordingDesk desk) {
        super(parent, "Alarm rules", "They hold from the next recording on; the sound at once.", "Keep");
        this.desk = desk;
    }

    @Override
    void fill(Composite form) {
        AlarmRules rules = desk.snapshot().rules();
        silence = spinner(form, "&Silence, seconds", rules.silence().toSeconds(), 0,
                "Alarm when nothing of an instrument has reached the disk for so long; 0: never");
        disk = spinner(form, "&Disk full in, minutes", rules.diskWarning().toMinutes(), 0,
                "Alarm when the disk will be full in that time; 0: never");
        rejoin = Kit.check(form, "&Await instruments that drop out",
                "An instrument whose cable came out is tried again until it answers", rules.rejoin().enabled());
        GridDataFactory.fillDefaults().span(2, 1).applyTo(rejoin);
        first = spinner(form, "&First attempt after, seconds", rules.rejoin().firstPause().toSeconds(), 1,
                "The pauses double from this one");
        longest = spinner(form, "&Longest pause, seconds", rules.rejoin().longestPause().toSeconds(), 1,
                "up to this one");
        sound = Kit.check(form, "S&ound until a critical alarm is acknowledged", "Beeps every few seconds",
                rules.sound());
        GridDataFactory.fillDefaults().span(2, 1).applyTo(sound);
        remark(form, "Always on: instrument offline or failed, clipping, clock, file not written, queue full, supply"
                + " nearly empty.");
        for (Spinner spinner : List.of(first, longest)) {
            spinner.addListener(SWT.Modify, event -> check());
        }
    }

    private static Spinner spinner(Composite form, String name, long value, int least, String tooltip) {
        Kit.label(form, name).setToolTipText(tooltip);
        Spinner spinner = new Spinner(form, SWT.BORDER);
        spinner.setValues((int) value, least, MOST, 0, 1, 10);
        spinner.setToolTipText(tooltip);
        return spinner;
    }

    @Override
    Optional<String> problem() {
        return longest.getSelection() < first.getSelection()
                ? Optional.of("The longest pause must not be shorter than the first.") : Optional.empty();
    }

    @Override
    protected void okPressed() {
        desk.rules(new AlarmRules(Duration.ofSeconds(silence.getSelection()), Duration.ofMinutes(disk.getSelection()),
                new RejoinPolicy(rejoin.getSelection(), Duration.ofSeconds(first.getSelection()),
                        Duration.ofSeconds(longest.getSelection())), sound.getSelection()));
        super.okPressed();
    }
}
