// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench.tests;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.testing.ChildProcess;
import org.mtlive.testing.Python;
import org.mtlive.ui.ShownFile;

/** A live file of Python mth5, written by another process, is shown as what it is: live, stalled, crashed, closed. */
class PythonFileTest {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    /** Appends five times a second while it is told to go; takes no orders of ours but go, pause and close. */
    private static final String WRITER = """
            import sys, threading, time, warnings
            warnings.filterwarnings("ignore")
            import numpy as np
            from loguru import logger
            from mth5.mth5 import MTH5
            from mt_metadata.timeseries import Electric
            logger.remove()
            mth5 = MTH5(file_version="0.2.0")
            mth5.open_mth5(sys.argv[1], "w")
            mth5.add_survey("py")
            run = mth5.add_station("PY1", survey="py").add_run("001")
            metadata = Electric()
            metadata.component = "ex"
            metadata.sample_rate = 10.0
            metadata.time_period.start = "2026-01-01T00:00:00+00:00"
            run.add_channel("ex", "electric", np.zeros(1), channel_metadata=metadata, max_shape=(None,), chunks=(1000,))
            mth5.close_mth5()
            mth5.open_mth5(sys.argv[1], "a", single_writer_multiple_reader=True)
            data = mth5.get_run("PY1", "001", survey="py").get_channel("ex").hdf5_dataset
            order = ["go"]
            def listen():
                for line in sys.stdin:
                    order[0] = line.strip()
            threading.Thread(target=listen, daemon=True).start()
            print("recording", flush=True)
            while order[0] != "close":
                if order[0] == "go":
                    data.resize((len(data) + 2,))
                    data[-2:] = np.arange(len(data) - 2, len(data))
                    mth5.flush()
                time.sleep(0.2)
            mth5.close_mth5()
            print("closed", flush=True)
            """;

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        Act.closeDialogs();
        Osgi.service(ShownFile.class).show(Optional.empty());
    }

    @Test
    void aWriterThatRestsIsStalledUntilItGoesOnAndItsFileIsClosedInTheEnd() {
        Path file = folder.resolve("python.h5");
        try (ChildProcess writer = start(file)) {
            open(file);
            awaitHeadline("LIVE");
            Ui.awaitOutside("its samples", () -> new LiveFile(file).samples() > 10);

            writer.send("pause");
            awaitHeadline("STALLED");
            writer.send("go");
            awaitHeadline("LIVE");
            writer.send("close");
            writer.awaitSuccess(LIMIT);

            awaitHeadline("CLOSED");
        }
    }

    @Test
    void aWriterThatIsKilledIsToldToBeProbablyDeadAsItKeepsNoRecordOfItself() {
        Path file = folder.resolve("killed.h5");
        try (ChildProcess writer = start(file)) {
            open(file);
            awaitHeadline("LIVE");

            writer.kill();

            awaitHeadline("STALLED");
            Ui.awaitTrue("what happened", () -> Find.readable(text -> text.contains("probably killed")));
        }
    }

    private static ChildProcess start(Path file) {
        ChildProcess writer = Python.start(WRITER, file);
        writer.awaitLine("recording"::equals, LIMIT);
        return writer;
    }

    private static void open(Path file) {
        Act.perspective("org.mtlive.workbench.monitor");
        Act.command("org.mtlive.file.open", Map.of("org.mtlive.file.open.path", file.toString()));
        Ui.awaitTrue("the file shown", () -> Osgi.service(ShownFile.class).file().equals(Optional.of(file)));
    }

    private static void awaitHeadline(String word) {
        Ui.awaitTrue("the headline " + word, () -> Find.readable(word::equals));
    }
}
