// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mtlive.acquisition.driver.DiscoveredInstrument;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverOption;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.acquisition.driver.OptionType;
import org.mtlive.acquisition.driver.StatusDetail;
import org.mtlive.acquisition.recording.InstrumentPlan;
import org.mtlive.acquisition.recording.InstrumentStatus;
import org.mtlive.acquisition.recording.Recording;
import org.mtlive.acquisition.recording.RecordingPlan;
import org.mtlive.acquisition.recording.RecordingState;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunSpec;

@Timeout(60)
class DriverRecordingServiceTest {

    private final Fixture fixture = new Fixture();
    private final FakeWriter writer = fixture.writer;
    private final DriverRecordingService service = fixture.service;
    private final FakeDriver good = new FakeDriver("good", "hx", "hy");

    @Test
    void aRecordingGoesFromStartToClosed() throws Exception {
        Recording recording = fixture.start(good);
        good.send(0);
        assertEquals(new RecordingState.Running(1, 0), recording.state());
        good.sink().end(EndReason.FINISHED, "");

        assertTrue(recording.awaitEnd(Duration.ofSeconds(10)));
        assertEquals(new RecordingState.Ended(), recording.state());
        recording.close();
        recording.close();

        assertEquals(new RecordingState.Closed(4), recording.state());
        assertEquals(List.of("FINISHED "), writer.ends);
        assertEquals(1, writer.closes);
        assertEquals(0, good.closed.getCount());
    }

    @Test
    void whoeverWaitsIsToldThatSomebodyWantsTheEnd() throws Exception {
        Recording recording = fixture.start(good);
        assertFalse(recording.awaitEnd(Duration.ofMillis(1)));
        assertEquals(Optional.empty(), recording.stopRequest());

        writer.listeners.forEach(listener -> listener.stopRequested("mtlive stop"));

        assertTrue(recording.awaitEnd(Duration.ofSeconds(10)));
        assertEquals(Optional.of("mtlive stop"), recording.stopRequest());
        recording.close();
    }

    @Test
    void theRunIsDescribedToTheWriterFromInstrumentAndPlan() throws Exception {
        fixture.add(good);
        InstrumentPlan plan = new InstrumentPlan("good", Map.of(), "my survey", "mt001", "a", Map.of(),
                Map.of("location.latitude", "45.5"), Map.of());

        service.start(RecordingPlan.of(Path.of("x.h5"), List.of(plan))).close();

        RunSpec run = writer.request.runs().getFirst();
        assertEquals("my_survey/mt001/a", run.id().toString());
        assertEquals(45.5, run.station().real("location.latitude"));
        assertEquals(List.of("hx", "hy"), run.channels().stream().map(c -> c.id().component()).toList());
        assertEquals(90, run.channels().get(1).metadata().real("measurement_azimuth"));
        assertEquals(FakeDriver.START, run.channels().getFirst().start());
    }

    @Test
    void instrumentsMayShareARunUnlessTheirChannelsCollide() throws Exception {
        FakeDriver electric = new FakeDriver("electric", "ex", "ey");

        Recording recording = fixture.start(good, electric);

        assertEquals(1, writer.request.runs().size());
        assertEquals(4, writer.request.runs().getFirst().channels().size());
        recording.close();
        Mth5Exception e = assertThrows(Mth5Exception.class, () -> fixture.start(good, new FakeDriver("second", "hx")));
        assertTrue(e.getMessage().startsWith("Two instruments record the channel s/mt/a/hx"), e.getMessage());
    }

    @Test
    void anUnknownDriverIsAnErrorThatNamesTheKnownOnes() {
        fixture.add(good);

        DriverException e = assertThrows(DriverException.class, () -> service.start(Fixture.plan("lemi")));

        assertEquals("there is no driver 'lemi'; known are good", e.getMessage());
    }

    @Test
    void ofTwoDriversWithOneIdTheHigherRankingIsTaken() {
        FakeDriver better = new FakeDriver("good");
        fixture.add(good);
        service.addDriver(better, Map.of("service.ranking", 5));

        assertEquals(List.of(better), service.drivers());
        service.removeDriver(better);
        assertEquals(List.of(good), service.drivers());
    }

    @Test
    void aFileThatCannotBeOpenedClosesTheDrivers() {
        writer.refusesToOpen = true;

        assertThrows(Mth5Exception.class, () -> fixture.start(good));

        assertEquals(0, good.closed.getCount());
    }

    @Test
    void aDriverIsAskedWhereInstrumentsAreAndGivenUpWhenItHangs() throws Exception {
        DiscoveredInstrument found = new DiscoveredInstrument("LEMI at COM3", Map.of("port", "COM3"), "answers");
        fixture.add(new FakeDriver("seeing") {
            @Override
            public List<DiscoveredInstrument> discover(Duration limit) {
                return List.of(found);
            }
        });
        fixture.add(new FakeDriver("hanging") {
            @Override
            public List<DiscoveredInstrument> discover(Duration limit) {
                Fixture.hang();
                return List.of();
            }
        });
        fixture.add(good);

        assertEquals(List.of(found), service.discover("seeing", Duration.ofSeconds(1)));
        assertEquals(List.of(), service.discover("good", Duration.ofSeconds(1)));
        DriverException e = assertThrows(DriverException.class,
                () -> service.discover("hanging", Duration.ofMillis(10)));
        assertEquals("driver 'hanging': discover did not answer within 1010 ms", e.getMessage());
    }

    @Test
    void aDriverLooksFromWhatTheUserKnowsOn() throws Exception {
        fixture.add(new FakeDriver("asking") {
            @Override
            public List<DriverOption> options() {
                return List.of(DriverOption.of("host", OptionType.TEXT, "where"),
                        DriverOption.of("station", OptionType.TEXT, "which").asRequired());
            }

            @Override
            public List<DiscoveredInstrument> discover(DriverSettings known, Duration limit) {
                return List.of(new DiscoveredInstrument("at " + known.text("host"), Map.of(), ""));
            }
        });

        List<DiscoveredInstrument> found = service.discover("asking", Map.of("host", "here"), Duration.ofSeconds(1));
        DriverException e = assertThrows(DriverException.class,
                () -> service.discover("asking", Map.of("hots", "here"), Duration.ofSeconds(1)));

        assertEquals("at here", found.getFirst().title());
        assertEquals(List.of(), service.discover("asking", Map.of(), Duration.ofSeconds(1)));
        assertEquals("unknown option 'hots'; known are host, station", e.getMessage());
    }

    @Test
    void removingADriverEndsItsChannelsOnly() throws Exception {
        FakeDriver other = new FakeDriver("other", "ex");
        Recording recording = fixture.start(good, other);
        good.send(0);
        other.send(0);

        service.removeDriver(other);
        other.send(2);
        good.send(2);

        InstrumentStatus gone = recording.instruments().get(1);
        assertEquals(StatusDetail.GONE, gone.status().detail());
        assertEquals(DriverState.OFFLINE, gone.status().state());
        assertEquals("driver 'other' was removed while it recorded", gone.status().text());
        assertEquals(Optional.empty(), gone.end());
        assertEquals(0, other.closed.getCount());
        assertEquals(Map.of("ex", 2L, "hx", 4L, "hy", 4L), writer.samples);
        assertFalse(recording.awaitEnd(Duration.ZERO));
        recording.close();
    }

    @Test
    void aFailedWriterEndsTheWaitAndIsTold() throws Exception {
        Recording recording = fixture.start(good);

        writer.fail("H5Dwrite failed for x.h5: no space left");

        assertTrue(recording.awaitEnd(Duration.ofSeconds(10)));
        assertEquals(new RecordingState.Failed("H5Dwrite failed for x.h5: no space left", 7), recording.state());
        assertThrows(Mth5Exception.class, recording::close);
    }

    @Test
    void deactivationClosesWhatStillRuns() throws Exception {
        Recording recording = fixture.start(good);

        service.close();

        assertInstanceOf(RecordingState.Closed.class, recording.state());
        assertEquals(0, good.closed.getCount());
    }

    @Test
    void noGuardThreadIsLeftAfterARecording() throws Exception {
        Recording recording = fixture.start(good);
        recording.close();

        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("mtlive-guard-good")) {
                assertTrue(thread.join(Duration.ofSeconds(10)), thread.getName());
            }
        }
    }
}
