// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.Samples;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.recording.Alarm;
import org.mtlive.acquisition.recording.AlarmKind;
import org.mtlive.acquisition.recording.AlarmLimits;
import org.mtlive.acquisition.recording.AlarmSeverity;
import org.mtlive.acquisition.recording.Recording;
import org.mtlive.acquisition.recording.RejoinPolicy;
import org.mtlive.acquisition.recording.Supervision;
import org.mtlive.mth5.SampleType;

/** A dead channel is found while there is still somebody at the station; one that lives is never called dead. */
@Timeout(120)
class FlatChannelTest {

    private static final int HX = 1;

    private final Fixture fixture = new Fixture();
    private final FakeDriver driver = new FakeDriver("acme", "ex", "hx", "temperature");

    private Recording start(FakeDriver instrument, Optional<Duration> flat) throws Exception {
        fixture.add(instrument);
        return fixture.start(Fixture.plan(instrument.id()).withSupervision(Supervision.DEFAULT
                .withSilence(Duration.ZERO).withLimits(AlarmLimits.DEFAULT.withFlat(flat))
                .withRejoin(new RejoinPolicy(true, Duration.ofMillis(1), Duration.ofMillis(1)))));
    }

    private Recording start() throws Exception {
        return start(driver, AlarmLimits.DEFAULT.flat());
    }

    private static void send(SampleSink sink, int channel, long firstSample, int count, float value) {
        float[] values = new float[count];
        Arrays.fill(values, value);
        sink.offer(new SampleBatch(channel, firstSample, FakeDriver.START.plusSeconds(firstSample), 0, 0,
                new Samples.Float32(values)));
    }

    private void send(int channel, long firstSample, int count, float value) {
        send(driver.sink(), channel, firstSample, count, value);
    }

    private static Optional<Alarm> find(Recording recording) {
        return recording.alarms().stream().filter(a -> a.kind() == AlarmKind.FLAT_CHANNEL && a.isActive()).findFirst();
    }

    private static Alarm await(Recording recording) throws InterruptedException {
        Fixture.await("a dead channel in " + recording.alarms(), () -> find(recording).isPresent());
        return find(recording).orElseThrow();
    }

    private static void awaitOver(Recording recording) throws InterruptedException {
        Fixture.await("it is over", () -> find(recording).isEmpty());
    }

    private void assertNone(Recording recording) throws InterruptedException {
        fixture.awaitLook(recording);
        assertEquals(Optional.empty(), find(recording));
    }

    @Test
    void aChannelThatHasOneValueForAMinuteIsAnAlarmUntilTheValueChanges() throws Exception {
        Recording recording = start();
        send(0, 0, 30, 0);
        send(0, 30, 29, 0);
        assertNone(recording);

        send(0, 59, 1, 0);
        Alarm alarm = await(recording);
        assertEquals("ex has had the same value, 0.0 nT, for 60 s", alarm.text());
        assertEquals(AlarmSeverity.WARNING, alarm.severity());
        assertEquals("fake acme", alarm.source());
        assertTrue(alarm.guidance().contains("a shorted dipole"), alarm.guidance());

        send(0, 60, 1, 0.5F);
        awaitOver(recording);
        recording.close();
    }

    @Test
    void allDeadChannelsAreNamedButNotATemperatureThatStaysTheSame() throws Exception {
        Recording recording = start();
        send(2, 0, 600, 21);
        assertNone(recording);

        send(0, 0, 60, -1.25F);
        await(recording);
        send(HX, 0, 60, Float.NaN);

        Fixture.await("both", () -> find(recording).filter(alarm -> alarm.text().equals(
                "ex (-1.25 nT), hx (NaN nT) have each had the same value for 60 s")).isPresent());
        recording.close();
    }

    @Test
    void aChannelThatDiesAfterSomebodyHasSeenAnotherIsANewAlarm() throws Exception {
        Recording recording = start();
        send(0, 0, 60, 0);
        long first = await(recording).id();
        recording.acknowledge(first, "anna", "nothing is connected to it");
        fixture.awaitLook(recording);
        assertTrue(await(recording).acknowledged().isPresent(), "it stays seen");

        send(HX, 0, 60, 0);

        Fixture.await("a new alarm", () -> find(recording).filter(alarm -> alarm.id() != first
                && alarm.acknowledged().isEmpty() && alarm.text().startsWith("ex (0.0 nT), hx (0.0 nT)")).isPresent());
        assertEquals(1, recording.alarms().size());
        recording.close();
    }

    @Test
    void aPausedInstrumentHasNoDeadChannelAndIsLookedAtAnewAfterwards() throws Exception {
        Recording recording = start();
        send(0, 0, 60, 0);
        await(recording);

        recording.pause(0);
        awaitOver(recording);
        send(0, 60, 100, 0); // nobody takes them
        recording.resume(0);
        fixture.awaitLook(recording); // one that found it paused is over
        send(0, 160, 59, 0);
        assertNone(recording);

        send(0, 219, 1, 0);
        await(recording);
        recording.close();
    }

    @Test
    void anInstrumentThatIsAwayHasNoDeadChannel() throws Exception {
        Recording recording = start();
        send(0, 0, 60, 0);
        await(recording);

        driver.sink().status(new DriverStatus(DriverState.OFFLINE, StatusDetail.COMMUNICATION_ERROR, "no answer"));
        awaitOver(recording);
        driver.sink().status(DriverStatus.of(DriverState.RECORDING));
        send(0, 100, 59, 0);

        assertNone(recording);
        recording.close();
    }

    @Test
    void theChannelsOfANewRunAreLookedAtAnewThoughTheyAreOthers() throws Exception {
        ReturningFactory vendor = new ReturningFactory("vendor", "temperature", "ex", "hx");
        Recording recording = start(vendor, AlarmLimits.DEFAULT.flat());
        vendor.awaitConnection(1);
        send(vendor.made.getFirst().sink(), 0, 0, 600, 21);
        send(vendor.made.getFirst().sink(), HX, 0, 59, 0);

        vendor.channels = new String[] {"ex", "hx"};
        vendor.made.getFirst().loseConnection();
        SampleSink next = vendor.awaitConnection(2).sink();
        send(next, 0, 0, 1, 21);
        send(next, HX, 0, 1, 0);
        assertNone(recording);

        send(next, HX, 1, 59, 0);
        assertEquals("hx has had the same value, 0.0 nT, for 60 s", await(recording).text());
        recording.close();
    }

    @Test
    void anInstrumentThatHasEndedHasNoDeadChannel() throws Exception {
        Recording recording = start();
        send(0, 0, 60, 0);
        await(recording);

        recording.stopInstrument(0, Duration.ofSeconds(5));

        awaitOver(recording);
        recording.close();
    }

    @Test
    void missingSamplesDoNotCount() throws Exception {
        Recording recording = start();
        send(0, 0, 30, 0);
        send(0, 1000, 29, 0); // 970 are missing
        assertNone(recording);

        send(0, 2000, 1, 0);
        await(recording);
        recording.close();
    }

    @ParameterizedTest(name = "{0} Hz, {1} s")
    @CsvSource({"0.1, 60, 50, 500 s", "1000, 2, 2000, 2 s"})
    void aChannelNeedsTheTimeOfTheUserAndFiftySamples(double rateHz, long seconds, int needed, String words)
            throws Exception {
        FakeDriver counter = counting("counter", rateHz);
        Recording recording = start(counter, Optional.of(Duration.ofSeconds(seconds)));
        counter.sink().offer(counts(0, needed - 1));
        assertNone(recording);

        counter.sink().offer(counts(needed - 1, 1));

        assertEquals("ex has had the same value, -3 counts, for " + words, await(recording).text());
        recording.close();
    }

    private static FakeDriver counting(String id, double rateHz) {
        return new FakeDriver(id, "ex") {
            @Override
            public InstrumentDescription describe() {
                return InstrumentDescription.of("fake " + id, List.of(
                        ChannelDescription.of("ex", SampleType.INT32, rateHz, "digital counts")));
            }
        };
    }

    private static SampleBatch counts(long firstSample, int count) {
        int[] values = new int[count];
        Arrays.fill(values, -3);
        return new SampleBatch(0, firstSample, FakeDriver.START, 0, 0, new Samples.Int32(values));
    }

    @Test
    void nobodyHearsOfItWhoDoesNotWantTo() throws Exception {
        Recording recording = start(driver, Optional.empty());

        send(0, 0, 6000, 0);

        assertNone(recording);
        recording.close();
        assertEquals("flat must be > 0: PT0S", assertThrows(IllegalArgumentException.class,
                () -> AlarmLimits.DEFAULT.withFlat(Optional.of(Duration.ZERO))).getMessage());
        assertEquals(AlarmLimits.DEFAULT.flat(), new AlarmLimits(Optional.empty(), 11, 20).flat());
    }
}
