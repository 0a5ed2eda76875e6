// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mtlive.mth5.store.tests.StoreForTests.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSummaryRow;
import org.mtlive.mth5.FapFilter;
import org.mtlive.mth5.FirFilter;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.TimeDelayFilter;
import org.mtlive.mth5.ZpkFilter;
import org.mtlive.mth5.store.Channel;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;
import org.mtlive.mth5.store.SurveyGroup;
import org.mtlive.testing.Python;
import org.mtlive.testing.SharedData;
import org.mtlive.testing.TestData;

/** What Python mth5 wrote is read completely, appended to, and stays readable for Python. */
class ForeignFilesTest {
    private static final RunId RUN = new RunId("demo_survey", "MT001", "MT001a");
    private static final String SUMS = """
            import sys, h5py
            f = h5py.File(sys.argv[1], 'r')
            def visit(name, d):
                kind = d.attrs.get('type')
                if isinstance(d, h5py.Dataset) and d.ndim == 1 and kind in ('electric', 'magnetic', 'auxiliary'):
                    print(d.attrs['component'], len(d), repr(float(d[()].astype('f8').sum())), name.split('/')[-3])
            f.visititems(visit)
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ref_v0.1.0.h5", "ref_v0.2.0.h5"})
    void theReferenceFilesAreReadCompletely(String name) throws Exception {
        try (Mth5File file = store().open(TestData.copy(name, folder), OpenMode.READ, OpenOptions.normal())) {
            SurveyGroup survey = file.getSurvey("demo_survey");
            List<ChannelSummaryRow> rows = file.channelSummary().stored();
            Channel hx = file.getChannel(RUN.child("Hx"));

            assertEquals(List.of("demo_survey"), file.surveyNames());
            assertEquals(List.of("MT001a"), file.getStation("MT001", "demo_survey").runNames());
            assertEquals(StoreForTests.COMPONENTS, file.getRun(RUN).channelNames());
            assertEquals(5, rows.size());
            assertEquals(rows, file.channelSummary().live());
            assertEquals("2026-01-01T00:00:40.950000+00:00", rows.get(2).end());
            assertEquals(4096, hx.length());
            assertEquals(2, hx.row());
            assertEquals(100.0, hx.sampleRateHz());
            assertEquals(List.of("coil_resp", "fap1", "fir1", "delay", "mv_to_counts").stream().sorted().toList(),
                    survey.filterNames());
            assertEquals(2, ((ZpkFilter) survey.getFilter("coil_resp")).poles().size());
            assertEquals(3, ((FapFilter) survey.getFilter("fap1")).points().size());
            assertEquals(3, ((FirFilter) survey.getFilter("fir1")).coefficients().size());
            assertEquals(-0.25, ((TimeDelayFilter) survey.getFilter("delay")).delaySeconds());
            assertEquals("nanoTesla", hx.filters().unitsPhysical());
            assertEquals(40.25, file.getStation("MT001", "demo_survey").metadata().real("location.latitude"));
            assertEquals(List.of(), file.tfSummary());
            assertEquals(List.of(), file.fcSummary());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ref_v0.1.0.h5", "ref_v0.2.0.h5"})
    void noAttributeIsLostOrChangedByReadingAndWriting(String name) throws Exception {
        Path path = TestData.copy(name, folder);
        String before = dump(path);

        try (Mth5File file = store().open(path, OpenMode.APPEND, OpenOptions.normal())) {
            file.getSurvey("demo_survey").writeMetadata(file.getSurvey("demo_survey").metadata());
            file.getStation("MT001", "demo_survey").writeMetadata(file.getStation("MT001", "demo_survey").metadata());
            file.getRun(RUN).writeMetadata(file.getRun(RUN).metadata());
            for (ChannelId id : file.channels()) {
                file.getChannel(id).writeMetadata(file.getChannel(id).metadata());
            }
        }

        assertEquals(before, dump(path));
    }

    private static String dump(Path path) {
        return Python.run("""
                import sys, h5py
                f = h5py.File(sys.argv[1], 'r')
                def visit(name, o):
                    for k in sorted(o.attrs):
                        if k != 'reference': print(name, k, repr(o.attrs[k]), o.attrs.get_id(k).dtype)
                f.visititems(visit)
                """, Duration.ofSeconds(30), path);
    }

    @Test
    void aFileOfAnEarlierMth5WithFourierCoefficientsIsReadCompletely() throws Exception {
        Path path = Files.copy(SharedData.file("mth5/synthetic_test_data.h5"), folder.resolve("old.h5"));
        TreeMap<String, String> expected = new TreeMap<>();
        Python.run(SUMS, Duration.ofSeconds(60), path).lines().map(line -> line.split(" "))
                .forEach(p -> expected.put(p[3] + "/" + p[0], p[1] + " " + p[2]));
        TreeMap<String, String> found = new TreeMap<>();

        try (Mth5File file = store().open(path, OpenMode.READ, OpenOptions.normal())) {
            for (ChannelId id : file.channels()) {
                Channel channel = file.getChannel(id);
                double sum = 0;
                for (double sample : channel.readDoubles(0, Math.toIntExact(channel.length()))) {
                    sum += sample;
                }
                found.put(id.station() + "/" + id.component(), channel.length() + " " + Math.rint(sum * 1e3) / 1e3);
            }
            assertEquals(10, file.channelSummary().stored().size());
            assertEquals(10, file.channelSummary().live().size());
            assertTrue(file.channelSummary().live().stream().allMatch(r -> r.nSamples() == 40_000));
            assertEquals(2, file.runSummary().size());
        }
        assertEquals(expected.keySet(), found.keySet());
        found.forEach((channel, text) -> {
            String[] ours = text.split(" ");
            String[] theirs = expected.get(channel).split(" ");
            assertEquals(theirs[0], ours[0], channel);
            assertEquals(Double.parseDouble(theirs[1]), Double.parseDouble(ours[1]), 1e-2, channel);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ref_v0.1.0.h5", "ref_v0.2.0.h5"})
    void aFileOfPythonIsAppendedToLiveAndPythonReadsItAgain(String name) throws Exception {
        Path path = TestData.copy(name, folder);
        float[] more = {1, 2, 3, 4};

        try (Mth5File file = store().open(path, OpenMode.APPEND, OpenOptions.swmr())) {
            Channel ex = file.getChannel(RUN.child("ex"));
            ex.append(more, 0, more.length);
            file.flush();
            assertEquals(4100, file.channelSummary().stored().getFirst().nSamples());
            assertEquals(4100, file.live().readCommitted()[0]);
            try (Mth5File reader = store().open(path, OpenMode.READ, OpenOptions.swmr())) {
                assertArrayEquals(more, reader.getChannel(RUN.child("ex")).readFloats(4096, 4));
            }
        }

        String seen = Python.run("""
                import sys
                from mth5.mth5 import MTH5
                m = MTH5(); m.open_mth5(sys.argv[1], 'r')
                df = m.channel_summary.to_dataframe()
                c = m.from_reference(df.iloc[0].hdf5_reference)
                print('SEEN', df.iloc[0].n_samples, c.metadata.component, list(c.hdf5_dataset[4096:]))
                """, Duration.ofSeconds(90), path);
        assertTrue(seen.contains("SEEN 4100 ex"), seen);
    }

    @Test
    void unknownAttributesOfAForeignFileAreKept() throws Exception {
        Path path = TestData.copy("ref_v0.2.0.h5", folder);
        Python.run("import sys, h5py\nf = h5py.File(sys.argv[1], 'r+')\n"
                + "f['Experiment/Surveys/demo_survey/Stations/MT001'].attrs['lab.shelf'] = 7\n",
                Duration.ofSeconds(30), path);

        try (Mth5File file = store().open(path, OpenMode.APPEND, OpenOptions.normal())) {
            Metadata station = file.getStation("MT001", "demo_survey").metadata();
            file.getStation("MT001", "demo_survey").writeMetadata(station.set("geographic_name", "x"));
            assertEquals(7L, file.getStation("MT001", "demo_survey").metadata().get("lab.shelf").orElseThrow());
        }
    }
}
