// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Spinner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is set in the dialog of the alarm rules is there when it is opened again. */
class AlarmRulesTest {
    private static final String TITLE = "Alarm rules";
    private static final String FLAT = "Same value for, seconds";

    @AfterEach
    void close() {
        Act.closeDialogs();
    }

    private static Button rule() {
        return Ui.await("the rule", () -> Find.button(FLAT));
    }

    /** The time behind the rule. */
    private static Spinner time() {
        Button rule = rule();
        return Ui.get(() -> (Spinner) Arrays.stream(rule.getParent().getChildren()).dropWhile(c -> c != rule).skip(1)
                .findFirst().orElseThrow());
    }

    private static void open() {
        Act.command("org.mtlive.record.alarmRules");
        Act.awaitShell(TITLE);
    }

    private static void keep() {
        Act.press("Keep");
        Ui.awaitTrue("the dialog closed", () -> Find.shell(TITLE).isEmpty());
    }

    private static void set(int seconds) {
        Spinner time = time();
        Ui.run(() -> time.setSelection(seconds));
    }

    @Test
    void theTimeUntilAChannelIsDeadIsKeptAndCanBeSwitchedOff() {
        open();
        assertTrue(Ui.get(rule()::getSelection), "it is on unless somebody does not want it");
        assertEquals(60, Ui.get(time()::getSelection));
        set(90);
        keep();

        open();
        assertEquals(90, Ui.get(time()::getSelection));
        Act.press(FLAT);
        Spinner off = time();
        Ui.awaitTrue("a time that cannot be set", () -> !off.isEnabled());
        keep();

        open();
        assertFalse(Ui.get(rule()::getSelection));
        Control again = time();
        Act.press(FLAT);
        Ui.awaitTrue("a time that can be set", again::isEnabled);
        set(60); // as before, for other tests
        keep();
    }
}
