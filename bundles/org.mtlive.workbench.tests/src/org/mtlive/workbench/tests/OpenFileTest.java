// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.testing.ChildProcess;
import org.mtlive.ui.ShownFile;

/** Files from elsewhere: good ones are shown, bad ones refused with the reason, those of dead writers recovered. */
class OpenFileTest {
    @TempDir
    static Path folder;
    private static Path finished;

    @BeforeAll
    static void record() {
        finished = Recorded.finished(folder);
    }

    @AfterEach
    void close() {
        Act.closeDialogs();
        shown().show(Optional.empty());
    }

    @Test
    void aSoundFileIsShownWithItsTreeAndMetadata() {
        open(finished);
        awaitShown(finished);
        Act.perspective("org.mtlive.workbench.file");

        Tree tree = Ui.await("the tree", () -> Find.named(Tree.class, "file.tree").filter(t -> t.getItemCount() == 1));
        assertEquals("S1", Ui.get(() -> tree.getItem(0).getText()));
        assertEquals(5, Ui.get(() -> tree.getItem(0).getItem(0).getItem(0).getItemCount()), "channels of the run");
        Ui.await("the survey's metadata", () -> Find.named(Table.class, "metadata.table").filter(t -> t.getItemCount() > 20));
    }

    @Test
    void whatIsNoHdf5IsRefusedWithTheReasonAndTheShownFileStays() throws IOException {
        shown().show(Optional.of(finished));
        Path junk = folder.resolve("junk.h5");
        byte[] bytes = new byte[5000];
        new Random(1).nextBytes(bytes);
        Files.write(junk, bytes);

        open(junk);

        Act.awaitShell("The file is not opened");
        assertTrue(Ui.get(() -> Find.readable(text -> text.contains("is not an HDF5 file"))), Ui.get(Find::everything));
        assertEquals(Optional.of(finished), shown().file());
    }

    @Test
    void aDamagedFileIsRefusedOrShownButNeverTakesTheWindowDown() throws IOException {
        byte[] bytes = Files.readAllBytes(finished);
        Random random = new Random(7);
        for (int i = 0; i < 4000; i++) { // what stands before the samples: superblock, groups, attributes, heaps
            bytes[48 + random.nextInt(Math.min(bytes.length, 60_000) - 48)] = (byte) random.nextInt();
        }
        Path damaged = Files.write(folder.resolve("damaged.h5"), bytes);

        open(damaged);

        Act.awaitShell("The file is not opened");
        assertTrue(Ui.get(() -> !Ui.window().getShell().isDisposed()));
    }

    @Test
    void aFileWhoseWriterWasKilledIsOfferedForRecoveryAndRecoveredIntoACopy() {
        Path killed = Recorded.killed(folder);

        open(killed);
        Act.awaitShell("Recover a file");
        Table safe = Ui.await("what is safe", () -> Find.named(Table.class, "recover.safe"));
        assertEquals(5, Ui.get(safe::getItemCount));
        Act.pressNamed("recover.ok");

        Act.awaitShell("Recovered");
        Act.press("OK");
        Path copy = folder.resolve("killed.recovered.h5");
        awaitShown(copy);
        try (ChildProcess verify = Recorded.start("verify", copy, "--samples")) {
            verify.awaitSuccess(Ui.LIMIT);
        }
    }

    @Test
    void aPartIsExported() {
        open(finished);
        awaitShown(finished);
        Act.perspective("org.mtlive.workbench.monitor"); // where no view reads the tree

        Act.command("org.mtlive.file.export");
        Act.awaitShell("Export");
        Ui.await("the channels", () -> Find.named(Tree.class, "export.channels").filter(t -> t.getItemCount() == 1));
        Path target = folder.resolve("part.h5");
        Text field = Ui.await("the target", () -> Find.named(Text.class, "export.target"));
        Ui.run(() -> field.setText(target.toString()));
        Act.pressNamed("export.ok");
        Act.awaitShell("Exported");

        try (ChildProcess verify = Recorded.start("verify", target, "--samples")) {
            verify.awaitSuccess(Ui.LIMIT);
        }
    }

    private static void open(Path file) {
        Act.command("org.mtlive.file.open", Map.of("org.mtlive.file.open.path", file.toString()));
    }

    private static void awaitShown(Path file) {
        Ui.awaitTrue(file + " shown", () -> shown().file().equals(Optional.of(file)));
    }

    private static ShownFile shown() {
        return Osgi.service(ShownFile.class);
    }
}
