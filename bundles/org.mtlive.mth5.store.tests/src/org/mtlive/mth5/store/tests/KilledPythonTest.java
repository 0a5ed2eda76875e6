// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mtlive.mth5.store.tests.StoreForTests.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.Channel;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;
import org.mtlive.mth5.store.RecoveredChannel;
import org.mtlive.mth5.store.RecoveryOptions;
import org.mtlive.mth5.store.RecoveryReport;
import org.mtlive.testing.ChildProcess;
import org.mtlive.testing.Python;

/** Live files of Python writers that were killed for real, at any moment. Sample i of channel c is 1000000 c + i. */
@Timeout(600)
class KilledPythonTest {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    /** Prints the length that readers may rely on after each flush. */
    private static final String MTH5_WRITER = """
            import sys, warnings
            warnings.filterwarnings('ignore')
            import numpy as np
            from loguru import logger
            from mt_metadata.timeseries import Electric
            from mth5.mth5 import MTH5
            logger.remove()
            path, version = sys.argv[1:]
            survey = 'py' if version == '0.2.0' else None
            m = MTH5(file_version=version)
            m.open_mth5(path, 'w')
            if survey: m.add_survey(survey)
            run = m.add_station('PY1', survey=survey).add_run('001')
            for c, name in enumerate(('ex', 'ey')):
                e = Electric(component=name, sample_rate=10.0)
                e.time_period.start = '2026-01-01T00:00:00+00:00'
                run.add_channel(name, 'electric', np.array([1e6 * c]), channel_metadata=e, max_shape=(None,), chunks=(1000,))
            m.close_mth5()
            m.open_mth5(path, 'a', single_writer_multiple_reader=True)
            run = m.get_run('PY1', '001', survey=survey)
            sets = [run.get_channel(name).hdf5_dataset for name in ('ex', 'ey')]
            for turn in range(10**9):
                for c, d in enumerate(sets):
                    n = len(d)
                    d.resize((n + 70,))
                    d[n:] = 1e6 * c + np.arange(n, n + 70)
                m.flush()
                print(len(sets[1]), flush=True)
            """;

    private static final String H5PY_WRITER = """
            import sys, h5py, numpy as np
            kinds = {'plain': {}, 'packed': {}, 'persistent': dict(fs_strategy='fsm', fs_persist=True), 'page': dict(
                fs_strategy='page', fs_persist=True)}
            f = h5py.File(sys.argv[1], 'w', libver=('v110', 'v110'), **kinds[sys.argv[2]])
            packed = dict(compression='gzip', shuffle=True) if sys.argv[2] == 'packed' else {}
            g = f.create_group('run')
            f.create_dataset('gone', data=np.zeros(5000))
            del f['gone']
            sets = [g.create_dataset(n, (0,), 'f8', maxshape=(None,), chunks=(500,), **packed) for n in ('ex', 'ey')]
            f.flush()
            f.swmr_mode = True
            for turn in range(10**9):
                for c, d in enumerate(sets):
                    n = len(d)
                    d.resize((n + 70,))
                    d[n:] = 1e6 * c + np.arange(n, n + 70)
                    d.flush()
                print(len(sets[1]), flush=True)
            """;

    @TempDir
    Path folder;

    /** Lets a writer work until it has flushed so much and a little longer, kills it, and says what it has flushed last. */
    private static long kill(String script, long atLeast, long nanosMore, Object... arguments) {
        try (ChildProcess python = Python.start(script, arguments)) {
            python.awaitLine(line -> Long.parseLong(line) >= atLeast, LIMIT);
            long end = System.nanoTime() + nanosMore;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            python.kill();
            python.await(LIMIT);
            List<String> lines = python.output().lines().filter(line -> line.matches("\\d+")).toList();
            return Long.parseLong(lines.getLast());
        }
    }

    @ParameterizedTest
    @EnumSource(FileVersion.class)
    void everyFlushedSampleOfMth5IsThereAndTheFileIsRecordedOn(FileVersion version) throws Exception {
        Random random = new Random(version.ordinal());
        for (int trial = 0; trial < 3; trial++) {
            Path file = folder.resolve("killed" + trial + ".h5");
            long flushed = kill(MTH5_WRITER, random.nextInt(5000), random.nextInt(5_000_000), file, version.text());
            byte[] before = Files.readAllBytes(file);

            RecoveryReport report = store().recovery().recover(file, RecoveryOptions.copy());

            assertTrue(report.needed() && !report.isLossy() && !report.committed(), report::toString);
            assertArrayEquals(before, Files.readAllBytes(file));
            assertEquals(2, report.channels().size());
            holds(report, flushed);
            recordOn(report);
            Python.run("import sys, h5py; h5py.File(sys.argv[1], 'r+').close()", LIMIT, report.result());
        }
    }

    private static void holds(RecoveryReport report, long flushed) throws Mth5Exception {
        try (Mth5File file = store().open(report.result(), OpenMode.READ, OpenOptions.normal())) {
            for (RecoveredChannel one : report.channels()) {
                Channel channel = file.getChannel(one.id());
                int length = (int) one.safeSamples();
                assertTrue(length >= flushed && length == channel.length(), one::toString);
                assertArrayEquals(expected(one.id(), length), channel.readDoubles(0, length));
                assertTrue(file.channelSummary().stored().stream().allMatch(row -> row.nSamples() >= flushed));
            }
        }
    }

    private static double[] expected(ChannelId id, int count) {
        int number = id.component().equals("ey") ? 1 : 0;
        return IntStream.range(0, count).mapToDouble(i -> 1e6 * number + i).toArray();
    }

    private static void recordOn(RecoveryReport report) throws Mth5Exception {
        ChannelId ex = report.channels().getFirst().id();
        try (Mth5File file = store().open(report.result(), OpenMode.APPEND, OpenOptions.swmr())) {
            Channel channel = file.getChannel(ex);
            double[] more = DoubleStream.iterate(channel.length(), n -> n + 1).limit(500).toArray();
            channel.append(more, 0, more.length);
            file.flush();
        }
        try (Mth5File file = store().open(report.result(), OpenMode.READ, OpenOptions.normal())) {
            int length = (int) file.getChannel(ex).length();
            assertEquals(report.channels().getFirst().safeSamples() + 500, length);
            assertArrayEquals(expected(ex, length), file.getChannel(ex).readDoubles(0, length));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "packed", "persistent", "page"})
    void anyLiveFileOfH5pyIsRecovered(String kind) throws Exception {
        Random random = new Random(kind.hashCode());
        for (int trial = 0; trial < 3; trial++) {
            Path file = folder.resolve("killed" + trial + ".h5");
            long flushed = kill(H5PY_WRITER, random.nextInt(20_000), random.nextInt(5_000_000), file, kind);

            RecoveryReport report = store().recovery().recover(file, RecoveryOptions.copy());

            assertTrue(report.needed() && !report.isLossy(), report::toString);
            assertEquals(4, report.objects());
            String said = Python.run("""
                    import sys, h5py, numpy as np
                    f = h5py.File(sys.argv[1], 'r+')
                    wrong = sum(int((d[:] != 1e6 * c + np.arange(len(d))).sum()) for c, d in
                                enumerate((f['run/ex'], f['run/ey'])))
                    for d in f['run'].values():
                        d.resize((len(d) + 3000,))
                        d[-3000:] = 1
                    f.create_dataset('more', data=np.arange(9000))
                    f.close()
                    f = h5py.File(sys.argv[1], 'r')
                    print(min(len(d) for d in f['run'].values()) - 3000, wrong, int(f['more'][-1]))
                    """, LIMIT, report.result());
            List<Long> numbers = Arrays.stream(said.strip().split(" ")).map(Long::valueOf).toList();
            assertTrue(numbers.get(0) >= flushed, said);
            assertEquals(List.of(0L, 8999L), numbers.subList(1, 3));
        }
    }

    @Test
    void aFileWrittenWithoutSwmrIsRecoveredOrRefusedAndNeverTouched() throws IOException {
        Path file = folder.resolve("normal.h5");
        kill("""
                import sys, h5py, numpy as np
                f = h5py.File(sys.argv[1], 'w', libver='v110')
                for turn in range(10**9):
                    f.create_group('g%d' % turn).create_dataset('x', data=np.arange(1000))
                    print(turn, flush=True)
                """, 200, 0, file);
        byte[] before = Files.readAllBytes(file);

        String said = assertThrows(Mth5Exception.class, () -> store().recovery().recover(file, RecoveryOptions.copy()))
                .getMessage();

        assertTrue(said.contains("as happens without SWMR"), said);
        assertArrayEquals(before, Files.readAllBytes(file));
        assertFalse(Files.exists(folder.resolve("normal.recovered.h5")));
    }
}
