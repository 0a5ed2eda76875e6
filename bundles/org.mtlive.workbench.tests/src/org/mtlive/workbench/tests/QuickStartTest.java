// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.ReaderService;
import org.mtlive.testing.ChildProcess;
import org.mtlive.ui.ShownFile;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** A newcomer: from the welcome page to a running recording, which is watched and stopped. */
class QuickStartTest {

    @AfterEach
    void close() {
        Act.closeDialogs();
        service(ShownFile.class).show(Optional.empty());
    }

    @Test
    void oneClickRecordsASimulatedStationWhichIsWatchedWithoutHoldingUpTheWindowAndStopped() {
        Act.perspective("org.mtlive.workbench.welcome");

        Act.pressNamed("welcome.simulate");
        Path file = Ui.await("a recording", () -> service(ShownFile.class).file());
        Ui.awaitTrue("samples in the file", () -> samples(file) > 1000);
        Act.perspective("org.mtlive.workbench.file");
        Ui.await("the tree", () -> Find.named(Tree.class, "file.tree").filter(t -> t.getItemCount() == 1));
        Ui.awaitTrue("metadata locked while it records",
                () -> Find.readable(text -> text.startsWith("Locked while the file is being written")));

        Act.perspective("org.mtlive.workbench.acquire");
        long before = samples(file);
        try (Watchdog watchdog = Watchdog.start()) {
            Ui.awaitTrue("three more seconds of samples", () -> samples(file) > before + 1500);
            watchdog.assertNeverHeldUp();
        }

        Act.command("org.mtlive.record.stop");
        Act.awaitShell("Stop the recording");
        Act.press("Stop");
        Ui.awaitTrue("the end", () -> isFinished(file));
        try (ChildProcess verify = Recorded.start("verify", file, "--samples")) {
            verify.awaitSuccess(Ui.LIMIT);
        }
        assertTrue(samples(file) > before);
    }

    private static long samples(Path file) {
        try (LiveReader reader = service(ReaderService.class).open(file)) {
            return reader.channelSummary().stream().mapToLong(row -> row.nSamples()).sum();
        } catch (Mth5Exception e) {
            return 0; // it is just being made
        }
    }

    private static boolean isFinished(Path file) {
        try (LiveReader reader = service(ReaderService.class).open(file)) {
            return !reader.life().mayGrow();
        } catch (Mth5Exception e) {
            return false;
        }
    }

    static <S> S service(Class<S> type) {
        BundleContext context = FrameworkUtil.getBundle(QuickStartTest.class).getBundleContext();
        return context.getService(context.getServiceReference(type));
    }
}
