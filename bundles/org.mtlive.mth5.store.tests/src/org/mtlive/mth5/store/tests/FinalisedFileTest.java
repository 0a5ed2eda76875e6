// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mtlive.mth5.store.tests.StoreForTests.RUN;
import static org.mtlive.mth5.store.tests.StoreForTests.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.store.Channel;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;
import org.mtlive.mth5.store.RecoveryOptions;
import org.mtlive.mth5.store.RecoveryReport;
import org.mtlive.mth5.store.Reserve;
import org.mtlive.testing.Python;

/** What a finished file promises, held against the live file that it was made of. */
@Timeout(300)
class FinalisedFileTest {
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final List<RunId> RUNS = List.of(RUN, new RunId("demo_survey", "MT001", "MT001b"),
            new RunId("second", "MT002", "MT002a"));

    /** Every object, attribute and value; what finalising is there to change is left out. Prints how many it compared. */
    private static final String SAME_CONTENT = """
            import sys, h5py, numpy as np
            live, done = (h5py.File(p, 'r') for p in sys.argv[1:])
            renewed = ('time_period.', 'run_list', 'channels_recorded', 'sample_rate', 'northwest', 'southeast', 'reference')
            def listing(f):
                names = ['/']
                f.visit(names.append)
                return {n for n in names if not n.startswith(('.', 'mtlive'))}
            added = listing(done) - listing(live)
            assert all(n.endswith('Standards/summary') for n in added), added
            assert not listing(live) - listing(done), listing(live) - listing(done)
            counts = [0, 0, 0]
            for name in sorted(listing(live)):
                a, b = live[name], done[name]
                counts[0] += 1
                assert not set(a.attrs) - set(b.attrs), (name, set(a.attrs) ^ set(b.attrs))
                for k in a.attrs:
                    if not k.startswith(renewed) and not isinstance(a.attrs[k], h5py.Reference):
                        counts[1] += 1
                        assert repr(a.attrs[k]) == repr(b.attrs[k]), (name, k, a.attrs[k], b.attrs[k])
                        assert a.attrs.get_id(k).dtype == b.attrs.get_id(k).dtype, (name, k)
                        assert a.attrs.get_id(k).shape == b.attrs.get_id(k).shape, (name, k)
                if isinstance(a, h5py.Dataset) and not name.endswith('_summary'):
                    assert a.dtype == b.dtype and a.shape == b.shape and a.maxshape == b.maxshape, name
                    assert np.array_equal(a[()], b[()]), name
                    counts[2] += a.size
            print(*counts)
            """;

    /** The same content written at once by h5py: contiguous, no room anywhere. Prints its size. */
    private static final String PLAIN = """
            import sys, os, h5py
            done, plain = h5py.File(sys.argv[1], 'r'), h5py.File(sys.argv[2], 'w', libver=('v110', 'v110'))
            def copy(a, b):
                for k in a.attrs:
                    b.attrs[k] = a.attrs[k]
                for name in a if isinstance(a, h5py.Group) else ():
                    c = a[name]
                    copy(c, b.create_group(name) if isinstance(c, h5py.Group)
                         else b.create_dataset(name, data=c[()], dtype=c.dtype))
            copy(done, plain)
            plain.close()
            print(os.path.getsize(sys.argv[2]))
            """;

    /** Blank rows, references and ends of channel_summary. Prints the number of rows. */
    private static final String SUMMARY = """
            import sys, h5py
            f = h5py.File(sys.argv[1], 'r')
            rows = f['Experiment/channel_summary'][()]
            for r in rows:
                path = [r[n].decode() for n in ('survey', 'station', 'run', 'component')]
                station = '/Experiment/Surveys/%s/Stations/%s' % tuple(path[:2])
                ch = f[r['hdf5_reference']]
                assert ch.name == '%s/%s/%s' % (station, *path[2:]), (ch.name, path)
                assert f[r['run_hdf5_reference']].name == station + '/' + path[2]
                assert f[r['station_hdf5_reference']].name == station
                assert r['n_samples'] == len(ch) and r['has_data'] == (len(ch) > 0)
                assert r['end'].decode() == ch.attrs['time_period.end'], (r['end'], ch.attrs['time_period.end'])
                assert f[r['run_hdf5_reference']].attrs['time_period.end'] >= ch.attrs['time_period.end']
            print(len(rows))
            """;

    @TempDir
    Path folder;

    /** Three runs, two of them added live; of lengths that fill no chunk. */
    private Path record(int samples) throws IOException {
        Path live = folder.resolve("live.h5");
        try (Mth5File file = store().open(live, OpenMode.WRITE, OpenOptions.normal())) {
            file.ensure(StoreForTests.runSpec(RUNS.getFirst()));
            file.startSwmr(new Reserve(4L << 20, 512, 50));
            for (RunId run : RUNS) {
                file.ensure(StoreForTests.runSpec(run));
                for (String component : StoreForTests.COMPONENTS) {
                    StoreForTests.append(file.getChannel(run.child(component)), samples + component.charAt(1));
                }
            }
            file.checkpoint();
        }
        return live;
    }

    private Path finalise(Path live) throws IOException {
        Path done = folder.resolve("done.h5");
        store().finaliser().withoutContract().finalise(live, done);
        return done;
    }

    @Test
    void everyObjectAttributeAndValueIsTheSame() throws Exception {
        Path live = record(20_000);

        String[] compared = Python.run(SAME_CONTENT, LIMIT, live, finalise(live)).strip().split(" ");

        assertTrue(Integer.parseInt(compared[0]) > 60 && Integer.parseInt(compared[1]) > 600, String.join(" ", compared));
        assertTrue(Integer.parseInt(compared[2]) >= 15 * 20_000, String.join(" ", compared));
    }

    @Test
    void theSummaryHasNoBlankRowsAndLeadsToEachChannel() throws Exception {
        Path live = record(5000);

        assertEquals("15", Python.run(SUMMARY, LIMIT, finalise(live)).strip());
    }

    @Test
    void itIsHardlyLargerThanTheSameContentWrittenAtOnce() throws Exception {
        for (int samples : new int[] {3000, 40_000}) {
            Path done = finalise(record(samples));

            long plain = Long.parseLong(Python.run(PLAIN, LIMIT, done, folder.resolve("plain.h5")).strip());

            assertTrue(Files.size(done) <= plain * 1.03, samples + " samples: " + Files.size(done) + " of " + plain);
            Files.delete(folder.resolve("live.h5"));
        }
    }

    @Test
    void whatItLosesWithItsEndAreSamplesOnly() throws Exception {
        Path done = finalise(record(20_000));
        long size = Files.size(done);
        for (long lost : new long[] {1, 20_000, size / 10}) {
            try (FileChannel channel = FileChannel.open(done, StandardOpenOption.WRITE)) {
                channel.truncate(size - lost);
            }

            RecoveryReport report = store().recovery().recover(done, RecoveryOptions.copy());

            assertEquals(15, report.channels().size(), report::toString);
            assertTrue(report.remarks().isEmpty(), report::toString);
            assertTrue(report.safeSamples() * Float.BYTES + lost + 200_000 >= 15 * 20_000 * Float.BYTES, report::toString);
            verify(report.result());
            Files.delete(report.result());
        }
    }

    private static void verify(Path recovered) throws IOException {
        try (Mth5File file = store().open(recovered, OpenMode.READ, OpenOptions.normal())) {
            for (ChannelId id : file.channels()) {
                Channel channel = file.getChannel(id);
                int length = (int) channel.length();
                assertEquals(StoreForTests.channel(id.parent(), id.component(), channel.sampleType()).units(),
                        channel.metadata().text("units"));
                assertArrayEquals(StoreForTests.values(id, 0, length),
                        channel.readFloats(0, length));
            }
        }
    }
}
