// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.recording.InstrumentStatus;
import org.mtlive.acquisition.recording.Recording;
import org.mtlive.acquisition.recording.RecordingPlan;
import org.mtlive.acquisition.recording.RecordingState;
import org.mtlive.acquisition.recording.RejoinPolicy;
import org.mtlive.acquisition.writer.Addition;

/** Cable out, cable in: an instrument that drops out comes back by itself, and nobody else notices. */
@Timeout(120)
class RejoinTest {

    private static final RejoinPolicy QUICK = new RejoinPolicy(true, Duration.ofMillis(5), Duration.ofMillis(20));

    private final Fixture fixture = new Fixture();
    private final FakeWriter writer = fixture.writer;
    private final ReturningFactory vendor = new ReturningFactory("vendor", "ex", "ey");
    private final FakeDriver other = new FakeDriver("other", "hx");

    private Recording start(RejoinPolicy policy) throws Exception {
        fixture.add(vendor);
        fixture.add(other);
        RecordingPlan plan = Fixture.plan("vendor", "other").withRejoin(policy);
        return fixture.start(plan);
    }

    @Test
    void aPulledCableMakesItOfflineWithItsReasonAndTheOthersRecord() throws Exception {
        Recording recording = start(new RejoinPolicy(true, Duration.ofHours(1), Duration.ofHours(1)));
        vendor.made.getFirst().send(0);

        vendor.made.getFirst().loseConnection();
        other.send(0);

        InstrumentStatus status = recording.instruments().getFirst();
        assertEquals(DriverState.OFFLINE, status.status().state());
        assertEquals(StatusDetail.COMMUNICATION_ERROR, status.status().detail());
        assertEquals("cable pulled", status.status().text());
        assertEquals(Optional.empty(), status.end());
        assertEquals(new RecordingState.Running(1, 0), recording.state());
        assertFalse(recording.awaitEnd(Duration.ZERO));
        recording.close();
        assertEquals(Optional.of(EndReason.FAILED), recording.instruments().getFirst().end());
    }

    @Test
    void itComesBackAtItsPlaceInTimeWithAMarkedGap() throws Exception {
        Recording recording = start(QUICK);
        vendor.made.getFirst().send(0);
        vendor.armed = FakeDriver.START.plusMillis(9_800);
        vendor.made.getFirst().loseConnection();

        vendor.awaitConnection(2).send(0);
        vendor.made.get(1).send(2);

        assertEquals(List.of("a/ex 0", "a/ey 0", "a/ex 10 [GAP_BEFORE]", "a/ey 10 [GAP_BEFORE]", "a/ex 12", "a/ey 12"),
                writer.batches);
        assertEquals(12, recording.instruments().getFirst().samples());
        assertEquals(DriverState.ARMED, recording.instruments().getFirst().status().state());
        assertEquals(0, vendor.made.getFirst().closed.getCount());
        Fixture.await("its note", () -> writer.notes.contains(
                "fake vendor: is back: goes on at sample 10, -0.200 samples from its time"));
        recording.close();
    }

    @Test
    void itIsTriedAgainUntilItAnswers() throws Exception {
        Recording recording = start(QUICK);
        vendor.reachable = false;
        vendor.made.getFirst().loseConnection();
        Fixture.await("three attempts", () -> vendor.refusals >= 3);
        assertEquals("no answer", recording.instruments().getFirst().status().text());

        vendor.armed = FakeDriver.START.plusSeconds(60);
        vendor.reachable = true;

        vendor.awaitConnection(2).send(0);
        assertEquals(List.of("a/ex 60 [GAP_BEFORE]", "a/ey 60 [GAP_BEFORE]"), writer.batches);
        recording.close();
    }

    @Test
    void whatCannotGoOnBeginsANewRun() throws Exception {
        Recording recording = start(QUICK);
        vendor.made.getFirst().send(20);
        vendor.armed = FakeDriver.START.plusSeconds(5); // its clock went back
        vendor.made.getFirst().loseConnection();

        vendor.awaitConnection(2).send(0);

        assertEquals(List.of("a/ex 20", "a/ey 20", "a_2/ex 0", "a_2/ey 0"), writer.batches);
        assertEquals(List.of("run s/mt/a_2"), writer.additions.stream().map(Addition::title).toList());
        assertEquals("s/mt/a_2/ex", recording.instruments().getFirst().channels().getFirst().toString());
        recording.close();
    }

    @Test
    void otherChannelsThanBeforeBeginANewRunToo() throws Exception {
        Recording recording = start(QUICK);
        vendor.channels = new String[] {"ex", "ey", "hz"};
        vendor.armed = FakeDriver.START.plusSeconds(5);
        vendor.made.getFirst().loseConnection();

        vendor.awaitConnection(2).send(0);

        assertEquals(List.of("a_2/ex 0", "a_2/ey 0", "a_2/hz 0"), writer.batches);
        assertEquals(3, recording.instruments().getFirst().clipped().size());
        recording.close();
    }

    @Test
    void aRunThatTheFileDoesNotTakeEndsTheInstrumentForGood() throws Exception {
        Recording recording = start(QUICK);
        writer.refusesToAdd = true;
        vendor.made.getFirst().send(20);
        vendor.made.getFirst().send(22);
        vendor.armed = FakeDriver.START.plusSeconds(5);
        vendor.made.getFirst().loseConnection();

        Fixture.await("its end", () -> recording.instruments().getFirst().end().isPresent());

        assertEquals("came back, but the file does not take it: no room for run s/mt/a_4",
                recording.instruments().getFirst().status().text());
        assertEquals(0, vendor.made.get(1).closed.getCount());
        recording.close();
    }

    @Test
    void aDriverThatIsTakenAwayAndComesBackGoesOnAtOnce() throws Exception {
        Recording recording = start(new RejoinPolicy(true, Duration.ofHours(1), Duration.ofHours(1)));
        vendor.made.getFirst().send(0);
        fixture.service.removeDriver(vendor);
        other.send(0);
        assertEquals(StatusDetail.GONE, recording.instruments().getFirst().status().detail());
        assertEquals(0, vendor.made.getFirst().closed.getCount());

        vendor.armed = FakeDriver.START.plusSeconds(30);
        fixture.add(vendor); // its pause is an hour, and nobody waits for it

        vendor.awaitConnection(2).send(0);
        assertTrue(writer.batches.contains("a/ex 30 [GAP_BEFORE]"), writer.batches.toString());
        assertEquals(Map.of("ex", 4L, "ey", 4L, "hx", 2L), writer.samples);
        recording.close();
    }

    @Test
    void withoutThePolicyItHasEnded() throws Exception {
        Recording recording = start(RejoinPolicy.OFF);

        vendor.made.getFirst().loseConnection();

        assertEquals(Optional.of(EndReason.FAILED), recording.instruments().getFirst().end());
        assertEquals(new RecordingState.Running(1, 1), recording.state());
        recording.close();
    }

    @Test
    void errorsThatAreNotOfTheConnectionEndIt() throws Exception {
        Recording recording = start(QUICK);

        vendor.made.getFirst().sink().end(EndReason.FAILED, "line 7 cannot be read");

        assertEquals(Optional.of(EndReason.FAILED), recording.instruments().getFirst().end());
        recording.close();
        assertEquals(1, vendor.made.size());
    }

    @Test
    void closingWhileItIsAwayEndsTheRecordingAndNothingIsLeft() throws Exception {
        Recording recording = start(QUICK);
        vendor.reachable = false;
        vendor.made.getFirst().loseConnection();
        Fixture.await("an attempt", () -> vendor.refusals > 0);

        recording.close();

        assertTrue(recording.instruments().getFirst().status().text().endsWith("still away when it was stopped"));
        Fixture.await("its threads to end", () -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("mtlive-rejoin-vendor")
                        || thread.getName().equals("mtlive-recording"))); // so that nobody can try again
        assertEquals(1, vendor.made.size());
    }

    @Test
    void theLastInstrumentThatDropsOutDoesNotEndTheRecording() throws Exception {
        fixture.add(vendor);
        Recording recording = fixture.start(Fixture.plan("vendor").withRejoin(QUICK));

        vendor.armed = FakeDriver.START.plusSeconds(2);
        vendor.made.getFirst().loseConnection();
        vendor.awaitConnection(2);

        assertFalse(recording.awaitEnd(Duration.ZERO));
        vendor.made.get(1).sink().end(EndReason.FINISHED, "");
        assertTrue(recording.awaitEnd(Duration.ofSeconds(30)));
        recording.close();
    }

    @Test
    void thePausesDoubleUpToTheLongest() {
        RejoinPolicy policy = RejoinPolicy.DEFAULT;

        assertEquals(List.of(1L, 2L, 4L, 32L, 60L, 60L), List.of(0, 1, 2, 5, 6, 500).stream()
                .map(attempt -> policy.pause(attempt).toSeconds()).toList());
    }
}
