// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.mtlive.hdf5.FileAccess;
import org.mtlive.hdf5.FileOpen;
import org.mtlive.hdf5.H5Dataset;
import org.mtlive.hdf5.H5File;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.store.Channel;
import org.mtlive.mth5.store.LiveState;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;
import org.mtlive.mth5.store.WriterStatus;
import org.mtlive.testing.Hdf5ForTests;

/** A recorded file as it lies on the disk when its writer was killed while it recorded on. */
final class LeftFile {

    private static final RunId RUN = new RunId("S1", "MT001", "001");

    private LeftFile() {
    }

    /** Takes a finished file up again, commits some samples of ex, flushes others, and copies it at that moment. */
    static Path of(Path finished, int committed, int beyond) {
        Path left = finished.resolveSibling("left.h5");
        try (Mth5File file = ServicesForTests.get().store().open(finished, OpenMode.APPEND, OpenOptions.swmr())) {
            Channel ex = file.getChannel(RUN.child("ex"));
            file.live().writeWriter(dead(file.live().readWriter().orElseThrow()));
            ex.append(new float[committed], 0, committed);
            file.checkpoint();
            ex.append(new float[beyond], 0, beyond);
            ex.flush();
            return Files.copy(finished, left);
        } catch (IOException | CommandFailure e) {
            return fail("the file could not be left", e);
        }
    }

    private static WriterStatus dead(WriterStatus s) throws Mth5Exception {
        return new WriterStatus(s.writer(), s.host(), pidOfTheDead(), s.bootId(), s.started(), s.heartbeat(),
                s.heartbeatTime(), LiveState.RECORDING, "", s.epoch(), s.samples(), s.bytes(), s.queueDepth(),
                s.queueHighWater(), s.flushes(), s.flushP50Us(), s.flushP99Us(), s.flushMaxUs());
    }

    private static long pidOfTheDead() {
        try {
            Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-version")
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(30, TimeUnit.SECONDS) ? process.pid() : fail("java -version does not end");
        } catch (IOException | InterruptedException e) {
            return fail("no process", e);
        }
    }

    /** Samples of a channel in a file. */
    static long length(Path file, String component) throws IOException {
        try (H5File h5 = Hdf5ForTests.library("look").open(file, FileOpen.READ_ONLY, FileAccess.reader());
                H5Dataset channel = h5.root().openDataset("Experiment/Surveys/S1/Stations/MT001/001/" + component)) {
            return channel.length();
        }
    }
}
