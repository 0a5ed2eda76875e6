// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mtlive.acquisition.driver.ClockReading;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.Position;
import org.mtlive.acquisition.driver.PowerReading;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.recording.AlarmKind;
import org.mtlive.acquisition.recording.InstrumentPlan;
import org.mtlive.acquisition.recording.InstrumentReadings;
import org.mtlive.acquisition.recording.Recording;
import org.mtlive.acquisition.recording.RecordingPlan;
import org.mtlive.mth5.Metadata;

/** What an instrument can be asked is asked, and one that does not answer hurts nobody. */
@Timeout(120)
class AskedWhileRecordingTest {

    private final Fixture fixture = new Fixture();
    private final FakeWriter writer = fixture.writer;

    private Recording start(FakeDriver driver) throws Exception {
        fixture.add(driver);
        return fixture.start(Fixture.plan("acme"));
    }

    private static InstrumentReadings readings(Recording recording) {
        return recording.readings().getFirst();
    }

    @Test
    void clockAndSupplyAreAskedAgainAndAgain() throws Exception {
        AskedDriver driver = new AskedDriver("acme", "ex");
        Recording recording = start(driver);
        driver.clock = new ClockReading(Instant.now(), System.nanoTime(), false, 2, Double.NaN);
        driver.power = new PowerReading(11.2, 12);
        fixture.awaitLook(recording);
        assertEquals(Optional.of(true), readings(recording).clock().map(ClockReading::locked), "it is not yet due");

        fixture.clock.advance(InstrumentPoll.PERIOD);

        Fixture.await("the alarms of what was answered", () -> recording.alarms().stream()
                .map(alarm -> alarm.kind()).toList().containsAll(List.of(AlarmKind.CLOCK, AlarmKind.POWER)));
        assertTrue(writer.readings.contains(driver.power) && writer.readings.contains(driver.clock));
        recording.close();
    }

    @Test
    void oneThatCannotAnswerIsToldUntilItCanAndRecordsOn() throws Exception {
        String[] trouble = {""};
        AskedDriver driver = new AskedDriver("acme", "ex") {
            @Override
            public PowerReading power() throws DriverException {
                if (!trouble[0].isEmpty()) {
                    throw new DriverException(StatusDetail.DATA_ERROR, trouble[0]);
                }
                return power;
            }
        };
        Recording recording = start(driver);
        trouble[0] = "no gauge";
        fixture.clock.advance(InstrumentPoll.PERIOD);

        Fixture.await("it is told", () -> readings(recording).unanswered().equals(Map.of("supply", "no gauge")));
        driver.send(0);
        assertEquals(2, recording.instruments().getFirst().samples());
        trouble[0] = "";
        fixture.clock.advance(InstrumentPoll.PERIOD);
        Fixture.await("it is over", () -> readings(recording).unanswered().isEmpty());
        Fixture.await("the notes", () -> writer.notes.contains("fake acme: can be asked for its supply again"));
        assertTrue(writer.notes.contains("fake acme: cannot be asked for its supply: no gauge"));
        recording.close();
    }

    @Test
    void oneThatHangsIsToldAndNotAskedAgainMeanwhile() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        AskedDriver driver = new AskedDriver("acme", "ex") {
            @Override
            public ClockReading clock() {
                if (asked.incrementAndGet() > 1) {
                    while (closed.getCount() > 0) {
                        try {
                            closed.await();
                        } catch (InterruptedException e) {
                            // it does not care
                        }
                    }
                }
                return clock;
            }
        };
        Recording recording = start(driver);
        fixture.clock.advance(InstrumentPoll.PERIOD);
        Fixture.await("it hangs", () -> asked.get() == 2);

        for (int i = 0; i < 3; i++) {
            fixture.clock.advance(InstrumentPoll.PERIOD);
            fixture.awaitLook(recording);
        }

        assertEquals(2, asked.get());
        assertEquals(Map.of("clock", "it does not answer"), readings(recording).unanswered());
        driver.send(0);
        assertEquals(2, recording.instruments().getFirst().samples());
        recording.close();
    }

    @Test
    void whereItStandsIsTheLocationOfItsStationUnlessTheUserSaysOne() throws Exception {
        fixture.add(new AskedDriver("acme", "ex"));
        fixture.start(Fixture.plan("acme")).close();
        assertEquals(48.1, station().get("location.latitude").orElseThrow());
        assertTrue(writer.notes.contains("fake acme: stands at 48.10000 N, 11.20000 E, 520 m, as it says itself"),
                writer.notes.toString());

        RecordingPlan plan = Fixture.plan("acme");
        InstrumentPlan placed = new InstrumentPlan("acme", Map.of(), "s", "mt", "a", Map.of(),
                Map.of("location.latitude", 1.0, "location.longitude", 2.0), Map.of());
        fixture.start(RecordingPlan.of(plan.file(), List.of(placed))).close();
        assertEquals(1.0, station().get("location.latitude").orElseThrow());
    }

    @Test
    void onlyWhoDidNotKnowItBeforeIsAskedOnceMoreAfterArming() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Recording recording = start(new AskedDriver("acme", "ex") {
            @Override
            public Position position() throws DriverException {
                if (asked.incrementAndGet() == 1) {
                    throw new DriverException(StatusDetail.DATA_ERROR, "no fix");
                }
                return position;
            }
        });

        assertEquals(2, asked.get());
        assertEquals(11.2, station().get("location.longitude").orElseThrow());
        recording.close();
    }

    private Metadata station() {
        return writer.request.runs().getFirst().station();
    }
}
