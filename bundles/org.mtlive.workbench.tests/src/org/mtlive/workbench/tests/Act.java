// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** Hands: each waits until what it needs is there. Not on the UI thread. */
final class Act {
    private Act() { }

    /** Presses a button by its text, once it can be pressed. */
    static void press(String text) {
        press("the button '" + text + "'", Ui.await("the button '" + text + "'",
                () -> Find.button(text).filter(Control::isEnabled)));
    }

    /** Presses a button by its name, once it can be pressed. */
    static void pressNamed(String name) {
        press(name, Ui.await("the button " + name, () -> Find.named(Button.class, name).filter(Control::isEnabled)));
    }

    private static void press(String what, Button button) {
        Ui.start(() -> {
            assertTrue(!button.isDisposed(), what + " is gone");
            if ((button.getStyle() & (SWT.CHECK | SWT.RADIO)) != 0) {
                if ((button.getStyle() & SWT.RADIO) != 0) {
                    Arrays.stream(button.getParent().getChildren()).filter(Button.class::isInstance)
                            .map(Button.class::cast).filter(b -> (b.getStyle() & SWT.RADIO) != 0 && b.getSelection())
                            .forEach(b -> {
                                b.setSelection(false);
                                b.notifyListeners(SWT.Selection, new Event());
                            });
                }
                button.setSelection((button.getStyle() & SWT.RADIO) != 0 || !button.getSelection());
            }
            button.notifyListeners(SWT.Selection, new Event());
        });
    }

    /** Types into the field behind a label. */
    static void type(String label, String text) {
        Text field = Ui.await("the field '" + label + "'", () -> Find.field(label));
        Ui.run(() -> field.setText(text));
    }

    static void typeNamed(String name, String text) {
        Text field = Ui.await("the field " + name, () -> Find.named(Text.class, name));
        Ui.run(() -> field.setText(text));
    }

    /** Chooses in the combo behind a label the first entry that contains a text. */
    static void choose(String label, String entry) {
        Combo combo = Ui.await("the choice '" + label + "'", () -> Find.behind(label, Combo.class));
        Ui.run(() -> {
            int index = -1;
            for (int i = 0; i < combo.getItemCount() && index < 0; i++) {
                index = combo.getItem(i).contains(entry) ? i : -1;
            }
            assertTrue(index >= 0, "'" + label + "' has no '" + entry + "' but " + Arrays.toString(combo.getItems()));
            combo.select(index);
            combo.notifyListeners(SWT.Selection, new Event());
        });
    }

    /** Runs a command as its menu or key would. It may open a dialog. */
    static void command(String id, Map<String, String> parameters) {
        Ui.start(() -> {
            Command command = Ui.window().getService(ICommandService.class).getCommand(id);
            try {
                Ui.window().getService(IHandlerService.class)
                        .executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
            } catch (CommandException e) {
                throw new AssertionError(id, e);
            }
        });
    }

    static void command(String id) {
        command(id, Map.of());
    }

    static void perspective(String id) {
        Ui.get(() -> {
            try {
                return Ui.window().getWorkbench().showPerspective(id, Ui.window());
            } catch (WorkbenchException e) {
                throw new AssertionError(id, e);
            }
        });
    }

    /** Waits for a shell of this title. */
    static Shell awaitShell(String title) {
        return Ui.await("the window '" + title + "'", () -> Find.shell(title));
    }

    /** Takes away all shells but the main windows; not by closing them, for a dialog at work would ask. */
    static void closeDialogs() {
        Ui.run(() -> {
            for (Shell shell : Ui.display().getShells()) {
                boolean main = Arrays.stream(Ui.window().getWorkbench().getWorkbenchWindows())
                        .anyMatch(window -> window.getShell() == shell);
                if (!main && !shell.isDisposed() && shell.isVisible() && !shell.getText().isEmpty()) {
                    shell.dispose();
                }
            }
        });
    }

    /** What stands at a place of the status line. */
    static Optional<String> label(String name) {
        return Ui.get(() -> Find.named(org.eclipse.swt.widgets.Label.class, name)
                .map(org.eclipse.swt.widgets.Label::getText));
    }
}
