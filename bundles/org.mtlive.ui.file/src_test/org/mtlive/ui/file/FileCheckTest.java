// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.ui.file.CheckedFile.Verdict;

/** What is made of the ways in which a check can end. The script stands in for the command. */
class FileCheckTest {
    private static final String NO_FINDINGS = "{\"file\":\"x\",\"errors\":0,\"findings\":[]}";

    @TempDir
    private Path folder;

    @Test
    void aFileWithoutFindingsIsSound() throws IOException {
        assertEquals(Verdict.SOUND, check("echo '" + NO_FINDINGS + "'").verdict());
    }

    @Test
    void aFileThatWasNotClosedIsCrashedAndSaysWhy() throws IOException {
        CheckedFile checked = check(finding("superblock", "the writer is dead") + "; exit 1");

        assertEquals(Verdict.CRASHED, checked.verdict());
        assertEquals("The writer is dead.", checked.text());
    }

    @Test
    void aDamagedHeapIsRefusedAndAMissingAttributeIsNot() throws IOException {
        assertEquals(Verdict.REFUSED, check(finding("heaps", "damaged") + "; exit 1").verdict());
        CheckedFile shown = check(finding("attributes", "missing") + "; exit 1");
        assertEquals(Verdict.SOUND, shown.verdict());
        assertEquals(1, shown.findings().size());
    }

    @Test
    void whatTheCommandSaysIsToldWithoutItsName() throws IOException {
        CheckedFile checked = check("echo 'mtlive verify: it is not an HDF5 file' >&2; exit 1");

        assertEquals(Verdict.REFUSED, checked.verdict());
        assertEquals("It is not an HDF5 file.", checked.text());
    }

    @Test
    void aCheckThatIsKilledOrBreaksOffRefusesTheFile() throws IOException {
        assertTrue(check("kill -SEGV $$").text().contains("broke off"));
        assertTrue(check("printf '{\"findings\": ['; exit 1").text().contains("broke off half way"));
    }

    @Test
    void aCheckThatDoesNotEndIsKilledAndRefusesTheFile() throws IOException {
        FileCheck check = new FileCheck(script("sleep 600"), Duration.ofMillis(300));

        CheckedFile checked = check.check(folder.resolve("x.h5"));

        assertEquals(Verdict.REFUSED, checked.verdict());
        assertTrue(checked.text().contains("did not come to an end"));
    }

    @Test
    void withoutTheScriptNothingIsOpened() {
        assertEquals(Verdict.REFUSED,
                new FileCheck(new MtliveCommand(""), FileCheck.LIMIT).check(folder.resolve("x.h5")).verdict());
    }

    private static String finding(String rule, String message) {
        return "echo '{\"findings\":[{\"severity\":\"ERROR\",\"rule\":\"" + rule + "\",\"where\":\"x\",\"message\":\""
                + message + "\"}]}'";
    }

    private CheckedFile check(String body) throws IOException {
        return new FileCheck(script(body), FileCheck.LIMIT).check(folder.resolve("x.h5"));
    }

    private MtliveCommand script(String body) throws IOException {
        Path script = Files.writeString(folder.resolve("mtlive"), "#!/bin/sh\n" + body + "\n");
        assertTrue(script.toFile().setExecutable(true));
        return new MtliveCommand(script.toString());
    }
}
