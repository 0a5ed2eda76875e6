// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mtlive.mth5.store.tests.StoreForTests.RUN;
import static org.mtlive.mth5.store.tests.StoreForTests.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mtlive.mth5.ChannelSummaryRow;
import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.MetadataClass;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunSummaryRow;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.StationId;
import org.mtlive.mth5.store.Channel;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;

/** What normal mode does: create, append, restructure, remove; both layouts. */
class NormalModeTest {
    @TempDir
    Path folder;

    private Path create(FileVersion version, int samples) throws Mth5Exception {
        Path path = folder.resolve("normal.h5");
        try (Mth5File file = store().open(path, OpenMode.WRITE, OpenOptions.normal().withVersion(version))) {
            file.ensure(StoreForTests.runSpec(RUN));
            for (String component : StoreForTests.COMPONENTS) {
                StoreForTests.append(file.getChannel(RUN.child(component)), samples);
            }
        }
        return path;
    }

    @ParameterizedTest
    @EnumSource(FileVersion.class)
    void samplesAndSummariesComeBackAfterClosing(FileVersion version) throws Exception {
        Path path = create(version, 4096);

        try (Mth5File file = store().open(path, OpenMode.READ, OpenOptions.normal())) {
            Channel ex = file.getChannel(RUN.child("EX"));
            List<ChannelSummaryRow> stored = file.channelSummary().stored();
            RunSummaryRow run = file.runSummary().getFirst();

            assertEquals(version, file.version());
            assertFalse(file.h5IsWrite());
            assertArrayEquals(StoreForTests.values(ex.id(), 0, 4096), ex.readFloats(0, 4096));
            assertEquals(StoreForTests.COMPONENTS, stored.stream().map(ChannelSummaryRow::component).toList());
            assertTrue(stored.stream().allMatch(r -> r.nSamples() == 4096 && r.hasData()));
            assertEquals("2026-01-01T00:00:40.950000+00:00", stored.getFirst().end());
            assertEquals(stored, file.channelSummary().live());
            assertEquals(4096, run.nSamples());
            assertEquals(List.of("hx", "hy"), run.inputChannels());
            assertEquals(0, ex.row());
        }
    }

    @ParameterizedTest
    @EnumSource(FileVersion.class)
    void parentsKnowTheirRunsChannelsAndTimes(FileVersion version) throws Exception {
        Path path = create(version, 100);

        try (Mth5File file = store().open(path, OpenMode.READ, OpenOptions.normal())) {
            Metadata station = file.getStation("MT001", "demo_survey").metadata();
            Metadata run = file.getRun(RUN).metadata();

            assertEquals(StoreForTests.COMPONENTS, station.texts("channels_recorded"));
            assertEquals(List.of("MT001a"), station.texts("run_list"));
            assertEquals(List.of("hx", "hy", "hz"), run.texts("channels_recorded_magnetic"));
            assertEquals("2026-01-01T00:00:00.990000+00:00", run.text("time_period.end"));
            assertEquals("2026-01-01", file.getSurvey("demo_survey").metadata().text("time_period.end_date"));
            assertEquals(100.0, run.real("sample_rate"));
        }
    }

    @ParameterizedTest
    @EnumSource(SampleType.class)
    void theSampleTypeAskedForIsTheOneStored(SampleType type) throws Exception {
        Path path = folder.resolve("types.h5");
        try (Mth5File file = store().open(path, OpenMode.WRITE, OpenOptions.normal())) {
            Channel channel = file.addChannel(StoreForTests.channel(RUN, "ex", type));
            channel.append(new int[] {1, -2, 1 << 20}, 0, 3);
        }

        try (Mth5File file = store().open(path, OpenMode.READ, OpenOptions.normal())) {
            Channel channel = file.getChannel(RUN.child("ex"));

            assertEquals(type, channel.sampleType());
            assertArrayEquals(new double[] {1, -2, 1 << 20}, channel.readDoubles(0, 3));
        }
    }

    @Test
    void addingAnExistingChannelIsRefusedAndItsSamplesStay() throws Exception {
        Path path = create(FileVersion.V0_2_0, 10);

        try (Mth5File file = store().open(path, OpenMode.APPEND, OpenOptions.normal())) {
            Mth5Exception refused = assertThrows(Mth5Exception.class,
                    () -> file.addChannel(StoreForTests.channel(RUN, "ex", SampleType.FLOAT32)));

            assertTrue(refused.getMessage().contains("Use append"), refused.getMessage());
            assertEquals(10, file.getChannel(RUN.child("ex")).length());
        }
    }

    @Test
    void appendingGoesOnWhereTheFileEnded() throws Exception {
        Path path = create(FileVersion.V0_2_0, 10);

        try (Mth5File file = store().open(path, OpenMode.READ_PLUS, OpenOptions.normal())) {
            Channel ex = file.getRun(RUN).getChannel("Ex");
            StoreForTests.append(ex, 5);
            assertSame(ex, file.getChannel(RUN.child("ex")));
        }

        try (Mth5File file = store().open(path, OpenMode.READ, OpenOptions.normal())) {
            assertEquals(15, file.channelSummary().stored().getFirst().nSamples());
            assertArrayEquals(StoreForTests.values(RUN.child("ex"), 0, 15),
                    file.getChannel(RUN.child("ex")).readFloats(0, 15));
        }
    }

    @ParameterizedTest
    @EnumSource(FileVersion.class)
    void removingUpdatesTheTables(FileVersion version) throws Exception {
        Path path = create(version, 10);

        try (Mth5File file = store().open(path, OpenMode.APPEND, OpenOptions.normal().withVersion(version))) {
            file.addRun(RUN.parent().child("MT001b"));
            file.removeChannel(RUN.child("Ey"));

            assertEquals(4, file.channelSummary().stored().size());
            assertEquals(List.of("ex", "hx", "hy", "hz"), file.getRun(RUN).channelNames());
            file.removeRun(RUN);
            assertEquals(List.of("MT001b"), file.getStation("MT001", "demo_survey").runNames());
            file.removeStation("MT001", "demo_survey");
            assertEquals(List.of(), file.channelSummary().stored());
            Mth5Exception gone = assertThrows(Mth5Exception.class, () -> file.getRun(RUN));
            assertTrue(gone.getMessage().contains("There is no station MT001"), gone.getMessage());
        }
    }

    @Test
    void surveysComeAndGoInTheLayoutOfMany() throws Exception {
        try (Mth5File file = store().open(folder.resolve("many.h5"), OpenMode.WRITE, OpenOptions.normal())) {
            file.addSurvey("first survey");
            file.addStation("A1", "second");
            file.removeSurvey("first_survey");

            assertEquals(List.of("second"), file.surveyNames());
            assertEquals(List.of("A1"), file.getSurvey("second").stationNames());
        }
    }

    @Test
    void theLayoutOfOneSurveyTakesOneSurvey() throws Exception {
        OpenOptions options = OpenOptions.normal().withVersion(FileVersion.V0_1_0);
        try (Mth5File file = store().open(folder.resolve("one.h5"), OpenMode.WRITE, options)) {
            assertEquals(List.of("default_survey"), file.surveyNames());
            file.addStation("A1", "mine");

            assertEquals(List.of("mine"), file.surveyNames());
            assertThrows(Mth5Exception.class, () -> file.addSurvey("other"));
            assertThrows(Mth5Exception.class, () -> file.removeSurvey("mine"));
            assertEquals(new StationId("mine", "A1"), file.getStation("A1", "").id());
        }
    }

    @Test
    void metadataIsWrittenReadAndKeptWhenItIsUnknown() throws Exception {
        Path path = create(FileVersion.V0_2_0, 1);

        try (Mth5File file = store().open(path, OpenMode.APPEND, OpenOptions.normal())) {
            Metadata station = file.getStation("MT001", "demo_survey").metadata();
            file.getStation("MT001", "demo_survey").writeMetadata(
                    station.set("geographic_name", "M\u00f6ns Klint").setUnknown("ours.depth", 1.5)
                            .setUnknown("ours.note", "x"));
            Channel ex = file.getChannel(RUN.child("ex"));
            ex.writeMetadata(ex.metadata().set("dipole_length", 55.0));
        }

        try (Mth5File file = store().open(path, OpenMode.READ, OpenOptions.normal())) {
            Metadata station = file.getStation("MT001", "demo_survey").metadata();
            assertEquals("M\u00f6ns Klint", station.text("geographic_name"));
            assertEquals(Map.of("ours.depth", 1.5, "ours.note", "x"), station.unknown());
            assertEquals(55.0, file.getChannel(RUN.child("ex")).metadata().real("dipole_length"));
            assertEquals(40.25, station.real("location.latitude"));
        }
    }

    @Test
    void aTextThatNoHeapCollectionHoldsIsRefused() throws Exception {
        Path path = create(FileVersion.V0_2_0, 1);
        try (Mth5File file = store().open(path, OpenMode.APPEND, OpenOptions.normal())) {
            Metadata tooLong = Metadata.of(MetadataClass.STATION).setUnknown("ours.text", "x".repeat(5000));

            Mth5Exception refused = assertThrows(Mth5Exception.class,
                    () -> file.getStation("MT001", "demo_survey").writeMetadata(tooLong));
            assertTrue(refused.getMessage().contains("4064"), refused.getMessage());
        }
    }

    @Test
    void ensureRefusesWhatContradictsAndChangesNothing() throws Exception {
        Path path = create(FileVersion.V0_2_0, 10);
        try (Mth5File file = store().open(path, OpenMode.APPEND, OpenOptions.normal())) {
            Mth5Exception samples = assertThrows(Mth5Exception.class, () -> file.ensure(StoreForTests.runSpec(RUN)));
            assertTrue(samples.getMessage().contains("10 samples already"), samples.getMessage());
            file.ensure(StoreForTests.runSpec(RUN.parent().child("MT001b")));
            file.ensure(StoreForTests.runSpec(RUN.parent().child("MT001b")));
            assertEquals(10, file.channels().size());
        }
    }

    @Test
    void aClosedFileSaysThatItIsClosed() throws Exception {
        Mth5File file = store().open(create(FileVersion.V0_2_0, 1), OpenMode.READ, OpenOptions.normal());
        Channel ex = file.getChannel(RUN.child("ex"));
        file.close();
        file.close();

        assertFalse(file.isOpen());
        assertFalse(file.isSwmrMode());
        assertTrue(assertThrows(Mth5Exception.class, file::runSummary).getMessage().contains("closed"));
        assertTrue(assertThrows(Mth5Exception.class, () -> ex.readFloats(0, 1)).getMessage().contains("closed"));
    }
}
