// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mtlive.acquisition.driver.ClockReading;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.PowerReading;
import org.mtlive.acquisition.driver.QualityBit;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.Samples;
import org.mtlive.acquisition.recording.Alarm;
import org.mtlive.acquisition.recording.AlarmKind;
import org.mtlive.acquisition.recording.AlarmLimits;
import org.mtlive.acquisition.recording.AlarmSeverity;
import org.mtlive.acquisition.recording.Recording;
import org.mtlive.acquisition.recording.RecordingPlan;
import org.mtlive.acquisition.recording.RejoinPolicy;
import org.mtlive.acquisition.recording.Supervision;
import org.mtlive.acquisition.writer.DiskSpace;
import org.mtlive.acquisition.writer.WriterState;
import org.mtlive.mth5.ChannelId;

/** Never a silent failure: what is wrong stands on the board until it is over and somebody has seen it. */
@Timeout(120)
class AlarmsTest {

    private static final Duration NEVER = Duration.ZERO;

    private final Fixture fixture = new Fixture();
    private final FakeWriter writer = fixture.writer;
    private final FakeDriver driver = new FakeDriver("acme", "ex");

    private Recording start(Duration silence) throws Exception {
        fixture.add(driver);
        RecordingPlan plan = Fixture.plan("acme");
        return fixture.start(plan.withSupervision(Supervision.DEFAULT.withSilence(silence).withRejoin(
                new RejoinPolicy(true, Duration.ofHours(1), Duration.ofHours(1)))));
    }

    private static Alarm await(Recording recording, AlarmKind kind) throws InterruptedException {
        Fixture.await(kind + " in " + recording.alarms(), () -> find(recording, kind).isPresent());
        return find(recording, kind).orElseThrow();
    }

    private static Optional<Alarm> find(Recording recording, AlarmKind kind) {
        return recording.alarms().stream().filter(alarm -> alarm.kind() == kind && alarm.isActive()).findFirst();
    }

    @Test
    void whenNothingReachesTheDiskAnAlarmStaysUntilItIsOverAndSeen() throws Exception {
        Recording recording = start(Duration.ofMillis(300)); // and four samples of 1 Hz
        driver.send(0); // accepted, yet never flushed
        fixture.awaitLook(recording);
        assertEquals(List.of(), recording.alarms());

        fixture.clock.advance(Duration.ofSeconds(5));
        Alarm alarm = await(recording, AlarmKind.NOTHING_RECORDED);
        assertEquals("nothing of it has reached the disk for 300 ms", alarm.text());
        assertEquals(AlarmSeverity.CRITICAL, alarm.severity());
        assertEquals("fake acme", alarm.source());

        writer.flushed(new ChannelId("s", "mt", "a", "ex"), 0, 2);
        Fixture.await("it is over", () -> find(recording, AlarmKind.NOTHING_RECORDED).isEmpty());
        assertEquals(List.of(alarm.id()), recording.alarms().stream().map(Alarm::id).toList());
        recording.acknowledge(alarm.id(), "anna", "disk was busy");

        assertEquals(List.of(), recording.alarms());
        Fixture.await("the history", () -> writer.notes.size() == 3);
        assertEquals(List.of(
                "alarm: alarm 1 NOTHING_RECORDED (fake acme): nothing of it has reached the disk for 300 ms",
                "alarm: alarm 1 NOTHING_RECORDED (fake acme): is over",
                "alarm: alarm 1 NOTHING_RECORDED (fake acme): acknowledged by anna: disk was busy"), writer.notes);
        recording.close();
    }

    @Test
    void anInstrumentThatIsAwayIsAnAlarmUntilItIsBack() throws Exception {
        Recording recording = start(NEVER);

        driver.loseConnection();

        Alarm alarm = await(recording, AlarmKind.INSTRUMENT_OFFLINE);
        assertEquals("is offline: cable pulled", alarm.text());
        recording.acknowledge(alarm.id(), "anna", "");
        assertTrue(find(recording, AlarmKind.INSTRUMENT_OFFLINE).isPresent(), "it is not over yet");
        recording.close();
    }

    @Test
    void anInstrumentThatFailedForGoodIsAnAlarmUntilSomebodyHasSeenIt() throws Exception {
        FakeDriver other = new FakeDriver("other", "hx");
        Recording recording = fixture.start(driver, other);

        driver.sink().end(EndReason.FAILED, "line 7");

        Alarm alarm = await(recording, AlarmKind.INSTRUMENT_FAILED);
        recording.acknowledge(alarm.id(), "anna", "");
        Fixture.await("it goes", () -> recording.alarms().isEmpty());
        fixture.awaitLook(recording); // it does not come again
        assertEquals(List.of(), recording.alarms());
        recording.close();
    }

    @Test
    void twoInstrumentsOfOneTitleHaveAlarmsOfTheirOwn() throws Exception {
        FakeDriver twin = new FakeDriver("twin", "hx") {
            @Override
            public InstrumentDescription describe() throws DriverException {
                return InstrumentDescription.of("fake acme", super.describe().channels());
            }
        };
        Recording recording = fixture.start(driver, twin);

        driver.sink().report(new PowerReading(11.2, 12));
        twin.sink().report(new PowerReading(13, 90));
        await(recording, AlarmKind.POWER);
        fixture.awaitLook(recording); // the other one's supply changes nothing
        twin.sink().report(new PowerReading(11.2, 12));
        Fixture.await("the second alarm", () -> recording.alarms().size() == 2);

        assertEquals(List.of("fake acme", "fake acme #2"), recording.alarms().stream().map(Alarm::source).toList());
        assertTrue(recording.alarms().stream().allMatch(Alarm::isActive));
        recording.close();
    }

    @Test
    void clippingAndAnUnlockedClockAreSeenInTheSamples() throws Exception {
        Recording recording = start(NEVER);

        driver.send(0, QualityBit.maskOf(QualityBit.CLIPPED, QualityBit.CLOCK_UNLOCKED));
        driver.send(2, QualityBit.CLIPPED.mask());

        Alarm clipping = await(recording, AlarmKind.CLIPPING);
        assertEquals(AlarmSeverity.WARNING, clipping.severity());
        assertEquals("samples of ex are at the end of the digitiser's range", clipping.text());
        assertEquals("its clock is not locked", await(recording, AlarmKind.CLOCK).text());
        assertEquals(List.of(2L), recording.instruments().getFirst().clipped());
        recording.close();
    }

    @Test
    void theLimitsOfTheUserHoldForClippingAndSupply() throws Exception {
        fixture.add(driver);
        Recording recording = fixture.start(Fixture.plan("acme").withSupervision(Supervision.DEFAULT.withSilence(NEVER)
                .withLimits(AlarmLimits.DEFAULT.withClipping(Optional.empty()).withPower(23.5, 50))));

        driver.send(0, QualityBit.CLIPPED.mask());
        driver.sink().report(new PowerReading(13, 45));
        await(recording, AlarmKind.POWER);
        driver.sink().report(new PowerReading(24, Double.NaN));
        Fixture.await("the supply is good", () -> find(recording, AlarmKind.POWER).isEmpty());
        driver.sink().report(new PowerReading(23.4, Double.NaN));

        await(recording, AlarmKind.POWER);
        assertTrue(find(recording, AlarmKind.CLIPPING).isEmpty(), "nobody wants to hear of clipping");
        recording.close();
    }

    @Test
    void clippingThatHasToLastIsNoAlarmAtOnce() throws Exception {
        fixture.add(driver);
        Recording recording = fixture.start(Fixture.plan("acme").withSupervision(Supervision.DEFAULT.withSilence(NEVER)
                .withLimits(AlarmLimits.DEFAULT.withClipping(Optional.of(Duration.ofMillis(700))))));

        driver.send(0, QualityBit.CLIPPED.mask());
        fixture.clock.advance(Duration.ofMillis(900)); // one batch alone lasts no time, however long ago it was
        fixture.awaitLook(recording);
        assertTrue(find(recording, AlarmKind.CLIPPING).isEmpty(), "one batch");
        driver.send(2, QualityBit.CLIPPED.mask());

        await(recording, AlarmKind.CLIPPING);
        recording.close();
    }

    @Test
    void anAlarmNamesTheInstrumentAsItsUserDoes() throws Exception {
        fixture.add(driver);
        RecordingPlan plan = Fixture.plan("acme");
        Recording recording = fixture.start(RecordingPlan.of(plan.file(),
                List.of(plan.instruments().getFirst().withTitle("North field"))).withCallLimit(plan.callLimit()));

        driver.loseConnection();

        assertEquals("North field", await(recording, AlarmKind.INSTRUMENT_OFFLINE).source());
        assertEquals("North field", recording.instruments().getFirst().title());
        assertTrue(recording.preflight().items().stream().anyMatch(item -> item.title().equals("North field")));
        recording.close();
    }

    @Test
    void readingsRaiseAndClear() throws Exception {
        Recording recording = start(NEVER);

        driver.sink().report(new ClockReading(Instant.now(), 0, false, 1, Double.NaN));
        driver.sink().report(new PowerReading(11.2, 12));
        await(recording, AlarmKind.CLOCK);
        await(recording, AlarmKind.POWER);
        driver.sink().report(new ClockReading(Instant.now(), 0, true, 7, 0));
        driver.sink().report(new PowerReading(13.1, 80));

        Fixture.await("both are over", () -> recording.alarms().stream().noneMatch(Alarm::isActive));
        assertEquals(2, recording.alarms().size());
        recording.close();
    }

    @Test
    void aClockThatJumpsIsAnAlarmAndANote() throws Exception {
        Recording recording = start(NEVER);
        driver.send(0);

        driver.sink().offer(new SampleBatch(0, 2, FakeDriver.START.plusSeconds(90), 0, 0,
                new Samples.Float32(new float[2])));

        assertEquals("its clock jumped", await(recording, AlarmKind.CLOCK).text());
        assertTrue(writer.notes.toString().contains("the instrument's clock jumped by +88.000 s"),
                writer.notes.toString());
        recording.close();
    }

    @Test
    void onlySamplesThatAreLostMakeAFullQueueAnAlarm() throws Exception {
        Recording recording = start(NEVER);
        writer.full = true;
        driver.send(0);
        writer.full = false;
        driver.send(0); // offered again: nothing is lost
        fixture.awaitLook(recording);
        assertEquals(List.of(), recording.alarms());

        writer.full = true;
        driver.send(2);
        writer.full = false;
        driver.send(4);

        await(recording, AlarmKind.QUEUE_FULL);
        assertEquals(2, recording.instruments().getFirst().refused());
        recording.close();
    }

    @Test
    void theDiskAndTheWriterAreWatchedToo() throws Exception {
        Recording recording = start(NEVER);
        writer.disk = new DiskSpace(1, 0, 1, Optional.of(Duration.ofHours(1)), true);
        await(recording, AlarmKind.DISK_SPACE);

        writer.changeTo(new WriterState.Suspended("no space left", Instant.EPOCH, 0, 0));
        assertEquals("the file is not written: no space left", await(recording, AlarmKind.WRITER_FAILED).text());
        int noted = writer.notes.size();
        writer.changeTo(new WriterState.Recording(Duration.ZERO));
        Fixture.await("it is over", () -> find(recording, AlarmKind.WRITER_FAILED).isEmpty());

        Fixture.await("what was kept is noted", () -> writer.notes.size() >= noted + 2);
        recording.close();
    }

    @Test
    void anAlarmThatIsNotThereCannotBeAcknowledged() throws Exception {
        Recording recording = start(NEVER);

        assertEquals("there is no alarm 7; none stands", assertThrows(IllegalArgumentException.class,
                () -> recording.acknowledge(7, "anna", "")).getMessage());
        driver.sink().report(new PowerReading(11.2, 12));
        await(recording, AlarmKind.POWER);
        assertEquals("there is no alarm 7; standing are 1", assertThrows(IllegalArgumentException.class,
                () -> recording.acknowledge(7, "anna", "")).getMessage());
        recording.close();
    }

    @Test
    void aPausedInstrumentIsExpectedToBeSilent() throws Exception {
        Recording recording = start(Duration.ofMillis(100));
        recording.pause(0);

        fixture.clock.advance(Duration.ofSeconds(5)); // longer than four of its samples
        fixture.awaitLook(recording);

        assertEquals(List.of(), recording.alarms());
        recording.resume(0);
        fixture.awaitLook(recording);
        fixture.clock.advance(Duration.ofSeconds(5));
        await(recording, AlarmKind.NOTHING_RECORDED);
        recording.close();
    }
}
