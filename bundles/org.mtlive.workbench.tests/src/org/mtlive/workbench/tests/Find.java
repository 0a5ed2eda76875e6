// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Eyes: finds what is visible, by name or by what stands on it. UI thread. */
final class Find {
    private Find() { }

    /** A widget that its maker gave a name, in any shell. */
    static <T extends Control> Optional<T> named(Class<T> type, String name) {
        return all(type).filter(c -> name.equals(c.getData("org.mtlive.name"))).findFirst();
    }

    /** A button by the text on it, without its mnemonic, in the newest shell that has one. */
    static Optional<Button> button(String text) {
        return all(Button.class).filter(b -> plain(b.getText()).equals(text)).reduce((one, other) -> other);
    }

    /** A shell by its title. */
    static Optional<Shell> shell(String title) {
        return Arrays.stream(Ui.display().getShells()).filter(s -> !s.isDisposed() && s.isVisible())
                .filter(s -> s.getText().equals(title)).findFirst();
    }

    /** The text behind the label of this text. */
    static Optional<Text> field(String label) {
        return behind(label, Text.class);
    }

    /** The next control of a kind behind a label, in its parent's order. */
    static <T extends Control> Optional<T> behind(String label, Class<T> type) {
        return all(Label.class).filter(l -> plain(l.getText()).equals(label))
                .flatMap(l -> Arrays.stream(l.getParent().getChildren()).dropWhile(c -> c != l))
                .filter(type::isInstance).map(type::cast).findFirst();
    }

    /** Whether a text is to be read anywhere. */
    static boolean readable(Predicate<String> fits) {
        return texts().anyMatch(fits);
    }

    static Stream<String> texts() {
        return all(Control.class).map(Find::text).filter(text -> !text.isBlank());
    }

    /** All that is to be read, for messages. */
    static String everything() {
        StringBuilder all = new StringBuilder();
        for (Shell shell : Ui.display().getShells()) {
            all.append("shell '").append(shell.getText()).append("'\n");
            walk(shell).filter(Control::isVisible).map(Find::text).filter(t -> !t.isBlank())
                    .forEach(t -> all.append("    ").append(t.replace('\n', ' ')).append('\n'));
        }
        return all.toString();
    }

    static <T extends Control> Stream<T> all(Class<T> type) {
        return Arrays.stream(Ui.display().getShells()).filter(s -> !s.isDisposed()).flatMap(Find::walk)
                .filter(Control::isVisible).filter(type::isInstance).map(type::cast);
    }

    static Stream<Control> walk(Control control) {
        List<Control> all = new ArrayList<>(List.of(control));
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                walk(child).forEach(all::add);
            }
        }
        return all.stream();
    }

    /** What stands on a control; "" when it shows no text. */
    static String text(Control control) {
        return switch (control) {
            case Label label -> plain(label.getText());
            case Button button -> plain(button.getText());
            case Text text -> text.getText();
            case StyledText text -> text.getText();
            case org.eclipse.swt.custom.CLabel label -> Objects.toString(label.getText(), "");
            default -> "";
        };
    }

    static String plain(String text) {
        return text.replace("&&", "\u0000").replace("&", "").replace('\u0000', '&');
    }
}
