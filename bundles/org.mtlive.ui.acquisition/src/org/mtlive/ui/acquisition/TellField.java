// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.mtlive.acquisition.recording.AlarmMessage;
import org.mtlive.ui.acquisition.desk.RecordingDesk;

/** Where people are told of alarms, an address a line, and a button that tries them all. UI thread. */
final class TellField {

    private static final int LINES = 3;
    /** They leave the field. */
    private static final Set<Integer> TABS = Set.of(SWT.TRAVERSE_TAB_NEXT, SWT.TRAVERSE_TAB_PREVIOUS);
    private static final String HELP = """
            An address a line, for people who are not at this screen:
            https://ntfy.sh/TOPIC   a push message to all phones that follow the topic in the ntfy app; any other web \
            address gets the text too
            smtp://USER:PASSWORD@SERVER/NAME@PLACE   a mail; write @ in a user or password as %40
            run:/PROGRAM   a program that gets title and severity as arguments and the text as input
            They are kept as they are, with the settings of this window.""";

    private final RecordingDesk desk;
    private final Text addresses;
    private final Button attempt;
    private final Label result;

    TellField(Composite form, RecordingDesk desk, Runnable changed) {
        this.desk = desk;
        Label name = Kit.label(form, "Also &tell");
        name.setToolTipText(HELP);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.TOP).applyTo(name);
        addresses = new Text(form, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL);
        addresses.setToolTipText(HELP);
        addresses.setText(desk.snapshot().rules().calls().tell().stream().map(URI::toString)
                .collect(Collectors.joining("\n")));
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, LINES * addresses.getLineHeight())
                .applyTo(addresses);
        addresses.addListener(SWT.Modify, event -> changed.run());
        addresses.addListener(SWT.Traverse, event -> event.doit = event.doit || TABS.contains(event.detail));
        Kit.label(form, "");
        attempt = Kit.button(form, "Se&nd a test message", "Sends a message to each address now", this::send);
        GridDataFactory.swtDefaults().applyTo(attempt);
        result = Kit.wrapped(form, "A push address, a mail address or a program, one a line; the tooltip tells how.", 2);
        attempt.setEnabled(!addresses.getText().isBlank());
    }

    /** {@return what is wrong with the addresses} */
    Optional<String> problem() {
        Optional<String> problem = Optional.empty();
        try {
            attempt.setEnabled(!value().isEmpty());
        } catch (IllegalArgumentException e) {
            attempt.setEnabled(false);
            problem = Optional.of("Tell: " + e.getMessage());
        }
        return problem;
    }

    /** {@return the addresses, when there is no {@linkplain #problem}} */
    List<URI> value() {
        return addresses.getText().lines().filter(line -> !line.isBlank())
                .map(line -> AlarmMessage.address(line.strip())).toList();
    }

    private void send() {
        List<URI> all = value();
        attempt.setEnabled(false);
        List<String> lines = new ArrayList<>();
        say("Sending ...");
        for (URI address : all) {
            String name = AlarmMessage.shown(address);
            Failures.then(attempt, desk.tell(address), (sent, failure) -> {
                lines.add(failure.isEmpty() ? "Sent to " + name + "." : "Not sent to " + name + ": " + failure);
                say(String.join("\n", lines));
                attempt.setEnabled(lines.size() == all.size());
            });
        }
    }

    private void say(String text) {
        result.setText(Kit.plain(text));
        Shell shell = result.getShell();
        Point now = shell.getSize();
        int wanted = shell.computeSize(now.x, SWT.DEFAULT).y;
        if (wanted > now.y) {
            shell.setSize(now.x, wanted);
        }
        shell.layout(true, true);
    }
}
