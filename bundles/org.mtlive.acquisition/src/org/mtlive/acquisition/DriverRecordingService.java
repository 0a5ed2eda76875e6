// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.mtlive.acquisition.driver.DiscoveredInstrument;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.recording.AlarmMessage;
import org.mtlive.acquisition.recording.AlarmMessenger;
import org.mtlive.acquisition.recording.InstrumentPlan;
import org.mtlive.acquisition.recording.Preflight;
import org.mtlive.acquisition.recording.PreflightException;
import org.mtlive.acquisition.recording.PreflightLevel;
import org.mtlive.acquisition.recording.Recording;
import org.mtlive.acquisition.recording.RecordingPlan;
import org.mtlive.acquisition.recording.RecordingService;
import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.acquisition.writer.WriterRequest;
import org.mtlive.acquisition.writer.WriterService;
import org.mtlive.mth5.Mth5Exception;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Records from the drivers that are offered as services. They may come and go at any time. */
@Component(service = RecordingService.class)
public final class DriverRecordingService implements RecordingService {

    /** What a driver may take beyond its limit to return what it found. */
    private static final Duration DISCOVER_GRACE = Duration.ofSeconds(1);

    private final WriterService writers;
    private final SessionClock clock;
    private final DriverRegistry drivers = new DriverRegistry();
    private final Messengers messengers = new Messengers();
    private final Set<RecordingSession> sessions = ConcurrentHashMap.newKeySet();

    /**
     * Made by declarative services.
     *
     * @param writers opens files
     */
    @Activate
    public DriverRecordingService(@Reference WriterService writers) {
        this(writers, SessionClock.system());
    }

    /** With another clock. */
    DriverRecordingService(WriterService writers, SessionClock clock) {
        this.writers = writers;
        this.clock = clock;
    }

    /**
     * A driver is offered; instruments that dropped out with it come back.
     *
     * @param factory    of the driver
     * @param properties of the service
     */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addDriver(DriverFactory factory, Map<String, Object> properties) {
        Optional<String> id = drivers.add(factory, properties);
        id.ifPresent(known -> sessions.forEach(session -> session.came(known)));
    }

    /**
     * A driver is taken back; its instruments drop out, all others go on.
     *
     * @param factory of the driver
     */
    public void removeDriver(DriverFactory factory) {
        drivers.remove(factory);
        sessions.forEach(session -> session.pull(factory));
    }

    /**
     * A way to tell people of alarms is offered.
     *
     * @param messenger knows it
     */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addMessenger(AlarmMessenger messenger) {
        messengers.add(messenger);
    }

    /**
     * A way to tell people of alarms is taken back; its messages wait.
     *
     * @param messenger knew it
     */
    public void removeMessenger(AlarmMessenger messenger) {
        messengers.remove(messenger);
    }

    /** Closes the recordings that still run. */
    @Deactivate
    public void close() {
        for (RecordingSession session : sessions) {
            try {
                session.close();
            } catch (Mth5Exception e) {
                // the writer's state says it to whoever holds the recording
            }
        }
    }

    @Override
    public List<DriverFactory> drivers() {
        return drivers.list();
    }

    @Override
    public List<DiscoveredInstrument> discover(String driverId, Map<String, String> known, Duration limit)
            throws DriverException {
        DriverFactory factory = drivers.require(driverId);
        return new CallGuard(driverId).call("discover", limit.plus(DISCOVER_GRACE), () -> List.copyOf(known.isEmpty()
                ? factory.discover(limit)
                : factory.discover(DriverSettings.partly(factory.options(), known), limit)));
    }

    @Override
    public Preflight preflight(RecordingPlan plan) {
        return preflightCheck(plan).ofAbsent(drivers);
    }

    private PreflightCheck preflightCheck(RecordingPlan plan) {
        return new PreflightCheck(plan, writers.fitness(plan.file(), plan.safeguards()), messengers, clock);
    }

    @Override
    public void send(URI address, AlarmMessage message) throws IOException, InterruptedException {
        messengers.send(address, message);
    }

    @Override
    public Recording start(RecordingPlan plan) throws DriverException, Mth5Exception, PreflightException {
        List<Candidate> candidates = examine(plan);
        Preflight preflight = preflightCheck(plan).ofReady(candidates);
        if (preflight.worst() == PreflightLevel.RED && plan.supervision().override().isEmpty()) {
            candidates.forEach(candidate -> candidate.driver().abandon());
            throw new PreflightException(preflight);
        }
        List<Instrument> instruments = arm(candidates);
        RecordingSession session;
        try {
            session = open(plan, instruments, preflight);
        } catch (Mth5Exception | RuntimeException e) {
            instruments.forEach(instrument -> instrument.driver().abandon());
            throw e;
        }
        sessions.add(session);
        try {
            session.start();
        } catch (DriverException e) {
            session.close();
            throw e;
        }
        for (Instrument instrument : instruments) {
            if (!drivers.offers(instrument.factory())) { // taken back while it was prepared
                session.pull(instrument.factory());
            }
        }
        return session;
    }

    private List<Candidate> examine(RecordingPlan plan) throws DriverException, Mth5Exception {
        List<Candidate> candidates = new ArrayList<>();
        try {
            for (InstrumentPlan wanted : plan.instruments()) {
                candidates.add(Candidate.examine(wanted, drivers.require(wanted.driverId()), plan));
            }
            return candidates;
        } catch (DriverException | Mth5Exception e) {
            candidates.forEach(candidate -> candidate.driver().abandon());
            throw e;
        }
    }

    private static List<Instrument> arm(List<Candidate> candidates) throws DriverException {
        List<Instrument> instruments = new ArrayList<>();
        try {
            for (Candidate candidate : candidates) {
                instruments.add(candidate.arm());
            }
            return instruments;
        } catch (DriverException e) {
            candidates.forEach(candidate -> candidate.driver().abandon());
            throw e;
        }
    }

    private RecordingSession open(RecordingPlan plan, List<Instrument> instruments, Preflight preflight)
            throws Mth5Exception {
        WriterRequest request = WriterRequest.of(plan.file(), RunSpecs.of(instruments, plan.chunkSamples()))
                .withVersion(plan.version()).withFlush(plan.flush()).withQueueBatches(plan.queueBatches()).withNan(plan.nan())
                .withGap(plan.gap()).withFinalise(plan.finalise()).withCheckpointEvery(plan.checkpoint()).withSafeguards(plan.safeguards())
                .withReserve(plan.reserve());
        LiveWriter writer = writers.open(request);
        try {
            return new RecordingSession(instruments, preflight,
                    new RecordingSession.Outfit(plan, writer, drivers, messengers, clock), sessions::remove);
        } catch (Mth5Exception e) {
            writer.close();
            throw e;
        }
    }
}
