// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartGuardTest {
    @TempDir
    private Path workspace;
    private Path layout;

    @BeforeEach
    void folders() throws IOException {
        layout = workspace.resolve(StartGuard.LAYOUT);
        Files.createDirectories(layout.getParent());
    }

    @Test
    void aLayoutThatOpenedIsKept() throws IOException {
        Files.writeString(layout, "<layout/>");
        StartGuard.of(workspace).opened();

        StartGuard.of(workspace);

        assertEquals("<layout/>", Files.readString(layout));
    }

    @Test
    void aLayoutThatIsCutOffIsPutAside() throws IOException {
        Files.writeString(layout, "<layout><part");

        StartGuard.of(workspace);

        assertFalse(Files.exists(layout));
        assertTrue(Files.exists(layout.resolveSibling("workbench.broken.xmi")));
    }

    @Test
    void aLayoutWithWhichTheWindowDidNotOpenIsPutAsideOnce() throws IOException {
        Files.writeString(layout, "<layout/>");
        StartGuard.of(workspace); // and the process dies

        StartGuard.of(workspace).opened();
        Files.writeString(layout, "<new/>");
        StartGuard.of(workspace);

        assertEquals("<new/>", Files.readString(layout));
    }

    @Test
    void aNewWorkspaceIsMade() {
        Path fresh = workspace.resolve("a/b");

        StartGuard.of(fresh).opened();

        assertTrue(Files.isDirectory(fresh));
    }
}
