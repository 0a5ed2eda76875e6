// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mtlive.acquisition.driver.OfferResult;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.Samples;
import org.mtlive.acquisition.writer.Addition;
import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.acquisition.writer.ReserveUse;
import org.mtlive.acquisition.writer.RollOver;
import org.mtlive.acquisition.writer.WriterListener;
import org.mtlive.acquisition.writer.WriterState;
import org.mtlive.mth5.ChannelSpec;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.MetadataClass;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.RunSpec;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.StationId;
import org.mtlive.mth5.store.NoteRow;

/** Structure and notes that are added while a file in memory is recorded. */
@Timeout(30)
class StructureChangeTest {

    private static final RunId SECOND = new RunId("S1", "MT001", "002");

    private final FakeLiveFile file = new FakeLiveFile();
    private final SwmrWriterService service = new SwmrWriterService(file, WriterClock.system());

    @Test
    void whatWasAcceptedIsFlushedBeforeAChange() throws Exception {
        try (LiveWriter writer = open()) {
            offer(writer.sink(Fixture.RUN, Fixture.instrument(SampleType.FLOAT32, "ex")), 0);

            writer.add(station());

            int added = file.calls.indexOf("add station S1/MT002");
            assertEquals(List.of("append ex", "flush", "publish"),
                    file.calls.subList(0, added).stream().filter(call -> !call.startsWith("status")
                            && !call.equals("open") && !call.equals("checkpoint")).toList());
        }
    }

    @Test
    void anAddedRunTakesSamplesAndTheOthersGoOn() throws Exception {
        try (LiveWriter writer = open()) {
            SampleSink first = writer.sink(Fixture.RUN, Fixture.instrument(SampleType.FLOAT32, "ex"));
            assertThrows(Mth5Exception.class,
                    () -> writer.sink(SECOND, Fixture.instrument(SampleType.FLOAT32, "hx")));

            writer.add(run());
            SampleSink second = writer.sink(SECOND, Fixture.instrument(SampleType.FLOAT32, "hx"));
            assertEquals(OfferResult.ACCEPTED, offer(second, 0));
            assertEquals(OfferResult.ACCEPTED, offer(first, 0));
            writer.flush();

            assertEquals(10, file.channel(SECOND.child("hx")).length());
            assertEquals(10, file.channel(Fixture.channel("ex")).length());
        }
    }

    @Test
    void listenersAreTold() throws Exception {
        List<Addition> told = new ArrayList<>();
        try (LiveWriter writer = open()) {
            writer.listen(new WriterListener() {
                @Override
                public void added(Addition addition) {
                    told.add(addition);
                }
            });

            writer.add(run());
        }

        assertEquals(List.of("run S1/MT001/002"), told.stream().map(Addition::title).toList());
    }

    @Test
    void aRefusedChangeIsTheCallersErrorAndTheRecordingGoesOn() throws Exception {
        LiveWriter writer = open();
        SampleSink sink = writer.sink(Fixture.RUN, Fixture.instrument(SampleType.FLOAT32, "ex"));
        file.refusing = true;

        Mth5Exception e = assertThrows(Mth5Exception.class, () -> writer.add(run()));

        assertTrue(e.getMessage().contains("made by another program"), e.getMessage());
        assertInstanceOf(WriterState.Recording.class, writer.state());
        assertThrows(Mth5Exception.class, () -> writer.sink(SECOND, Fixture.instrument(SampleType.FLOAT32, "hx")));
        assertEquals(OfferResult.ACCEPTED, offer(sink, 0));
        writer.close();
        assertEquals(new WriterState.Finished(10), writer.state());
    }

    @Test
    void aChangeThatFailsPoisonsTheWriter() throws Exception {
        LiveWriter writer = open();
        file.failing = "add station S1/MT002";

        assertThrows(Mth5Exception.class, () -> writer.add(station()));

        assertThrows(Mth5Exception.class, writer::close);
        assertInstanceOf(WriterState.Failed.class, writer.state());
    }

    @Test
    void onlyWhatHdf5OrTheSystemSaysIsAFailedWrite() throws Exception {
        Mth5Exception refusal = new Mth5Exception("it has 5 samples already");
        Mth5Exception failure = new Mth5Exception("Cannot add", new IOException("No space left on device"));

        assertEquals("it has 5 samples already", StructureRefused.of(refusal).getMessage());
        assertEquals(failure, assertThrows(Mth5Exception.class, () -> StructureRefused.of(failure)));
    }

    @Test
    void theEndOfTheReserveIsAnnouncedOnceAndStandsInTheReport() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        try (LiveWriter writer = open()) {
            writer.listen(new WriterListener() {
                @Override
                public void warned(String text) {
                    told.add(text);
                }
            });
            writer.add(station());
            file.reserve = Optional.of(new ReserveUse(0.76, 1000, 5, true, false));
            writer.add(station());
            writer.add(run());

            assertEquals(1, told.size());
            assertTrue(told.getFirst().contains("76 %"), told::toString);
            assertEquals(told, writer.report().warnings());
            assertEquals(told, file.notes.stream().map(NoteRow::text).toList());
            assertEquals(file.reserve, writer.report().reserve());
        }
    }

    @Test
    void aRollOverIsNotedForcedToTheDiskAndTellsAnotherEpoch() throws Exception {
        try (LiveWriter writer = open()) {
            file.refusing = true;
            writer.add(run(), RollOver.IF_NEEDED);
            long checkpoints = file.count("checkpoint");
            writer.add(station(), RollOver.ALWAYS);

            assertEquals(checkpoints + 1, file.count("checkpoint"));
            assertTrue(file.notes.getLast().text().contains("rolled over to add station S1/MT002"));
            assertEquals(0, file.statuses.getFirst().epoch());
        }
        assertEquals(2, file.statuses.getLast().epoch());
    }

    @Test
    void aRenewedReserveIsAnnouncedAgainWhenItsEndIsNear() throws Exception {
        try (LiveWriter writer = open()) {
            file.reserve = Optional.of(new ReserveUse(0.76, 1000, 5, true, false));
            writer.add(station());
            file.reserve = Optional.of(new ReserveUse(0, 9000, 50, false, false));
            writer.add(run(), RollOver.ALWAYS);
            file.reserve = Optional.of(new ReserveUse(0.77, 1000, 5, true, false));
            writer.add(station());

            assertEquals(2, writer.report().warnings().size());
        }
    }

    @Test
    void aNoteIsInTheFileWhenTheCallReturns() throws Exception {
        try (LiveWriter writer = open()) {
            writer.note("operator", "rain since noon");

            assertEquals("rain since noon", file.notes.getLast().text());
        }
    }

    @Test
    void aClosedWriterTakesNeitherStructureNorNotes() throws Exception {
        LiveWriter writer = open();
        writer.close();

        assertTrue(assertThrows(Mth5Exception.class, () -> writer.add(run())).getMessage().contains("finished"));
        assertThrows(Mth5Exception.class, () -> writer.note("operator", "late"));
    }

    private LiveWriter open() throws Mth5Exception {
        return service.open(Fixture.request(SampleType.FLOAT32, "ex"));
    }

    private static OfferResult offer(SampleSink sink, long first) {
        return sink.offer(Fixture.batch(0, first, new Samples.Float32(new float[10])));
    }

    private static Addition station() {
        return new Addition.Station(new StationId("S1", "MT002"), Metadata.of(MetadataClass.STATION));
    }

    private static Addition run() {
        return new Addition.Run(RunSpec.of(SECOND,
                List.of(ChannelSpec.of(SECOND.child("hx"), SampleType.FLOAT32, 100, Fixture.START))));
    }
}
