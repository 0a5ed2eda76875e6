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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mtlive.mth5.FapFilter;
import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.FilterHead;
import org.mtlive.mth5.FirFilter;
import org.mtlive.mth5.ResponseFilter;
import org.mtlive.mth5.TimeDelayFilter;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;
import org.mtlive.mth5.store.Reserve;
import org.mtlive.mth5.store.SurveyGroup;
import org.mtlive.testing.Python;
import org.mtlive.testing.TestData;

/** Stock Python mth5 takes our files for its own: closed, live and finalised, in both layouts. */
class PythonAcceptanceTest {
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final List<ResponseFilter> MORE_FILTERS = List.of(
            new FapFilter("fap1", "nanoTesla", "milliVolt", 1,
                    List.of(new FapFilter.Point(0.1, 1, 0), new FapFilter.Point(1, 2, 0.5))),
            new FirFilter(new FilterHead("FIR/one", "digital counts", "digital counts", 1), List.of(0.25, 0.5, 0.25),
                    FirFilter.Symmetry.NONE, 100, 1, 0),
            new TimeDelayFilter("delay", "digital counts", "digital counts", -0.25));
    private static final String ACCEPT = """
            import sys, warnings
            warnings.filterwarnings('ignore')
            from loguru import logger
            from mth5.mth5 import MTH5
            from mth5.utils.mth5_validator import validate_mth5_file
            logger.remove()
            for path in sys.argv[1:]:
                m = MTH5()
                m.open_mth5(path, 'r')
                df = m.channel_summary.to_dataframe()
                print(len(df), df.n_samples.min(), bool(df.has_data.all()), len(m.run_summary))
                for row in df.itertuples():
                    channel = m.from_reference(row.hdf5_reference)
                    assert channel.metadata.component == row.component
                    assert m.from_reference(row.run_hdf5_reference).metadata.id == row.run
                    assert m.from_reference(row.station_hdf5_reference).metadata.id == row.station
                    print(row.component, [f.name for f in channel.channel_response.filters_list])
                run = m.get_run('MT001', 'MT001a', survey='demo_survey')
                ts = run.to_runts()
                print(ts.channels, ts.sample_rate, str(ts.start), str(ts.end), int(ts.hz.ts.sum()))
                e = m.to_experiment()
                survey = e.surveys[0]
                print(survey.id, survey.stations[0].id, survey.stations[0].runs[0].id, sorted(survey.filters.keys()))
                m.close_mth5()
                v = validate_mth5_file(path, check_data=True)
                print('VALID', v.is_valid, v.error_count)
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(FileVersion.class)
    void mth5ReadsClosedAndFinalisedFilesWithoutErrors(FileVersion version) throws Exception {
        Path normal = folder.resolve("normal.h5");
        Path live = folder.resolve("live.h5");
        Path finished = folder.resolve("finished.h5");
        write(normal, version, false);
        write(live, version, true);
        store().finaliser().finalise(live, finished);

        String seen = Python.run(ACCEPT, LIMIT, normal, live, finished);

        String expected = """
                5 500 True 1
                ex []
                ey []
                hx ['coil_resp', 'mv_to_counts']
                hy ['coil_resp', 'mv_to_counts']
                hz ['coil_resp', 'mv_to_counts']
                ['ex', 'ey', 'hx', 'hy', 'hz'] 100.0 2026-01-01T00:00:00+00:00 2026-01-01T00:00:04.990000+00:00 2125250
                demo_survey MT001 MT001a ['coil_resp', 'delay', 'fap1', 'fir per one', 'mv_to_counts']
                VALID True 0
                """;
        assertEquals(expected.repeat(3), seen + "\n");
    }

    private static void write(Path path, FileVersion version, boolean swmr) throws Exception {
        try (Mth5File file = store().open(path, OpenMode.WRITE, OpenOptions.normal().withVersion(version))) {
            file.ensure(StoreForTests.runSpec(RUN));
            for (ResponseFilter filter : MORE_FILTERS) {
                file.getSurvey("demo_survey").addFilter(filter);
            }
            if (swmr) {
                file.startSwmr(Reserve.DEFAULT);
            }
            for (String component : StoreForTests.COMPONENTS) {
                StoreForTests.append(file.getChannel(RUN.child(component)), 500);
            }
        }
    }

    @Test
    void allKindsOfFiltersComeBackAsTheyWere() throws Exception {
        Path path = folder.resolve("filters.h5");
        write(path, FileVersion.V0_2_0, false);

        try (Mth5File file = store().open(path, OpenMode.APPEND, OpenOptions.normal())) {
            SurveyGroup survey = file.getSurvey("demo_survey");
            for (ResponseFilter filter : MORE_FILTERS) {
                ResponseFilter read = survey.getFilter(filter.name().toUpperCase());
                assertEquals(filter.kind(), read.kind());
                assertEquals(filter.unitsOut(), read.unitsOut());
                assertEquals(filter.response(0.5).re(), read.response(0.5).re(), 1e-6);
                assertEquals(filter.response(0.5).im(), read.response(0.5).im(), 1e-6);
                assertEquals(filter.ownAttributes(), read.ownAttributes());
                survey.addFilter(filter);
            }
            survey.removeFilter("fap1");
            assertEquals(List.of("coil_resp", "delay", "fir per one", "mv_to_counts"), survey.filterNames());
        }
    }

    @ParameterizedTest
    @EnumSource(FileVersion.class)
    void everyAttributeHasTheTypeThatMth5GivesIt(FileVersion version) throws Exception {
        Path ours = folder.resolve("ours.h5");
        write(ours, version, false);
        Path theirs = TestData.copy("ref_v" + version.text() + ".h5", folder);

        String differences = Python.run("""
                import h5py, sys
                KINDS = ('coefficient', 'fap', 'fir', 'time_delay', 'zpk')
                def types(path):
                    found = {}
                    def one(name, o):
                        parent = name.split('/')[-2] if '/' in name else ''
                        key = o.attrs.get('mth5_type') or (parent if parent in KINDS else name.split('/')[-1])
                        for a in o.attrs:
                            i = o.attrs.get_id(a); t = i.get_type()
                            text = isinstance(t, h5py.h5t.TypeStringID)
                            found.setdefault(key, {})[a] = (t.get_class(), i.shape,
                                (t.is_variable_str(), t.get_cset(), t.get_strpad()) if text else t.get_size())
                        if isinstance(o, h5py.Dataset) and o.dtype.names:
                            found.setdefault(key, {})['<dtype>'] = [(n, o.dtype.fields[n][1], str(o.dtype.fields[n][0]))
                                                                    for n in o.dtype.names]
                    with h5py.File(path, 'r') as f:
                        one('/', f); f.visititems(one)
                    return found
                a, b = types(sys.argv[1]), types(sys.argv[2])
                for key in sorted(set(a) | set(b)):
                    for n in sorted(set(a.get(key, {})) | set(b.get(key, {}))):
                        if a.get(key, {}).get(n) != b.get(key, {}).get(n):
                            print(key, n, a.get(key, {}).get(n), b.get(key, {}).get(n))
                """, LIMIT, theirs, ours);

        assertEquals("", differences);
    }

    @Test
    void mth5CanWriteOnInOurFileAndWeReadIt() throws Exception {
        Path path = folder.resolve("shared.h5");
        write(path, FileVersion.V0_2_0, false);

        Python.run("""
                import sys, numpy as np
                from mth5.mth5 import MTH5
                m = MTH5(); m.open_mth5(sys.argv[1], 'a')
                station = m.add_station('PY1', survey='demo_survey')
                run = station.add_run('a')
                run.add_channel('Ex', 'electric', np.arange(100, dtype='f4') + 1, channel_dtype='float32')
                m.close_mth5()
                """, LIMIT, path);

        try (Mth5File file = store().open(path, OpenMode.READ, OpenOptions.normal())) {
            assertEquals(List.of("MT001", "PY1"), file.getSurvey("demo_survey").stationNames());
            assertEquals(6, file.channelSummary().stored().size());
            assertEquals(100, file.channelSummary().live().getLast().nSamples());
            assertTrue(file.getChannel(RUN.child("hz")).length() == 500);
        }
    }
}
