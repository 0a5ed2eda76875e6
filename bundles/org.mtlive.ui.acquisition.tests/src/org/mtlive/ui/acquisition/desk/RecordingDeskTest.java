// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.Test;
import org.mtlive.acquisition.recording.PreflightLevel;
import org.mtlive.acquisition.writer.Addition;
import org.mtlive.acquisition.writer.Rating;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.MetadataClass;
import org.mtlive.mth5.StationId;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.Mth5Store;
import org.mtlive.mth5.store.NoteRow;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;

/** The desk records, with the real services, the real writer and the simulator. */
class RecordingDeskTest extends DeskFixture {

    @Test
    void aRecordingGoesFromTheSetUpInstrumentToTheRatedFile() throws Exception {
        InstrumentSetup setup = simulator("One").at("S1", "MT001", "001");
        desk.put(setup);
        Path file = folder.resolve("a.h5");

        get(desk.start(SessionPlan.of(file, List.of(setup)), Optional.empty()));
        await(snapshot -> snapshot.live().map(facts -> facts.report().statistics().samples() > 0).orElse(false));
        assertEquals(Optional.of(file), shown.file());
        assertEquals(InstrumentState.RECORDING, state(setup));
        get(desk.note(new FieldNote(Instant.now(), "kim", "Cow", "near ey")));
        get(desk.stop(Optional.of(new Rating(4, "kim", "quiet night"))));

        assertEquals(Phase.FINISHED, desk.snapshot().phase());
        assertTrue(desk.snapshot().rated());
        try (Mth5File read = service(Mth5Store.class).open(file, OpenMode.READ, OpenOptions.normal())) {
            Metadata ex = read.getChannel(ChannelId.of("S1", "MT001", "001", "ex")).metadata();
            assertEquals("4", ex.text("data_quality.rating.value"));
            assertEquals("quiet night", ex.text("data_quality.comments.value"));
            assertTrue(read.live().notes().stream().map(NoteRow::text).anyMatch(text -> text.contains("event cow")),
                    read.live().notes().toString());
        }
    }

    @Test
    void anInstrumentAndAStationJoinWhileOthersRecord() throws Exception {
        InstrumentSetup first = simulator("One").at("S1", "MT001", "001");
        InstrumentSetup second = simulator("Two").at("S1", "MT002", "001");
        desk.put(first);
        desk.put(second);
        Path file = folder.resolve("b.h5");
        get(desk.start(SessionPlan.of(file, List.of(first)), Optional.empty()));

        get(desk.add(second));
        get(desk.add(new Addition.Station(StationId.of("S1", "MT003"), Metadata.of(MetadataClass.STATION))));
        await(snapshot -> state(second) == InstrumentState.RECORDING && samples(snapshot, second) > 0);
        get(desk.pause(second.id(), true));
        await(snapshot -> state(second) == InstrumentState.PAUSED);
        get(desk.pause(second.id(), false));
        await(snapshot -> state(second) == InstrumentState.RECORDING);
        get(desk.stopInstrument(second.id()));
        await(snapshot -> state(second) == InstrumentState.ENDED);

        assertEquals(InstrumentState.RECORDING, state(first));
        get(desk.stop(Optional.empty()));
        try (Mth5File read = service(Mth5Store.class).open(file, OpenMode.READ, OpenOptions.normal())) {
            assertTrue(read.channels().contains(ChannelId.of("S1", "MT002", "001", "hx")));
        }
    }

    @Test
    void whatEndsByItselfIsClosed() throws Exception {
        InstrumentSetup setup = InstrumentSetup.of("Short", "simulator",
                Map.of("sample-rate", "100", "samples", "200", "speed", "0")).at("S1", "MT001", "001");
        desk.put(setup);

        get(desk.start(SessionPlan.of(folder.resolve("c.h5"), List.of(setup)), Optional.empty()));
        await(snapshot -> snapshot.phase() == Phase.FINISHED);

        assertEquals(1000, desk.snapshot().recording().orElseThrow().report().statistics().samples());
    }

    @Test
    void aStartThatFailsSaysWhyAndLeavesTheDeskReady() throws Exception {
        InstrumentSetup broken = InstrumentSetup.of("Broken", "simulator", Map.of("channels", "nonsense"))
                .at("S1", "MT001", "001");
        CompletableFuture<Boolean> start =
                desk.start(SessionPlan.of(folder.resolve("d.h5"), List.of(broken)), Optional.empty());

        assertThrows(ExecutionException.class, () -> get(start));
        assertEquals(Phase.FAILED, desk.snapshot().phase());
        assertFalse(desk.snapshot().text().isBlank());
        await(snapshot -> snapshot.log().stream().anyMatch(line -> line.level() == LogLine.Level.ERROR));
        InstrumentSetup good = simulator("Good").at("S1", "MT001", "001");
        get(desk.start(SessionPlan.of(folder.resolve("e.h5"), List.of(good)), Optional.empty()));
        assertEquals(Phase.RECORDING, desk.snapshot().phase());
    }

    @Test
    void theCheckBeforeTheStartNamesWhatIsMissing() throws Exception {
        InstrumentSetup setup = simulator("One").at("S1", "MT001", "001");
        SessionPlan plan = SessionPlan.of(folder.resolve("f.h5"), List.of(setup));

        PreflightLevel ready = get(desk.preflight(plan)).worst();
        PreflightLevel lacking = get(desk.preflight(new SessionPlan(plan.file(), plan.setups(), plan.flush(), 0,
                plan.planned(), Set.of("hq"), false))).worst();

        assertTrue(ready.compareTo(PreflightLevel.RED) < 0, ready.toString());
        assertEquals(PreflightLevel.RED, lacking);
    }

    @Test
    void whoeverIsNotInControlCannotStopButCanTakeControlWithAReason() throws Exception {
        InstrumentSetup setup = simulator("One").at("S1", "MT001", "001");
        desk.put(setup);
        get(desk.start(SessionPlan.of(folder.resolve("h.h5"), List.of(setup)), Optional.empty()));
        get(desk.baton(baton -> baton.ask("kim", "my survey")));
        await(snapshot -> snapshot.live().flatMap(RecordingFacts::holder).equals(Optional.of("kim")));

        ExecutionException refused = assertThrows(ExecutionException.class, () -> get(desk.stop(Optional.empty())));
        get(desk.baton(baton -> baton.take(desk.operator(), "kim went home")));
        get(desk.stop(Optional.empty()));

        assertTrue(refused.getCause().getMessage().contains("kim"), refused.getCause().getMessage());
        assertEquals(Phase.FINISHED, desk.snapshot().phase());
    }

    @Test
    void oneCallRecordsASimulation() throws Exception {
        new SimulatedStart(desk).recordSimulation(folder.resolve("g.h5"));

        assertEquals(Phase.RECORDING, desk.snapshot().phase());
        get(desk.stop(Optional.empty()));
        assertEquals(Phase.FINISHED, desk.snapshot().phase());
    }

    private static long samples(DeskSnapshot snapshot, InstrumentSetup setup) {
        return snapshot.instrument(setup.id()).orElseThrow().samples();
    }
}
