// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.ui.ShownFile;
import org.osgi.framework.BundleException;

/**
 * Not a test but a tour: takes pictures of every perspective and dialog in both themes while a simulated station
 * records. Run by {@code ./mtlive screenshots}, which gives display, scale and folder.
 */
class ScreenshotTour {
    private static final Path PICTURES = Path.of(System.getProperty("mtlive.screenshots", "none"));
    private static final List<String> FOREIGN = List.of("SearchField", "org.eclipse.ui.edit.text");
    private static final List<String> PERSPECTIVES = List.of("acquire", "monitor", "health", "file", "wall");
    /** Commands that open a dialog while a recording runs, and the names of their pictures. */
    private static final Map<String, String> DIALOGS = Map.of("org.mtlive.record.addInstrument", "instrument",
            "org.mtlive.record.addStation", "station", "org.mtlive.record.note", "note", "org.mtlive.record.stop", "stop",
            "org.mtlive.record.fitness", "fitness", "org.mtlive.record.alarmRules", "alarm-rules",
            "org.mtlive.file.export", "export", "org.mtlive.help.contents", "help", "org.mtlive.help.keys", "keys",
            "org.mtlive.help.about", "about");

    private static final long SETTLE_NANOS = TimeUnit.MILLISECONDS.toNanos(1200);
    private static final long PAINT_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    @TempDir
    private Path folder;

    @Test
    void everyPerspectiveAndDialogInBothThemes() throws BundleException {
        Ui.run(ScreenshotTour::fillScreen);
        Ui.run(() -> Ui.display().setCursorLocation(0, 0)); // no tooltips
        Path killed = Recorded.killed(folder);
        Act.command("org.mtlive.record.addInstrument");
        Act.awaitShell("Add an instrument");
        Act.choose("Driver", "Simulated station");
        Act.type("Batch", "15"); // a tenth of a second, as the one of the welcome page
        Act.press("Add");
        for (String theme : List.of("light", "dark")) {
            Act.command("org.mtlive.view.theme", Map.of("org.mtlive.theme", theme));
            Act.perspective("org.mtlive.workbench.welcome");
            shoot(theme, "welcome");
            wizard(theme);
            dialog(theme, "org.mtlive.record.replay", "replay");
        }
        Act.command("org.mtlive.record.simulated");
        LiveFile file = new LiveFile(Ui.await("a recording", () -> Osgi.service(ShownFile.class).file()));
        Act.perspective("org.mtlive.workbench.acquire");
        for (String theme : List.of("light", "dark")) {
            Act.command("org.mtlive.view.theme", Map.of("org.mtlive.theme", theme));
            dialogs(theme);
        }
        Ui.awaitOutside("a picture full of samples", () -> file.samples() > 50_000); // in the meantime most have come
        for (String theme : List.of("light", "dark")) {
            Act.command("org.mtlive.view.theme", Map.of("org.mtlive.theme", theme));
            perspectives(theme);
        }
        Osgi.bundle("org.mtlive.driver.simulator").stop();
        Ui.awaitTrue("the alarm in the window", () -> Find.readable(text -> text.contains("critical")));
        for (String theme : List.of("light", "dark")) {
            Act.command("org.mtlive.view.theme", Map.of("org.mtlive.theme", theme));
            shoot(theme, "acquire-alarm");
            dialog(theme, "org.mtlive.record.acknowledge", "acknowledge");
        }
        Osgi.bundle("org.mtlive.driver.simulator").start();
        Act.command("org.mtlive.record.stop");
        Act.awaitShell("Stop the recording");
        Act.press("Stop");
        Ui.awaitOutside("the end", file::isFinished);
        for (String theme : List.of("light", "dark")) {
            Act.command("org.mtlive.view.theme", Map.of("org.mtlive.theme", theme));
            dialog(theme, "org.mtlive.record.rate", "rate");
            recovery(theme, killed);
        }
    }

    /** Without a window manager there is no trim, for which room would be left. */
    private static void fillScreen() {
        Shell shell = Ui.window().getShell();
        Rectangle screen = Ui.display().getBounds();
        shell.setBounds(screen);
        Point begin = shell.toDisplay(0, 0);
        Rectangle inside = shell.getClientArea();
        shell.setSize(2 * screen.width - begin.x - inside.width, 2 * screen.height - begin.y - inside.height);
    }

    /** The harness of the tests brings the platform's tools for text editors along; the product has none of them. */
    private static void hideForeignTools() {
        MTrimmedWindow window = (MTrimmedWindow) Ui.window().getService(MWindow.class);
        window.getTrimBars().stream().flatMap(bar -> bar.getChildren().stream())
                .filter(tool -> FOREIGN.stream().anyMatch(String.valueOf(tool.getElementId())::startsWith))
                .forEach(tool -> tool.setToBeRendered(false));
    }

    private static void perspectives(String theme) {
        for (String name : PERSPECTIVES) {
            Act.perspective("org.mtlive.workbench." + name);
            if (name.equals("file")) {
                Ui.await("the tree", () -> Find.named(Tree.class, "file.tree").filter(t -> t.getItemCount() > 0));
            }
            shoot(theme, name);
            if (name.equals("health")) {
                Ui.get(() -> Ui.page().showView("org.mtlive.ui.monitor.lag"));
                shoot(theme, "health-lag");
                Ui.get(() -> Ui.page().showView("org.mtlive.ui.acquisition.writer"));
            }
        }
        Act.command("org.mtlive.view.kiosk");
        shoot(theme, "wall-kiosk");
        Act.command("org.mtlive.view.kiosk");
        Act.perspective("org.mtlive.workbench.acquire");
    }

    private static void dialogs(String theme) {
        DIALOGS.forEach((command, name) -> dialog(theme, command, name));
        dialog(theme, () -> Act.press("Control..."), "control");
        dialog(theme, () -> Ui.start(() -> Find.all(ToolBar.class).flatMap(bar -> Stream.of(bar.getItems()))
                .filter(item -> item.getText().equals("Channels…")).findFirst().orElseThrow()
                .notifyListeners(SWT.Selection, new Event())), "channels");
    }

    private static void dialog(String theme, String command, String name) {
        dialog(theme, () -> Act.command(command), name);
    }

    private static void dialog(String theme, Runnable open, String name) {
        Set<Shell> before = Ui.get(ScreenshotTour::shells);
        Ui.run(() -> Ui.window().getShell().forceActive()); // without a window manager nobody else does
        open.run();
        Ui.awaitTrue("the dialog " + name, () -> !before.containsAll(shells()));
        Ui.awaitTrue("what the dialog " + name + " lists", () -> Find.all(Tree.class)
                .filter(tree -> !before.contains(tree.getShell())).allMatch(tree -> tree.getItemCount() > 0));
        shoot(theme, "dialog-" + name);
        Act.closeDialogs();
        Ui.awaitTrue("it closed", () -> before.containsAll(shells()));
    }

    private static void wizard(String theme) {
        Act.command("org.mtlive.record.start");
        Act.awaitShell("New recording");
        shoot(theme, "wizard-1-instruments");
        Act.press("Next >");
        shoot(theme, "wizard-2-file");
        Act.press("Next >");
        Ui.await("the check's end", () -> Find.button("Start").filter(b -> b.isEnabled()));
        shoot(theme, "wizard-3-check");
        Act.closeDialogs();
    }

    private static void recovery(String theme, Path killed) {
        Act.command("org.mtlive.file.open", Map.of("org.mtlive.file.open.path", killed.toString()));
        Act.awaitShell("Recover a file");
        shoot(theme, "dialog-recover");
        Act.closeDialogs();
        Act.perspective("org.mtlive.workbench.file");
        shoot(theme, "file-crashed");
        Osgi.service(ShownFile.class).show(Optional.empty());
    }

    /** A busy machine may not have painted yet. A window with a live chart always has more to do, so not for long. */
    private static void paint() {
        long end = System.nanoTime() + PAINT_NANOS;
        while (System.nanoTime() < end && Ui.display().readAndDispatch()) {
            Thread.onSpinWait();
        }
        Ui.display().update();
    }

    private static Set<Shell> shells() {
        return Stream.of(Ui.display().getShells()).filter(shell -> !shell.isDisposed() && shell.isVisible())
                .filter(shell -> !shell.getText().isEmpty()).collect(Collectors.toSet());
    }

    /** After the views have had time to show what they read. */
    private static void shoot(String theme, String name) {
        Ui.run(ScreenshotTour::hideForeignTools);
        LockSupport.parkNanos(SETTLE_NANOS);
        Ui.run(ScreenshotTour::paint);
        try {
            Files.createDirectories(PICTURES);
            Process process = new ProcessBuilder("import", "-window", "root", "-depth", "8", "-define",
                    "png:compression-level=1", PICTURES.resolve(name + "-" + theme + ".png").toString()).inheritIO()
                    .start();
            assertEquals(0, process.waitFor(), "import");
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("no picture of " + name, e);
        }
    }
}
