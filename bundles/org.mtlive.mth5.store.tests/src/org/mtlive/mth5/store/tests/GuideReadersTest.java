// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mtlive.mth5.store.tests.StoreForTests.RUN;
import static org.mtlive.mth5.store.tests.StoreForTests.store;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;
import org.mtlive.testing.ChildProcess;
import org.mtlive.testing.Python;

/** What the guide says of many readers. */
class GuideReadersTest {
    private static final Duration LIMIT = Duration.ofSeconds(120);

    /** 32 processes, each with a library and an open file of its own; all can be held where they happen to be. */
    private static final String READERS = """
            import os, signal, sys, time, h5py, numpy as np
            path, dataset, total = sys.argv[1], sys.argv[2], int(sys.argv[3])
            def follow():
                f = h5py.File(path, 'r', libver='latest', swmr=True, locking=False)
                d, seen, end = f[dataset], 0, time.time() + 100
                os.write(writing, b'.')
                while seen < total and time.time() < end:
                    d.refresh()
                    n = len(d)
                    assert n >= seen, (n, seen)
                    assert (d[seen:n] == np.arange(seen, n) % 997 + 1).all(), (seen, n)
                    seen = n
                    time.sleep(0.01)
                return seen == total
            reading, writing = os.pipe()
            children = []
            for i in range(32):
                pid = os.fork()
                if pid == 0:
                    try:
                        os._exit(0 if follow() else 1)
                    except BaseException as e:
                        print('reader', i, repr(e), flush=True)
                        os._exit(2)
                children.append(pid)
            there = 0
            while there < len(children):
                there += len(os.read(reading, 32))
            print('reading', flush=True)
            for line in sys.stdin:
                if line == 'hold\\n':
                    for pid in children: os.kill(pid, signal.SIGSTOP)
                    print('held', flush=True)
                else:
                    for pid in children: os.kill(pid, signal.SIGCONT)
                    print('ended', sorted({os.waitpid(pid, 0)[1] for pid in children}), flush=True)
            """;

    @TempDir
    Path folder;

    @Test
    void thirtyTwoReadersAtOnceReadEverySampleAndTheWriterWaitsForNoneOfThem() throws Exception {
        Path path = folder.resolve("data.mth5");
        try (Mth5File file = store().open(path, OpenMode.WRITE, OpenOptions.normal())) {
            file.ensure(StoreForTests.runSpec(RUN));
        }
        try (Mth5File file = store().open(path, OpenMode.APPEND, OpenOptions.swmr());
                ChildProcess readers = Python.start(READERS, path, file.version().path(RUN) + "/ex", 100_000)) {
            readers.awaitLine("reading"::equals, LIMIT);
            append(file, 50);

            readers.send("hold");
            readers.awaitLine("held"::equals, LIMIT);
            append(file, 50); // comes to its end although no reader moves
            readers.send("go on");

            assertEquals("ended [0]", readers.awaitLine(line -> line.startsWith("ended"), LIMIT), readers::output);
        }
    }

    private static void append(Mth5File file, int rounds) throws Exception {
        for (int i = 0; i < rounds; i++) {
            for (String component : StoreForTests.COMPONENTS) {
                StoreForTests.append(file.getChannel(RUN.child(component)), 1000);
            }
            file.flush();
        }
    }
}
