// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mtlive.reader.tests.FollowingOurWriterTest.assertValues;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSpec;
import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.MetadataClass;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.RunSpec;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.StationId;
import org.mtlive.mth5.SurveyId;
import org.mtlive.mth5.store.Reserve;
import org.mtlive.reader.LiveReader;
import org.mtlive.reader.ReaderUpdate;
import org.mtlive.reader.Scale;

/** A reader that stays open while the writer adds structure, on a library of its own. */
@Timeout(120)
class FollowingStructureTest {
    private static final RunId SECOND = Recorder.RUN.parent().child("b");

    @TempDir
    Path folder;

    private LiveReader open() throws Mth5Exception {
        return Services.reader().open(folder.resolve("live.h5"));
    }

    private Recorder start() throws Mth5Exception {
        return Recorder.start(folder.resolve("live.h5"), FileVersion.V0_2_0, "ex", "hy");
    }

    @ParameterizedTest
    @EnumSource(FileVersion.class)
    void newRunsAndTheirSamplesAreSeenWithoutReopening(FileVersion version) throws Exception {
        try (Recorder recorder = Recorder.start(folder.resolve("live.h5"), version, "ex", "hy");
                LiveReader reader = open()) {
            recorder.appendAndFlush(100);
            reader.refresh();
            for (int n = 1; n <= 12; n++) {
                recorder.add(new RunId("alps", "MT" + n % 3, "r" + n), "ex", "hy", "hz");
                recorder.appendAndFlush(50);

                reader.refresh();

                assertEquals(recorder.ids(), reader.channels());
                for (int c = 0; c < recorder.ids().size(); c++) {
                    ChannelId id = recorder.ids().get(c);
                    int length = (int) recorder.file().getChannel(id).length();
                    assertEquals(length, reader.safeSamples(id), id + " after " + n + " runs");
                    assertValues(reader.window(id, 0, length, Scale.COUNTS), c, 0, length);
                }
                assertEquals(n + 1, reader.runSummary().size());
                assertEquals(recorder.file().channelSummary().stored(), reader.channelSummary());
            }
        }
    }

    @Test
    void emptySurveysStationsAndRunsAreSeenWithTheirMetadata() throws Exception {
        try (Recorder recorder = start(); LiveReader reader = open()) {
            SurveyId survey = new SurveyId("andes");
            StationId station = survey.child("MT9");
            assertEquals(List.of(new SurveyId("alps")), reader.surveys());
            Metadata located = Metadata.of(MetadataClass.STATION).set("location.latitude", -33.25);
            Metadata led = Metadata.of(MetadataClass.SURVEY).set("project", "high");

            recorder.file().addSurvey(survey, led);
            assertEquals(List.of(new SurveyId("alps"), survey), reader.surveys());
            assertEquals("high", reader.metadata(survey).text("project"));
            recorder.file().addStation(station, located);
            assertEquals(List.of(station), reader.stations(survey));
            assertEquals(-33.25, reader.metadata(station).real("location.latitude"));
            recorder.file().addRun(station.child("001"));

            assertEquals(List.of(station.child("001")), reader.runs(station));
            assertEquals("001", reader.metadata(station.child("001")).text("id"));
            assertThrows(Mth5Exception.class, () -> reader.metadata(station.child("002")));
        }
    }

    @Test
    void aChannelThatJoinsARunIsSeen() throws Exception {
        try (Recorder recorder = start(); LiveReader reader = open()) {
            recorder.appendAndFlush(10);
            recorder.add(Recorder.RUN, "hz");
            recorder.appendAndFlush(10);

            reader.refresh();

            ChannelId hz = Recorder.RUN.child("hz");
            assertEquals(10, reader.safeSamples(hz));
            assertEquals(Recorder.START, reader.channel(hz).start());
            assertValues(reader.tail(hz, 10, Scale.COUNTS), 2, 0, 10);
        }
    }

    @Test
    void samplesOfANewChannelAreNotSafeBeforeTheyAreCommitted() throws Exception {
        try (Recorder recorder = start(); LiveReader reader = open()) {
            recorder.add(SECOND, "ex");
            recorder.append(30);
            recorder.file().getChannel(SECOND.child("ex")).flush();

            reader.refresh();
            assertEquals(0, reader.safeSamples(SECOND.child("ex")));
            recorder.file().flush();
            reader.refresh();

            assertEquals(30, reader.safeSamples(SECOND.child("ex")));
        }
    }

    @Test
    void aSubscriptionHearsOfNewChannels() throws Exception {
        try (Recorder recorder = start(); LiveReader reader = open()) {
            BlockingQueue<ReaderUpdate> updates = new LinkedBlockingQueue<>();
            reader.subscribe(Duration.ofMillis(5), updates::add);

            recorder.add(SECOND, "ex");
            recorder.appendAndFlush(7);
            long heard = 0;
            while (heard < 7) {
                ReaderUpdate update = updates.poll(30, TimeUnit.SECONDS);
                assertTrue(update != null, "nothing heard for 30 s");
                heard += update.growth().stream().filter(g -> g.channel().equals(SECOND.child("ex")))
                        .mapToLong(g -> g.endSample() - g.fromSample()).sum();
            }

            assertEquals(7, heard);
        }
    }

    @Test
    void aRollOverIsFollowedWithAllThatIsNew() throws Exception {
        try (Recorder recorder = start(); LiveReader reader = open()) {
            recorder.appendAndFlush(10);
            reader.refresh();
            List<Long> epochs = new ArrayList<>(List.of(reader.writer().orElseThrow().epoch()));
            for (String run : List.of("b", "c")) {
                RunSpec spec = RunSpec.of(Recorder.RUN.parent().child(run), List.of(ChannelSpec.of(
                        Recorder.RUN.parent().child(run).child("ex"), SampleType.FLOAT64, Recorder.RATE_HZ,
                        Recorder.START)));
                recorder.file().rollOver(Reserve.DEFAULT, file -> recorder.add(spec));
                recorder.appendAndFlush(10);

                reader.refresh();
                reader.refresh();

                epochs.add(reader.writer().orElseThrow().epoch());
                assertEquals(recorder.ids(), reader.channels());
                for (int c = 0; c < recorder.ids().size(); c++) {
                    int length = (int) recorder.file().getChannel(recorder.ids().get(c)).length();
                    assertValues(reader.window(recorder.ids().get(c), 0, 100, Scale.COUNTS), c, 0, length);
                }
            }

            assertEquals(List.of(0L, 1L, 2L), epochs);
        }
    }
}
