// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.phoenix;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.support.Findings;

/** Whatever stands in a file, it is read or refused with words: nothing else is thrown, nothing hangs or piles up. */
@Timeout(120)
class HostileFilesTest {

    private static final int TRIALS = 100_000;

    @TempDir
    Path folder;

    private final Random random = new Random(5);

    @Test
    void headersOfFilesAndSegments() throws Exception {
        byte[] header = MadeRecording.header(1, 1, 150);
        byte[] segment = MadeRecording.segment(1, 150, new byte[0]);
        FileHeader good = FileHeader.parse(header);
        int taken = 0;
        for (int i = 0; i < TRIALS; i++) {
            taken += parses(() -> FileHeader.parse(damaged(header))) ? 1 : 0;
            taken += parses(() -> SegmentHeader.parse(damaged(segment), good)) ? 1 : 0;
        }
        assertTrue(taken > TRIALS / 10 && taken < 2 * TRIALS, "taken: " + taken); // both ways were tried
    }

    @Test
    void notesOfTheReceiver() throws Exception {
        byte[] notes = MadeRecording.NOTES.getBytes(StandardCharsets.UTF_8);
        FileHeader header = FileHeader.parse(MadeRecording.header(1, 1, 150));
        JsonNode config = ReceiverNotes.parse(notes, "config.json");
        int taken = 0;
        for (int i = 0; i < TRIALS; i++) {
            byte[] text = i % 100 == 0 ? nested(random.nextInt(5000)) : damaged(notes);
            try {
                ReceiverNotes read = ReceiverNotes.of(ReceiverNotes.parse(text, "recmeta.json"), config);
                new RecordedChannel(read.channel(1).component(1), folder, header, read.channel(1)).describe();
                taken++;
            } catch (DriverException expected) {
                assertFalse(expected.getMessage().isBlank());
            }
        }
        assertTrue(taken > TRIALS / 100 && taken < TRIALS, "taken: " + taken);
    }

    @Test
    void wholeFiles() throws Exception {
        MadeRecording made = new MadeRecording(folder);
        Path file = made.file(1, 1, "td_2400");
        made.begin(1, 1, "td_2400", 2400);
        for (int second = 0; second < 3; second++) {
            MadeRecording.append(file, MadeRecording.segment(1 + second, 20, MadeRecording.samples(0, 20)));
        }
        byte[] good = Files.readAllBytes(file);
        RecordingStart start = new RecordingStart(MadeRecording.RECORDING, MadeRecording.RECORDING + 1);
        for (int i = 0; i < TRIALS / 100; i++) { // a file each: the disk sets the pace
            Files.write(file, damaged(good));
            long samples = 0;
            try (ChannelReader reader = new ChannelReader("e1", file.getParent(), Band.TD_2400, start, 2400,
                    new Findings("file", "samples"))) {
                for (Optional<Stretch> s = reader.next(1000); s.isPresent(); s = reader.next(1000)) {
                    samples += s.get().samples().length;
                    assertTrue(s.get().firstSample() >= 0);
                }
                reader.finish();
            }
            assertTrue(samples <= good.length / Float.BYTES, "more samples than bytes");
        }
    }

    /** Bits turned, cut off, or filled with the greatest numbers. */
    private byte[] damaged(byte[] good) {
        byte[] bytes = good.clone();
        switch (random.nextInt(4)) {
            case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> {
                int from = random.nextInt(bytes.length);
                Arrays.fill(bytes, from, Math.min(bytes.length, from + 1 + random.nextInt(8)), (byte) 0xff);
            }
            default -> {
                for (int k = random.nextInt(4); k >= 0; k--) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
        }
        return bytes;
    }

    private static byte[] nested(int depth) {
        return ("{\"channel_map\":" + "[".repeat(depth)).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean parses(Parse parse) {
        try {
            parse.run();
            return true;
        } catch (MalformedFileException expected) {
            assertFalse(expected.getMessage().isBlank());
            return false;
        }
    }

    /** Reads something. */
    @FunctionalInterface
    private interface Parse {
        void run() throws MalformedFileException;
    }
}
