// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mtlive.testing.ChildProcess;
import org.mtlive.ui.ShownFile;

/** A newcomer: from the welcome page to a running recording, which is watched and stopped. */
class QuickStartTest {

    @AfterEach
    void close() {
        Act.closeDialogs();
        Osgi.service(ShownFile.class).show(Optional.empty());
    }

    @Test
    void oneClickRecordsASimulatedStationWhichIsWatchedWithoutHoldingUpTheWindowAndStopped() {
        Act.perspective("org.mtlive.workbench.welcome");

        Act.pressNamed("welcome.simulate");
        LiveFile file = new LiveFile(Ui.await("a recording", () -> Osgi.service(ShownFile.class).file()));
        Ui.awaitOutside("samples in the file", () -> file.samples() > 1000);
        Act.perspective("org.mtlive.workbench.file");
        Ui.await("the tree", () -> Find.named(Tree.class, "file.tree").filter(t -> t.getItemCount() == 1));
        Ui.awaitTrue("metadata locked while it records",
                () -> Find.readable(text -> text.startsWith("Locked while the file is being written")));

        Act.perspective("org.mtlive.workbench.acquire");
        long before = file.samples();
        Watchdog.watchGrowing(file, 1500);

        Act.command("org.mtlive.record.stop");
        Act.awaitShell("Stop the recording");
        Act.press("Stop");
        Ui.awaitOutside("the end", file::isFinished);
        try (ChildProcess verify = Recorded.start("verify", file.path(), "--samples")) {
            verify.awaitSuccess(Ui.LIMIT);
        }
        assertTrue(file.samples() > before);
    }
}
