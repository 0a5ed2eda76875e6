// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The window itself: perspectives, views that cannot be lost, keys, help, kiosk. */
class WindowTest {

    @AfterEach
    void close() {
        Act.closeDialogs();
    }

    @ParameterizedTest
    @ValueSource(strings = {"welcome", "acquire", "monitor", "health", "file", "wall"})
    void everyPerspectiveOpensWithoutErrorAndIsNotEmpty(String name) {
        try (ErrorLog log = new ErrorLog()) {
            Act.perspective("org.mtlive.workbench." + name);

            List<String> views = Ui.get(() -> Arrays.stream(Ui.page().getViewReferences())
                    .map(IViewReference::getId).toList());
            assertFalse(views.isEmpty(), name + " has no views");
            log.assertEmpty();
        }
    }

    @Test
    void viewsOfAPerspectiveCannotBeClosed() {
        Act.perspective("org.mtlive.workbench.acquire");

        Ui.run(() -> {
            IWorkbenchPage page = Ui.page();
            for (IViewReference view : page.getViewReferences()) {
                MPart part = ((org.eclipse.ui.IWorkbenchPart) view.getPart(true)).getSite().getService(MPart.class);
                MUIElement place = part.getCurSharedRef() == null ? part : part.getCurSharedRef();
                boolean closeable = !place.getTags().contains(IPresentationEngine.NO_CLOSE);
                assertFalse(closeable, view.getId() + " can be closed, and then is lost");
            }
        });
    }

    @Test
    void aViewIsDetachedIntoAWindowOfItsOwn() {
        Act.perspective("org.mtlive.workbench.file");
        Ui.get(() -> Ui.page().showView("org.mtlive.ui.file.tree"));
        int before = Ui.get(() -> Ui.display().getShells().length);

        Act.command("org.mtlive.view.detach");

        Ui.awaitTrue("another shell", () -> Ui.display().getShells().length > before);
        Ui.run(() -> Ui.page().resetPerspective());
    }

    @Test
    void theKeyOfTheWallFillsTheScreenAndLeadsBack() {
        Act.perspective("org.mtlive.workbench.health");

        Act.command("org.mtlive.view.kiosk");
        Ui.awaitTrue("the wall", () -> Ui.page().getPerspective().getId().equals("org.mtlive.workbench.wall"));
        assertTrue(Ui.get(() -> Ui.window().getShell().getFullScreen()));
        Act.command("org.mtlive.view.kiosk");

        Ui.awaitTrue("the way back", () -> Ui.page().getPerspective().getId().equals("org.mtlive.workbench.health"));
        assertFalse(Ui.get(() -> Ui.window().getShell().getFullScreen()));
    }

    @Test
    void theHelpHasPagesAndListsTheKeys() {
        Act.command("org.mtlive.help.keys");
        Act.awaitShell("MTLive help");
        StyledText text = Ui.await("the text", () -> Find.named(StyledText.class, "help.text"));
        String keys = Ui.get(text::getText);
        for (String key : List.of("Ctrl+O", "F11", "Ctrl+1", "F1", "Ctrl+R")) {
            assertTrue(keys.contains(key), key + " is not in\n" + keys);
        }

        org.eclipse.swt.widgets.List pages = Ui.await("the pages",
                () -> Find.named(org.eclipse.swt.widgets.List.class, "help.pages"));
        for (int i = 0; i < Ui.get(pages::getItemCount); i++) {
            int page = i;
            Ui.run(() -> {
                pages.select(page);
                pages.notifyListeners(SWT.Selection, new Event());
            });
            assertTrue(Ui.get(() -> text.getText().length()) > 100, "page " + i + " is empty");
        }
    }

    @Test
    void theThemeIsChosenAndRemembered() {
        Act.command("org.mtlive.view.theme", Map.of("org.mtlive.theme", "dark"));
        Ui.awaitTrue("dark colours", () -> brightness() < 100);

        Act.command("org.mtlive.view.theme", Map.of("org.mtlive.theme", "light"));
        Ui.awaitTrue("light colours", () -> brightness() > 180);

        assertEquals("light", org.eclipse.core.runtime.preferences.InstanceScope.INSTANCE
                .getNode("org.mtlive.workbench").get("theme", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"acquire", "health", "file"})
    void everyTextIsReadableAfterTheThemeChangedThereAndBack(String perspective) {
        Act.perspective("org.mtlive.workbench." + perspective);

        for (String theme : List.of("dark", "light", "dark", "light")) {
            Act.command("org.mtlive.view.theme", Map.of("org.mtlive.theme", theme));
            Ui.awaitTrue(theme + " colours", () -> theme.equals("dark") == brightness() < 100);

            Ui.awaitTrue("readable texts after the change to " + theme, () -> unreadable().isEmpty());
        }
    }

    /** What is written in nearly the colour of what is behind it. UI thread. */
    private static List<String> unreadable() {
        return Find.all(Control.class).filter(Control::isEnabled).filter(c -> !Find.text(c).isBlank())
                .filter(c -> Math.abs(brightness(c.getForeground()) - brightness(c.getBackground())) < 60)
                .map(Find::text).toList();
    }

    private static int brightness() {
        return brightness(Ui.window().getShell().getBackground());
    }

    private static int brightness(Color colour) {
        return (colour.getRed() + colour.getGreen() + colour.getBlue()) / 3;
    }
}
