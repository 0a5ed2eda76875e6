// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.swt.widgets.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.ui.ShownFile;

/** A file is played into a new one through the window. */
class ReplayTest {
    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        Act.closeDialogs();
        Osgi.service(ShownFile.class).show(Optional.empty());
    }

    @Test
    void aFileIsPlayedIntoANewOneThatEndsWithTheSameSamples() {
        Path source = Recorded.finished(folder);
        Path target = folder.resolve("played.h5");

        Act.command("org.mtlive.record.replay");
        Act.awaitShell("Replay a file");
        Act.typeNamed("replay.source", source.toString());
        Act.typeNamed("replay.target", target.toString());
        Act.choose("Speed", "as fast as possible");
        Act.press("Replay");

        LiveFile played = new LiveFile(Ui.await("the new file shown", () -> Osgi.service(ShownFile.class).file()
                .filter(target::equals)));
        Ui.awaitOutside("the end", played::isFinished);
        assertEquals(new LiveFile(source).samples(), played.samples());
    }

    @Test
    void whatIsNoFileOrIsThereAlreadyCannotBePlayed() {
        Act.command("org.mtlive.record.replay");
        Act.awaitShell("Replay a file");

        Act.typeNamed("replay.source", folder.resolve("none.h5").toString());

        Ui.awaitTrue("the reason", () -> Find.readable(text -> text.contains("Choose the MTH5 file")));
        Button replay = Ui.await("the button", () -> Find.button("Replay"));
        assertFalse(Ui.get(replay::isEnabled));
        assertFalse(Files.exists(folder.resolve("none-replay.h5")));
    }
}
