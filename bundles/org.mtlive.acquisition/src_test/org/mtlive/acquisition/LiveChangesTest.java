// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mtlive.acquisition.driver.ClockReading;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.acquisition.driver.PowerReading;
import org.mtlive.acquisition.recording.InstrumentPlan;
import org.mtlive.acquisition.recording.Recording;
import org.mtlive.acquisition.recording.RecordingState;
import org.mtlive.acquisition.writer.Addition;
import org.mtlive.mth5.Mth5Exception;

/** What is changed while a recording runs: instruments come, pause, go on and go. */
@Timeout(60)
class LiveChangesTest {

    private final Fixture fixture = new Fixture();
    private final FakeWriter writer = fixture.writer;
    private final FakeDriver good = new FakeDriver("good", "hx");
    private final FakeDriver late = new FakeDriver("late", "ex", "ey");

    private static InstrumentPlan late() {
        return new InstrumentPlan("late", Map.of(), "s", "mt2", "b");
    }

    @Test
    void aPausedInstrumentLeavesAMarkedGapAndTheOthersRecord() throws Exception {
        FakeDriver other = new FakeDriver("other", "hy");
        Recording recording = fixture.start(good, other);
        good.send(0);

        recording.pause(0);
        good.send(2);
        other.send(2);
        assertTrue(recording.instruments().getFirst().paused());
        recording.resume(0);
        recording.resume(0);
        good.send(4);
        good.send(6);

        assertEquals(List.of("a/hx 0", "a/hy 2", "a/hx 4 [GAP_BEFORE]", "a/hx 6"), writer.batches);
        assertFalse(recording.instruments().getFirst().paused());
        Fixture.await("the notes", () -> writer.notes.size() == 2);
        assertEquals(List.of("fake good: paused: no samples are taken", "fake good: goes on after a pause"),
                writer.notes);
        recording.close();
    }

    @Test
    void anInstrumentIsAddedWithItsStructureWhileOthersRecord() throws Exception {
        fixture.add(late);
        Recording recording = fixture.start(good);
        good.send(0);

        recording.add(late());
        late.send(0);
        good.send(2);

        assertEquals(List.of("run s/mt2/b"), writer.additions.stream().map(Addition::title).toList());
        assertEquals(List.of("a/hx 0", "b/ex 0", "b/ey 0", "a/hx 2"), writer.batches);
        assertEquals(new RecordingState.Running(2, 0), recording.state());
        assertEquals("late", recording.instruments().get(1).driverId());
        recording.close();
        assertEquals(0, late.closed.getCount());
    }

    @Test
    void anInstrumentThatCannotBeAddedIsClosedAndNothingChanges() throws Exception {
        fixture.add(late);
        Recording recording = fixture.start(good);
        writer.refusesToAdd = true;

        assertThrows(Mth5Exception.class, () -> recording.add(late()));
        assertThrows(DriverException.class,
                () -> recording.add(new InstrumentPlan("none", Map.of(), "s", "mt2", "b")));

        assertEquals(0, late.closed.getCount());
        assertEquals(1, recording.instruments().size());
        recording.close();
    }

    @Test
    void toARecordingThatHasEndedNothingIsAdded() throws Exception {
        fixture.add(late);
        Recording recording = fixture.start(good);
        good.sink().end(EndReason.FINISHED, "");

        DriverException e = assertThrows(DriverException.class, () -> recording.add(late()));

        assertEquals("the recording has ended; start a new one", e.getMessage());
        assertEquals(List.of(), writer.additions);
        recording.close();
    }

    @Test
    void oneInstrumentIsStoppedForGood() throws Exception {
        Recording recording = fixture.start(good, late);

        recording.stopInstrument(1, Duration.ofSeconds(1));
        good.send(0);

        assertEquals(Optional.of(EndReason.STOPPED), recording.instruments().get(1).end());
        assertEquals(0, late.closed.getCount());
        assertEquals(new RecordingState.Running(1, 1), recording.state());
        assertThrows(IndexOutOfBoundsException.class, () -> recording.stopInstrument(2, Duration.ofSeconds(1)));
        recording.close();
    }

    @Test
    void theLatestReadingsOfEachKindAreKeptAndGoToTheWriter() throws Exception {
        Recording recording = fixture.start(good);
        PowerReading power = new PowerReading(12.1, Double.NaN);
        ClockReading clock = ClockReading.of(FakeDriver.START, 5, true);

        good.sink().report(new PowerReading(12.6, Double.NaN));
        good.sink().report(power);
        good.sink().report(clock);
        good.sink().report(null);

        assertEquals(Optional.of(power), recording.readings().getFirst().power());
        assertEquals(Optional.of(clock), recording.readings().getFirst().clock());
        assertEquals(3, writer.readings.size());
        recording.close();
        good.sink().report(power);
        assertEquals(3, writer.readings.size());
    }

    @Test
    void manyChangesAreFewMessagesAndTheLastOneIsTold() throws Exception {
        Recording recording = fixture.start(good);
        AtomicInteger told = new AtomicInteger();
        Thread[] teller = new Thread[1];
        try (var registration = recording.listen(changed -> {
            teller[0] = Thread.currentThread();
            told.incrementAndGet();
        })) {
            long begin = System.nanoTime();
            for (int i = 0; i < 20_000; i++) {
                good.sink().report(new PowerReading(12, 50));
            }
            recording.pause(0);
            Fixture.await("a message", () -> told.get() > 0);
            double seconds = (System.nanoTime() - begin) / 1e9;
            assertTrue(told.get() <= 2 + 20 * seconds, told + " messages in " + seconds + " s");
            assertEquals("mtlive-recording", teller[0].getName());
            int before = told.get();
            recording.close();
            assertTrue(told.get() > before, "the end was not told");
        }
    }

    @Test
    void aListenerThatThrowsIsToldNoMoreAndTheOthersAre() throws Exception {
        Recording recording = fixture.start(good);
        AtomicInteger told = new AtomicInteger();
        AtomicInteger broken = new AtomicInteger();
        recording.listen(changed -> {
            broken.incrementAndGet();
            throw new IllegalStateException("a view that is disposed");
        });
        recording.listen(changed -> told.incrementAndGet());

        recording.pause(0);
        Fixture.await("the first message", () -> told.get() == 1);
        recording.resume(0);
        Fixture.await("the second message", () -> told.get() >= 2);

        assertEquals(1, broken.get());
        recording.close();
    }

    @Test
    void noThreadIsLeftAfterARecording() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();

        Recording recording = fixture.start(good);
        recording.close();

        Fixture.await("its threads to end", () -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("mtlive-") && !before.contains(thread)));
    }
}
