// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code mtlive recover} and {@code verify} on files whose writer died. */
@Timeout(300)
class RecoverCommandTest {

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void record() {
        file = folder.resolve("site.h5");
        Recordings.finished(file, 200).done();
    }

    @Test
    void aFileThatWasClosedNeedsNothing() {
        Outcome outcome = Console.run("recover", file).done();

        assertTrue(outcome.out().contains("needs no recovery"), outcome::toString);
        assertFalse(Files.exists(folder.resolve("site.recovered.h5")));
        assertFalse(Console.run("recover", file, "--json").json().path("needed").asBoolean());
    }

    @Test
    void aCopyIsRecoveredAndToldByChannel() throws IOException {
        Path left = LeftFile.of(file, 50, 30);
        Outcome before = Console.run("verify", left, "--json");

        JsonNode result = Console.run("recover", left, "--json").json();

        Path recovered = folder.resolve("left.recovered.h5");
        assertEquals(recovered.toString(), result.path("result").asText());
        assertTrue(result.path("commit_record").asBoolean() && !result.path("lossy").asBoolean(), result::toString);
        assertEquals(5 * 200 + 50, result.path("safe_samples").asInt(), result::toString);
        assertEquals(30, result.path("beyond_samples").asInt(), result::toString);
        assertEquals(250, LeftFile.length(recovered, "ex"));
        assertEquals(ExitCode.FAILED, before.code(), before::toString);
        assertTrue(before.out().contains("was not closed") && before.out().contains("280")
                && before.out().contains("recover"), before::toString);
        Console.run("verify", recovered, "--samples").done();
    }

    @Test
    void theTextNamesChannelsAndTheResult() {
        Path left = LeftFile.of(file, 50, 30);

        Outcome outcome = Console.run("recover", left, "--in-place").done();

        assertTrue(outcome.out().contains("MT001") && outcome.out().contains("beyond_samples"), outcome::toString);
        assertTrue(outcome.out().contains("1,050 samples safe, 30 behind the commit record cut off"),
                outcome::toString);
        assertTrue(outcome.out().contains("left.h5.superblock-"), outcome::toString);
    }

    @Test
    void whatIsRecordedNowIsRefused() {
        Path live = folder.resolve("live.h5");
        try (Console recording = Recordings.live(live)) {
            Console.run("recover", live).failed("live.h5", "is running");
            Console.run("finalize", live).failed("live.h5", "writer");
        }
    }

    @Test
    void aTruncatedFileIsFoundByVerifyAndTheLossIsTold() throws IOException {
        Path cut = folder.resolve("cut.h5");
        Recordings.finished(cut, 50_000).done();
        try (FileChannel channel = FileChannel.open(cut, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - 10_000);
        }

        Outcome verified = Console.run("verify", cut);
        Outcome recovered = Console.run("recover", cut);

        assertEquals(ExitCode.FAILED, verified.code(), verified::toString);
        assertTrue(verified.out().contains("truncated: its last 10000 bytes"), verified::toString);
        assertEquals(ExitCode.FAILED, recovered.code(), recovered::toString);
        assertTrue(recovered.out().contains("LOST") && recovered.out().contains(" 2500\n"), recovered::toString);
        assertFalse(recovered.out().contains("DAMAGED"), recovered::toString);
        assertTrue(Files.exists(folder.resolve("cut.recovered.h5")));
    }

    @Test
    void aDamagedSuperblockIsFoundByVerifyAndRefusedByRecover() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[30]++;
        Files.write(file, bytes);

        Outcome verified = Console.run("verify", file);

        assertEquals(ExitCode.FAILED, verified.code(), verified::toString);
        assertTrue(verified.out().contains("ERROR superblock"), verified::toString);
        Console.run("recover", file).failed("checksum of its superblock is wrong");
    }

    @Test
    void wrongUseIsToldBeforeAnythingIsDone() {
        Console.run("recover", file, "--in-place", "--out", "x.h5").wrongUse("--in-place", "--out");
        Console.run("recover", folder.resolve("none.h5")).failed("none.h5");
        Console.run("finalize", file, "--deflate", "10").wrongUse("--deflate", "9");
    }

    @Test
    void aFinishedFileIsSmallerAndHasTheSamples() throws IOException {
        Path big = folder.resolve("big.h5");
        Recordings.finished(big, 60_000, "--keep-live").done();
        Path target = folder.resolve("packed.h5");

        JsonNode result = Console.run("finalize", big, "--out", target, "--deflate", "4", "--fletcher32", "--json")
                .json();

        assertEquals(5, result.path("channels").asInt(), result::toString);
        assertEquals(300_000, result.path("samples").asInt());
        assertTrue(result.path("size_bytes_after").asLong() < result.path("size_bytes_before").asLong());
        assertEquals(60_000, LeftFile.length(target, "hz"));
        Console.run("verify", target, "--samples").done();
        Console.run("finalize", big, "--out", target).failed("packed.h5", "exists already");
        Path left = LeftFile.of(file, 5, 5);
        Console.run("finalize", left).failed("left.h5", "recover");
    }

    @ParameterizedTest
    @ValueSource(strings = {"recover", "finalize"})
    void helpShowsExamples(String command) {
        Outcome outcome = Console.run(command, "--help").done();

        assertTrue(outcome.out().contains("Examples:") && outcome.out().contains("  mtlive " + command + " site.h5"),
                outcome::toString);
    }
}
