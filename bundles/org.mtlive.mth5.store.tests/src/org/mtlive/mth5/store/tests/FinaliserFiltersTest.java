// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mtlive.mth5.store.tests.StoreForTests.RUN;
import static org.mtlive.mth5.store.tests.StoreForTests.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
import org.mtlive.mth5.store.Reserve;
import org.mtlive.testing.Python;
import org.mtlive.testing.TestData;

/** A finished file with filters has the same content as one without. */
@Timeout(300)
class FinaliserFiltersTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int SAMPLES = 300_000;
    private static final int APPENDS = 50;
    private static final int APPENDED = 137;

    /** Prints what differs between two files, and the filters of the channels of the second. */
    private static final String COMPARE = """
            import sys, h5py, numpy as np
            a, b = (h5py.File(p, 'r') for p in sys.argv[1:])
            def listing(f):
                names = ['/']
                f.visit(names.append)
                return sorted(names)
            def text(v):
                return '' if isinstance(v, h5py.Reference) else repr(v)
            assert listing(a) == listing(b), set(listing(a)) ^ set(listing(b))
            for name in listing(a):
                x, y = a[name], b[name]
                assert sorted(x.attrs) == sorted(y.attrs), (name, sorted(x.attrs), sorted(y.attrs))
                for k in x.attrs:
                    assert text(x.attrs[k]) == text(y.attrs[k]), (name, k, x.attrs[k], y.attrs[k])
                if isinstance(x, h5py.Dataset) and x.dtype.names is None:
                    assert x.dtype == y.dtype and x.shape == y.shape, name
                    if x.dtype.kind in 'if':
                        assert np.array_equal(x[()], y[()], equal_nan=True), name
                elif isinstance(x, h5py.Dataset):
                    assert x.shape == y.shape and all((x[()][n] == y[()][n]).all() for n in x.dtype.names
                                                      if h5py.check_ref_dtype(x.dtype[n]) is None), name
            used = set()
            def look(name, d):
                if isinstance(d, h5py.Dataset) and d.attrs.get('type') in ('electric', 'magnetic', 'auxiliary'):
                    used.add((d.compression, d.compression_opts, d.shuffle, d.fletcher32))
            b.visititems(look)
            print(sorted(used))
            rows = next(b[n] for n in listing(b) if n.endswith('channel_summary'))
            assert all(b[r['hdf5_reference']].name.endswith('/' + r['component'].decode()) and
                       b[r['run_hdf5_reference']].name.endswith('/' + r['run'].decode()) for r in rows[()])
            """;

    @TempDir
    Path folder;

    private Path record(FileVersion version) throws IOException {
        Path path = folder.resolve("live.h5");
        try (Mth5File file = store().open(path, OpenMode.WRITE, OpenOptions.normal().withVersion(version))) {
            file.ensure(StoreForTests.runSpec(RUN));
            file.startSwmr(new Reserve(1L << 20, 64, 20));
            for (String component : StoreForTests.COMPONENTS) {
                StoreForTests.append(file.getChannel(RUN.child(component)), SAMPLES);
            }
        }
        return path;
    }

    @ParameterizedTest
    @EnumSource(FileVersion.class)
    void aCompressedFileHasTheSameContentAndIsSmaller(FileVersion version) throws Exception {
        Path live = record(version);
        Path plain = folder.resolve("plain.h5");
        Path packed = folder.resolve("packed.h5");
        store().finaliser().finalise(live, plain);

        store().finaliser().withFilters(4, true).finalise(live, packed);

        assertEquals("[('gzip', 4, True, True)]", Python.run(COMPARE, LIMIT, plain, packed).strip());
        assertTrue(Files.size(packed) < Files.size(plain) / 2, Files.size(packed) + " of " + Files.size(plain));
    }

    /** Chunks with filters go through a cache, and are written whole; the others never. */
    @Test
    void aCompressedFileIsRecordedOnAndFollowed() throws Exception {
        Path packed = folder.resolve("packed.h5");
        store().finaliser().withFilters(4, true).finalise(record(FileVersion.V0_2_0), packed);
        ChannelId ex = RUN.child("ex");

        try (Mth5File writer = store().open(packed, OpenMode.APPEND, OpenOptions.swmr());
                Mth5File reader = store().open(packed, OpenMode.READ, OpenOptions.swmr())) {
            Channel seen = reader.getChannel(ex);
            for (int n = 1; n <= APPENDS; n++) {
                for (String component : StoreForTests.COMPONENTS) {
                    StoreForTests.append(writer.getChannel(RUN.child(component)), APPENDED);
                }
                writer.flush();
                seen.refresh();
                assertEquals(SAMPLES + n * APPENDED, seen.length());
            }

            int all = SAMPLES + APPENDS * APPENDED;
            assertArrayEquals(StoreForTests.values(ex, 0, all), seen.readFloats(0, all));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ref_v0.1.0.h5", "ref_v0.2.0.h5"})
    void filesOfPythonKeepTheirContentToo(String name) throws Exception {
        Path python = TestData.copy(name, folder);
        Path plain = folder.resolve("plain.h5");
        Path checked = folder.resolve("checked.h5");
        store().finaliser().finalise(python, plain);

        store().finaliser().withFilters(0, true).finalise(python, checked);

        assertEquals("[(None, None, False, True)]", Python.run(COMPARE, LIMIT, plain, checked).strip());
    }

    @Test
    void aFileOfADeadWriterIsRecoveredFirst() throws Exception {
        Path left = LeftBehind.recording(folder, FileVersion.V0_2_0, 100, 10, LeftBehind.dead());

        String said = assertThrows(Mth5Exception.class, () -> store().finaliser().finalise(left, left)).getMessage();

        assertTrue(said.contains("recover the file first"), said);
        assertThrows(IllegalArgumentException.class, () -> store().finaliser().withFilters(10, false));
    }
}
