// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mtlive.mth5.store.tests.StoreForTests.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.store.Channel;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;
import org.mtlive.mth5.store.RunGroup;
import org.mtlive.testing.ChildProcess;
import org.mtlive.testing.Python;

/**
 * The guide's programs, whole: its writers in Java, its readers in stock Python, attached before there is anything to
 * read. The readers are as the guide prints them, but for the lower case of components and a wait on standard input
 * where the guide waits for a second.
 */
class GuideProgramsTest {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final List<String> COMPONENTS = List.of("Ex", "Ey", "Hx", "Hy", "Hz");
    private static final int CHUNK_SAMPLES = 1000;

    private static final String QUICK_START_READER = """
            import sys
            from mth5.mth5 import MTH5
            mth5_reader = MTH5()
            mth5_reader.open_mth5(sys.argv[1], mode='r', single_writer_multiple_reader=True)
            print('open', mth5_reader.is_swmr_mode(), mth5_reader.h5_is_write())
            for look in iter(input, 'end'):
                run_df = mth5_reader.run_summary
                channel_df = mth5_reader.channel_summary.to_dataframe()
                run_df, channel_df = run_df[run_df.station != ''], channel_df[channel_df.station != '']
                print(f"{look}: Current runs: {len(run_df)}, channels: {list(channel_df.component)}, {list(channel_df.n_samples)}")
            mth5_reader.close_mth5()
            print('closed', mth5_reader.is_swmr_mode(), mth5_reader.h5_is_write())
            """;
    private static final String DATA_MONITOR = """
            import sys
            from mth5.mth5 import MTH5
            mth5 = MTH5()
            mth5.open_mth5(sys.argv[1], 'r', single_writer_multiple_reader=True)
            print("Monitoring data (Ctrl+C to stop)...")
            last_sample_count = 0
            try:
                for look in iter(input, 'end'):
                    channel_df = mth5.channel_summary.to_dataframe()
                    if not channel_df.empty:
                        ex_row = channel_df[channel_df.component == 'ex']
                        if not ex_row.empty:
                            current_samples = ex_row.iloc[0].n_samples
                            if current_samples != last_sample_count:
                                new_samples = current_samples - last_sample_count
                                print(f"Data update: {current_samples} total samples "
                                      f"(+{new_samples} new)")
                                last_sample_count = current_samples
                    print(look, "done")
            finally:
                mth5.close_mth5()
                print("Monitor stopped")
            """;
    private static final String ANALYSE_DATA = """
            import sys
            from mth5.mth5 import MTH5
            mth5 = MTH5()
            mth5.open_mth5(sys.argv[1], 'r', single_writer_multiple_reader=True)
            station = mth5.get_station('MT001', survey='live_survey')
            run = station.get_run('run_001a')
            ex = run.get_channel('ex')
            data = ex.hdf5_dataset[:]
            print(run.groups_list, len(data), int(data.sum()), data.dtype, ex.hdf5_dataset.maxshape,
                  len(run.to_runts().dataset.time), ex.to_channel_ts().n_samples)
            mth5.close_mth5()
            """;

    @TempDir
    Path folder;

    @Test
    void quickStartWriterAddsSurveyStationRunAndChannelLiveAndQuickStartReaderSeesThem() throws Exception {
        Path path = folder.resolve("realtime_data.mth5");
        store().open(path, OpenMode.WRITE, OpenOptions.normal()).close();

        try (Mth5File writer = store().open(path, OpenMode.APPEND, OpenOptions.swmr());
                ChildProcess reader = Python.start(QUICK_START_READER, path)) {
            reader.awaitLine("open True False"::equals, LIMIT);
            look(reader, "first", "first: Current runs: 0, channels: [], []");
            writer.addSurvey("live_survey");
            RunGroup run = writer.addStation("STA001", "live_survey").addRun("run_001");
            Channel ex = run.addChannel(StoreForTests.channel(run.id(), "Ex", SampleType.FLOAT64));
            StoreForTests.append(ex, 1000);
            writer.flush();

            look(reader, "after the flush", "after the flush: Current runs: 1, channels: ['ex'], [1000]");
            StoreForTests.append(ex, 500);
            look(reader, "before the next", "before the next: Current runs: 1, channels: ['ex'], [1000]");
            writer.flush();
            look(reader, "after the next", "after the next: Current runs: 1, channels: ['ex'], [1500]");
            reader.send("end");
            reader.awaitLine("closed False False"::equals, LIMIT);
        }
    }

    @Test
    void afterAFlushReadersCanSeeAStationAddedLive() throws Exception {
        Path path = folder.resolve("realtime_data.mth5");
        store().open(path, OpenMode.WRITE, OpenOptions.normal()).close();

        try (Mth5File writer = store().open(path, OpenMode.APPEND, OpenOptions.swmr());
                Mth5File attached = store().open(path, OpenMode.READ, OpenOptions.swmr())) {
            writer.addStation("STA001", "live_survey");
            writer.flush();

            assertEquals(List.of("STA001"), attached.getSurvey("live_survey").stationNames());
            assertTrue(Python.run("""
                    import sys
                    from mth5.mth5 import MTH5
                    m = MTH5()
                    m.open_mth5(sys.argv[1], 'r', single_writer_multiple_reader=True)
                    print(m.get_survey('live_survey').stations_group.groups_list, m.get_station('STA001', 'live_survey').metadata.id)
                    m.close_mth5()
                    """, LIMIT, path).contains("['STA001'] STA001"));
        }
    }

    @ParameterizedTest
    @EnumSource(FileVersion.class)
    void dataCollectorCreatesItsChannelsAfterActivationAndDataMonitorPrintsEachUpdate(FileVersion version)
            throws Exception {
        Path path = folder.resolve("realtime_mt.mth5");
        RunId id = new RunId("live_survey", "MT001", "run_001a");
        try (Mth5File mth5 = store().open(path, OpenMode.WRITE, OpenOptions.normal().withVersion(version))) {
            mth5.addSurvey("live_survey");
            mth5.addStation("MT001", "live_survey").addRun("run_001a");
        }

        try (Mth5File mth5 = store().open(path, OpenMode.APPEND, OpenOptions.swmr());
                ChildProcess monitor = Python.start(DATA_MONITOR, path)) {
            monitor.awaitLine(line -> line.startsWith("Monitoring data"), LIMIT);
            RunGroup run = mth5.getStation("MT001", "live_survey").getRun("run_001a");
            look(monitor, "nothing yet", "nothing yet done");
            for (int chunk = 1; chunk <= 4; chunk++) {
                for (String component : COMPONENTS) {
                    Channel channel = chunk == 1 ? run.addChannel(StoreForTests.channel(id, component, SampleType.FLOAT32))
                            : run.getChannel(component);
                    StoreForTests.append(channel, CHUNK_SAMPLES);
                }
                mth5.flush();

                look(monitor, "chunk " + chunk, "Data update: " + CHUNK_SAMPLES * chunk + " total samples (+" + CHUNK_SAMPLES + " new)");
            }
            assertTrue(Python.run(ANALYSE_DATA, LIMIT, path).contains(analysis(4)));
            monitor.send("end");
            monitor.awaitLine("Monitor stopped"::equals, LIMIT);
        }
        assertTrue(Python.run(ANALYSE_DATA, LIMIT, path).contains(analysis(4)));
    }

    private static String analysis(int chunks) {
        int samples = chunks * CHUNK_SAMPLES;
        long sum = 0;
        for (int i = 0; i < samples; i++) {
            sum += i % 997 + 1;
        }
        return "['ex', 'ey', 'hx', 'hy', 'hz'] " + samples + " " + sum + " float32 (None,) " + samples + " " + samples;
    }

    private static void look(ChildProcess reader, String name, String expected) {
        reader.send(name);
        reader.awaitLine(expected::equals, LIMIT);
    }
}
