// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mtlive.mth5.store.tests.StoreForTests.RUN;
import static org.mtlive.mth5.store.tests.StoreForTests.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;
import org.mtlive.mth5.store.Reserve;
import org.mtlive.testing.ChildProcess;
import org.mtlive.testing.Python;

/** Stock Python readers stay attached while surveys, stations and runs come. */
class LivePythonTest {
    private static final Duration LIMIT = Duration.ofSeconds(180);
    private static final int CHANGES = 40;
    private static final int SAMPLES = 500;

    /** Checks each channel that it can find: every string attribute, and every value by its index. */
    private static final String CHECK = """
            import sys, time, h5py, numpy as np
            COMPONENTS = ['ex', 'ey', 'hx', 'hy', 'hz']
            def check(d):
                d.refresh()
                for k in d.attrs:
                    d.attrs[k]
                c = d.attrs['component']
                n = len(d)
                want = COMPONENTS.index(c) * 1000 + np.arange(n) % 997 + 1
                assert (d[:n] == want).all(), d
                return n
            """;
    private static final String BY_REFERENCES = CHECK + """
            from mth5.mth5 import MTH5
            m = MTH5()
            m.open_mth5(sys.argv[1], 'r', single_writer_multiple_reader=True)
            print('ready')
            end = time.time() + 150
            seen, samples = 0, 0
            while (seen, samples) != (int(sys.argv[2]), int(sys.argv[3])) and time.time() < end:
                df = m.channel_summary.to_dataframe()
                df = df[df.station != '']
                samples = sum(check(m.from_reference(r).hdf5_dataset) for r in df.hdf5_reference)
                seen = len(df)
            print('SEEN', seen, samples)
            """;
    private static final String BY_REFRESH = CHECK + """
            f = h5py.File(sys.argv[1], 'r', libver='latest', swmr=True, locking=False)
            table = f['Experiment/channel_summary']
            print('ready')
            def once():
                table.refresh()
                rows = [r for r in table[:] if r['station']]
                for r in rows:
                    for parent in (f[r['run_hdf5_reference']], f[r['station_hdf5_reference']]):
                        for k in parent.attrs:
                            parent.attrs[k]
                return len(rows), sum(check(f[r['hdf5_reference']]) for r in rows)
            end = time.time() + 150
            now = (0, 0)
            while now != (int(sys.argv[2]), int(sys.argv[3])) and time.time() < end:
                now = once()
            print('SEEN', *now)
            """;

    @TempDir
    Path folder;

    @Test
    void readersThatStayAttachedSeeAllThatComesAndNothingWrong() throws Exception {
        Path path = folder.resolve("live.h5");
        try (Mth5File file = store().open(path, OpenMode.WRITE, OpenOptions.normal())) {
            file.ensure(StoreForTests.runSpec(RUN));
        }
        int channels = 5 * (CHANGES + 1);
        try (Mth5File file = store().open(path, OpenMode.APPEND,
                OpenOptions.swmr().withReserve(new Reserve(8L << 20, 512, 300)));
                ChildProcess byReferences = Python.start(BY_REFERENCES, path, channels, channels * SAMPLES);
                ChildProcess byRefresh = Python.start(BY_REFRESH, path, channels, channels * SAMPLES);
                ChildProcess older = Python.startWith(Python.HDF5_1_14, BY_REFRESH, path, channels,
                        channels * SAMPLES)) {
            List<ChildProcess> readers = List.of(byReferences, byRefresh, older);
            readers.forEach(reader -> reader.awaitLine("ready"::equals, LIMIT));
            append(file, RUN);
            for (int n = 0; n < CHANGES; n++) {
                RunId run = new RunId(n < CHANGES / 2 ? "demo_survey" : "second", "ST" + n / 4, "00" + n);
                file.ensure(StoreForTests.runSpec(run));
                append(file, run);
            }
            file.sweep();
            for (ChildProcess reader : readers) {
                assertEquals("SEEN " + channels + " " + channels * SAMPLES,
                        reader.awaitLine(line -> line.startsWith("SEEN"), LIMIT));
                assertEquals(0, reader.await(LIMIT), reader::errors);
            }
            assertTrue(file.reserveLevel().orElseThrow().used() < 0.5);
        }
    }

    private static void append(Mth5File file, RunId run) throws Exception {
        for (int part = 0; part < 5; part++) {
            for (String component : StoreForTests.COMPONENTS) {
                StoreForTests.append(file.getChannel(run.child(component)), SAMPLES / 5);
            }
            file.flush();
        }
    }
}
