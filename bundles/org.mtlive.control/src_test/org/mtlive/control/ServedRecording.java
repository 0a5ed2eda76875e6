// SPDX-License-Identifier: EPL-2.0
package org.mtlive.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A recording with its server, open during each test. */
@Timeout(60)
abstract class ServedRecording {

    static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    final FakeRecording recording = new FakeRecording();
    Path file;
    ControlServer server;

    @BeforeEach
    void open() throws IOException {
        file = Files.createFile(folder.resolve("site.h5"));
        server = ControlServer.open(file, recording);
    }

    @AfterEach
    void close() throws IOException {
        recording.goOn.countDown();
        server.close();
    }
}
