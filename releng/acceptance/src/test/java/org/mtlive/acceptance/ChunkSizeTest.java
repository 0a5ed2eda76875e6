// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Chunks are as large as the user wants them, as h5py sees it. */
@Timeout(600)
class ChunkSizeTest {
    @TempDir Path folder;

    @Test
    void theUserChoosesHowManySamplesAChunkHolds() {
        Path file = folder.resolve("chunks.h5");
        Collector.run(file, List.of("--driver", "simulator", "--set", "samples=5000", "--set", "speed=0"), "--chunk",
                "3000", "--keep-live");

        JsonNode channels = Script.json("h5py_contents.py", file).path("channels");

        assertFalse(channels.isEmpty());
        for (JsonNode channel : channels)
            assertEquals(3000, channel.path("chunk").asInt(), channels::toString);
    }
}
