// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.testing.ChildProcess;
import org.mtlive.testing.WebInbox;
import org.mtlive.ui.ShownFile;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** A day in the field, through the window: set up, record, watch, grow, lose an instrument, note, stop, rate, reopen. */
class ScenarioTest {
    @TempDir
    private Path folder;

    @AfterEach
    void close() throws BundleException {
        Act.closeDialogs();
        Osgi.bundle("org.mtlive.driver.simulator").start();
        Osgi.service(ShownFile.class).show(Optional.empty());
    }

    @Test
    void aDayInTheField() throws BundleException, IOException {
        addSimulator();
        LiveFile file = record();
        watch(file);
        addStation(file);
        try (WebInbox phone = WebInbox.open()) {
            tell(phone);
            pullAndAcknowledge(file);
            Ui.awaitOutside("the alarm on the phone", () -> phone.has(post -> post.title().contains("ALARM: Field site")));
        }
        note(file);
        stopAndRate(file);
        reopen(file);
    }

    private static void addSimulator() {
        Act.command("org.mtlive.record.addInstrument");
        Act.awaitShell("Add an instrument");
        Act.choose("Driver", "Simulated station");
        Act.type("Name", "Field site");
        Act.type("Survey", "S26");
        Act.type("Station", "MT100");
        Act.type("Run", "001");
        Act.press("Add");
        Ui.awaitTrue("the dialog closed", () -> Find.shell("Add an instrument").isEmpty());
    }

    private LiveFile record() {
        Act.command("org.mtlive.record.start");
        Act.awaitShell("New recording");
        Act.press("Next >");
        Act.type("Folder", folder.toString());
        Act.press("Next >");
        Act.press("Start"); // can be pressed when the check before the start has ended well
        return new LiveFile(Ui.await("the new file shown", () -> Osgi.service(ShownFile.class).file()
                .filter(path -> path.startsWith(folder))));
    }

    private static void watch(LiveFile file) {
        Ui.awaitOutside("samples", () -> file.samples() > 500);
        Act.perspective("org.mtlive.workbench.monitor");
        Watchdog.watchGrowing(file, 1000);
        Act.perspective("org.mtlive.workbench.acquire");
    }

    private static void addStation(LiveFile file) {
        Act.command("org.mtlive.record.addStation");
        Act.awaitShell("Add a station or a run");
        Act.type("Station", "MT200");
        Act.press("Add");
        Ui.awaitOutside("the station in the file", () -> file.stations().contains("MT200"));
    }

    /** The crew's phone hears of alarms from now on, though the recording runs. */
    private static void tell(WebInbox phone) {
        Act.command("org.mtlive.record.alarmRules");
        Act.awaitShell("Alarm rules");
        Act.type("Also tell", phone.address("/crew").toString());
        Act.press("Send a test message");
        Ui.awaitTrue("that it was sent", () -> Find.readable(text -> text.startsWith("Sent to")));
        assertTrue(phone.has(post -> post.path().equals("/crew") && post.title().contains("test message")));
        Act.press("Keep");
        Ui.awaitTrue("the dialog closed", () -> Find.shell("Alarm rules").isEmpty());
    }

    /** The cable is out: the bundle that drives the instrument goes. */
    private static void pullAndAcknowledge(LiveFile file) throws BundleException {
        Bundle driver = Osgi.bundle("org.mtlive.driver.simulator");
        driver.stop();
        Ui.awaitTrue("the alarm in the window", () -> Find.readable(text -> text.contains("critical")));
        driver.start();
        Act.command("org.mtlive.record.acknowledge");
        Ui.await("the dialog", () -> Find.button("Acknowledge").filter(b -> b.getShell().getText().startsWith("Acknowledge")));
        Text note = Ui.await("the note", () -> Find.field("Note"));
        Ui.run(() -> note.setText("cable was loose"));
        Act.press("Acknowledge");
        Ui.awaitOutside("it in the file", () -> file.notes().stream().anyMatch(n -> n.contains("cable was loose")));
    }

    private static void note(LiveFile file) {
        Act.command("org.mtlive.record.note");
        Act.awaitShell("Field note");
        Act.type("Note", "a truck passed");
        Act.press("Write");
        Ui.awaitOutside("the note in the file", () -> file.notes().stream().anyMatch(n -> n.contains("a truck passed")));
    }

    private static void stopAndRate(LiveFile file) {
        Act.command("org.mtlive.record.stop");
        Act.awaitShell("Stop the recording");
        Act.choose("Rating", "good");
        Act.press("Stop");
        Ui.awaitOutside("the end", file::isFinished);
        try (ChildProcess verify = Recorded.start("verify", file.path(), "--samples")) {
            verify.awaitSuccess(Ui.LIMIT);
        }
    }

    private static void reopen(LiveFile file) {
        Osgi.service(ShownFile.class).show(Optional.empty());
        Act.command("org.mtlive.file.open", Map.of("org.mtlive.file.open.path", file.path().toString()));
        Ui.awaitTrue("it shown again", () -> Osgi.service(ShownFile.class).file().equals(Optional.of(file.path())));
        assertEquals(List.of("MT100", "MT200"), file.stations());
        assertTrue(file.samples() > 0);
    }
}
