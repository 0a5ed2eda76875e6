// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.mtlive.acquisition.recording.ClockFit;
import org.mtlive.acquisition.recording.TimeReference;

class ClockTrackTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final double RATE = 10;

    private final List<ClockEvent> events = new ArrayList<>();

    /** A batch a second; the stamp of second t is t + deviation(t), it arrives at t + 1 + lateness(t). */
    private ClockTrack follow(Instant start, int seconds, Seconds deviation, Seconds lateness) {
        ClockTrack track = new ClockTrack(start, RATE);
        for (int t = 0; t < seconds; t++) {
            track.add((long) (t * RATE), (long) ((t + 1) * RATE), after(start, t + deviation.at(t)),
                    after(start, t + 1 + lateness.at(t))).ifPresent(events::add);
        }
        return track;
    }

    private interface Seconds {
        double at(int second);
    }

    private static Instant after(Instant start, double seconds) {
        return start.plusNanos(Math.round(seconds * 1e9));
    }

    @Test
    void theDriftOfTheSamplesAgainstTheDevicesTimeIsFound() {
        Random random = new Random(1);

        ClockFit fit = follow(START, 3600, t -> t * 20e-6 + 1e-4 * random.nextGaussian(), t -> 0.1).fit().orElseThrow();

        assertEquals(TimeReference.DEVICE, fit.reference());
        assertEquals(20, fit.driftPpm(), 0.5);
        assertEquals(0.67e-4, fit.residualSeconds(), 0.2e-4);
        assertTrue(fit.points() > 200, fit.toString());
        assertEquals(List.of(), events);
    }

    @Test
    void delaysThatComeNowAndThenDoNotBendTheLine() {
        ClockFit fit = follow(START, 3600, t -> 0, t -> t * -50e-6 + (t % 7 == 0 ? 3 : 0.2)).fit().orElseThrow();

        assertEquals(TimeReference.HOST, fit.reference());
        assertEquals(-50, fit.driftPpm(), 1);
    }

    @Test
    void beforeAMinuteThereIsNoLine() {
        assertEquals(Optional.empty(), follow(START, 60, t -> 1e-3, t -> 0).fit());
        assertTrue(follow(START, 62, t -> 1e-3, t -> 0).fit().isPresent());
    }

    @Test
    void aWrongSampleRateIsTold() {
        ClockTrack track = follow(START, 120, t -> t * 150e-6, t -> 0);

        assertEquals("samples come at 9.99850 Hz, not at 10.0000 Hz (+150 ppm against the instrument's own time)",
                track.wrongRate().orElseThrow());
        assertEquals(Optional.empty(), follow(START, 120, t -> t * 80e-6, t -> 0).wrongRate());
    }

    @Test
    void againstThisComputersClockOnlyMuchAndLongCountsAndOnlyOfDataOfNow() {
        assertEquals(Optional.empty(), follow(START, 120, t -> 0, t -> t * 0.01).wrongRate());
        assertTrue(follow(START, 700, t -> 0, t -> t * 0.01).wrongRate().isPresent());
        assertEquals(Optional.empty(), follow(START, 700, t -> 0, t -> 86_400 + t * 0.01).wrongRate());
    }

    @Test
    void aJumpIsToldOnceAndTheLineBeginsAnew() {
        ClockTrack track = follow(START, 400, t -> (t < 200 ? 0 : 7.25) + t * 30e-6, t -> 0);

        assertEquals(1, events.size());
        assertEquals("the instrument's clock jumped by +7.250 s at 2026-03-01T00:03:27.256Z;"
                + " samples stay where they are",
                assertInstanceOf(ClockEvent.Jump.class, events.getFirst()).text());
        assertEquals(30, track.fit().orElseThrow().driftPpm(), 0.1);
        assertTrue(track.fit().orElseThrow().points() <= 200);
    }

    @Test
    void aLeapSecondIsNoJumpAndNoDrift() {
        Instant evening = Instant.parse("2026-06-30T23:56:40Z"); // in the middle, where a step would bend the line

        ClockTrack track = follow(evening, 400, t -> (t < 201 ? 0 : -1) + t * 30e-6, t -> 0);

        assertEquals(1, events.size());
        assertTrue(assertInstanceOf(ClockEvent.LeapSecond.class, events.getFirst()).text()
                .startsWith("leap second: the instrument's time stepped by -1.000 s"), events.toString());
        assertEquals(30, track.fit().orElseThrow().driftPpm(), 0.1);
        assertEquals(0, track.fit().orElseThrow().residualSeconds(), 1e-6);
        assertEquals(400, track.fit().orElseThrow().points());
    }

    @Test
    void aStepOfASecondAtAnotherTimeIsAJump() {
        follow(Instant.parse("2026-06-29T23:58:00Z"), 400, t -> t < 121 ? 0 : -1, t -> 0);

        assertInstanceOf(ClockEvent.Jump.class, events.getFirst());
    }

    @Test
    void whatTheInstrumentKnowsOfItsOwnClockIsTakenOut() {
        ClockTrack track = new ClockTrack(START, RATE);
        for (int t = 0; t < 600; t++) {
            track.offset(t * 40e-6); // its clock runs away from GPS, and it says so
            track.add((long) (t * RATE), (long) (t * RATE) + 10, after(START, t), after(START, t + 1));
        }

        assertEquals(-40, track.fit().orElseThrow().driftPpm(), 0.1);
    }

    @Test
    void aYearOfPointsTakesNoMoreRoomThanADay() {
        ClockFit fit = follow(START, 100_000, t -> t * 5e-6, t -> 0).fit().orElseThrow();

        assertTrue(fit.points() <= 512, fit.toString());
        assertEquals(5, fit.driftPpm(), 0.01);
    }
}
