// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.OfferResult;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.driver.Samples;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.recording.InstrumentStatus;
import org.mtlive.acquisition.recording.Recording;
import org.mtlive.acquisition.recording.RecordingState;

/** Drivers that break every rule cost nothing but their own channels. */
@Timeout(60)
class HostileDriverTest {

    private static final Duration SHORT = Duration.ofMillis(50);

    private final Fixture fixture = new Fixture();
    private final FakeWriter writer = fixture.writer;
    private final DriverRecordingService service = fixture.service;
    private final FakeDriver good = new FakeDriver("good", "hx", "hy");

    @Test
    void aDriverThatThrowsWhenAskedForItsIdIsLeftOut() {
        fixture.add(new FakeDriver("broken") {
            @Override
            public String id() {
                throw new IllegalStateException();
            }
        });

        assertEquals(List.of(), service.drivers());
    }

    @Test
    void aDriverThatHangsInDescribeIsGivenUpAndTheOthersAreClosed() {
        FakeDriver hanging = new FakeDriver("hanging", "ex") {
            @Override
            public InstrumentDescription describe() throws DriverException {
                Fixture.hang();
                return super.describe();
            }
        };

        DriverException e = assertThrows(DriverException.class, () -> fixture.start(good, hanging));

        assertEquals("driver 'hanging': describe did not answer within 2000 ms", e.getMessage());
        assertEquals(0, good.closed.getCount());
        assertEquals(null, writer.request);
    }

    @Test
    void aDriverThatHangsInArmIsGivenUp() {
        FakeDriver hanging = new FakeDriver("hanging", "ex") {
            @Override
            public Instant arm() throws DriverException, InterruptedException {
                Fixture.hang();
                return super.arm();
            }
        };

        assertThrows(DriverException.class, () -> fixture.start(hanging));
        assertEquals(0, hanging.closed.getCount());
    }

    @Test
    void aDriverThatCannotStartHasFailedAndTheOthersRecord() throws Exception {
        FakeDriver broken = new FakeDriver("broken", "ex") {
            @Override
            public void start(SampleSink target) {
                throw new IllegalStateException("no power");
            }
        };

        Recording recording = fixture.start(broken, good);
        good.send(0);

        InstrumentStatus status = recording.instruments().getFirst();
        assertEquals(DriverState.FAULT, status.status().state());
        assertEquals("driver 'broken': start failed: java.lang.IllegalStateException: no power",
                status.status().text());
        assertEquals(new RecordingState.Running(1, 1), recording.state());
        assertEquals(4, recording.instruments().get(1).samples());
        recording.close();
    }

    @Test
    void whenNoDriverCanStartTheFileIsClosed() {
        FakeDriver broken = new FakeDriver("broken", "ex") {
            @Override
            public void start(SampleSink target) throws DriverException {
                throw new DriverException(StatusDetail.COMMUNICATION_ERROR, "port busy");
            }
        };

        assertEquals("port busy", assertThrows(DriverException.class, () -> fixture.start(broken)).getMessage());
        assertEquals(1, writer.closes);
    }

    @Test
    void anImpossibleBatchEndsItsDriverOnly() throws Exception {
        FakeDriver wild = new FakeDriver("wild", "ex");
        Recording recording = fixture.start(good, wild);

        OfferResult result = wild.sink().offer(new SampleBatch(9, 0, FakeDriver.START, 0, 0,
                new Samples.Float32(new float[1])));
        OfferResult none = wild.sink().offer(null);
        good.send(0);

        assertEquals(OfferResult.CLOSED, result);
        assertEquals(OfferResult.CLOSED, none);
        assertEquals("sent an impossible batch: no channel 9", recording.instruments().get(1).status().text());
        assertEquals(4, recording.instruments().getFirst().samples());
        recording.close();
    }

    @Test
    void aDriverThatTalksAfterItsEndIsNotHeard() throws Exception {
        Recording recording = fixture.start(good);
        good.sink().end(null, null);

        good.send(0);
        good.sink().status(null);
        good.sink().end(EndReason.FINISHED, "again");

        assertEquals(Map.of(), writer.samples);
        assertEquals(List.of("FAILED "), writer.ends);
        assertEquals(DriverState.FAULT, recording.instruments().getFirst().status().state());
        recording.close();
    }

    @Test
    void driversThatHangWhenStoppedAreGivenUpTogether() throws Exception {
        List<FakeDriver> hanging = new ArrayList<>();
        for (String component : List.of("ex", "ey", "hz")) {
            hanging.add(new FakeDriver("stuck" + component, component) {
                @Override
                public void stop(Duration deadline) {
                    Fixture.hang();
                }
            });
        }
        Recording recording = fixture.start(hanging.get(0), good, hanging.get(1), hanging.get(2));

        long begin = System.nanoTime();
        DriverException e = assertThrows(DriverException.class, () -> recording.stop(SHORT));

        assertTrue(System.nanoTime() - begin < 10e9);
        assertEquals(2, e.getSuppressed().length);
        assertEquals(Optional.of(EndReason.STOPPED), recording.instruments().get(1).end());
        assertEquals(Optional.of(EndReason.FAILED), recording.instruments().get(2).end());
        assertInstanceOf(RecordingState.Ended.class, recording.state());
        recording.close();
        assertEquals(1, writer.closes);
    }

    @Test
    void aDriverThatStopsWithoutAnEndGetsOne() throws Exception {
        Recording recording = fixture.start(new FakeDriver("silent", "ex") {
            @Override
            public void stop(Duration deadline) {
                // says nothing
            }
        });

        recording.stop(SHORT);

        assertEquals("stopped without saying its end", recording.instruments().getFirst().status().text());
        recording.close();
    }
}
