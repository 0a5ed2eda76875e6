// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.recording.Acknowledgement;
import org.mtlive.acquisition.recording.Baton;
import org.mtlive.acquisition.recording.Preflight;
import org.mtlive.acquisition.recording.PreflightOverride;
import org.mtlive.acquisition.recording.Recording;
import org.mtlive.acquisition.recording.RecordingService;
import org.mtlive.acquisition.recording.RecordingState;
import org.mtlive.acquisition.writer.Addition;
import org.mtlive.acquisition.writer.Rating;
import org.mtlive.acquisition.writer.RatingService;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.ui.ShownFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.prefs.Preferences;

/**
 * The desk of whoever records: owns the window's recording, from the plan to the rating, and tells all views how it
 * stands. An OSGi service; any thread, nothing here blocks its caller. What takes time is answered by a future, and
 * every failure also stands in the {@linkplain DeskSnapshot#log() log}.
 */
@Component(service = RecordingDesk.class)
public final class RecordingDesk {

    private static final long LOOK_MILLIS = 250;
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(30);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final RecordingService service;
    private final ShownFile shown;
    private final RatingService ratings;
    private final Clock clock;
    private final EventLog log;
    private final Instruments instruments;
    private final DeskThreads threads = new DeskThreads();
    private final List<Consumer<DeskSnapshot>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean lookAsked = new AtomicBoolean();
    private volatile Status status = new Status(Phase.IDLE, "", Optional.empty(), Optional.empty(), false);
    private volatile DeskSnapshot snapshot;

    /** What the desk does, all in one so that it changes at once. */
    private record Status(Phase phase, String text, Optional<LiveRecording> live, Optional<RecordingFacts> facts,
            boolean rated) {
        Status at(Phase newPhase, String newText) {
            return new Status(newPhase, newText, live, facts, rated);
        }
    }

    /**
     * Made by the framework.
     *
     * @param service starts recordings
     * @param shown   hears which file is recorded
     * @param ratings stores ratings
     */
    @Activate
    public RecordingDesk(@Reference RecordingService service, @Reference ShownFile shown,
            @Reference RatingService ratings) {
        this(service, shown, ratings, InstanceScope.INSTANCE.getNode("org.mtlive.ui.acquisition"), Clock.systemUTC());
    }

    RecordingDesk(RecordingService service, ShownFile shown, RatingService ratings, Preferences preferences,
            Clock clock) {
        this.service = service;
        this.shown = shown;
        this.ratings = ratings;
        this.clock = clock;
        this.log = new EventLog(clock);
        this.instruments = new Instruments(new SetupStore(preferences), new DriverWatch(service, log),
                new Probe(PROBE_LIMIT), log);
        instruments.load();
        snapshot = build();
        threads.every(LOOK_MILLIS, this::look);
    }

    /** {@return the desk as it stands} */
    public DeskSnapshot snapshot() {
        return snapshot;
    }

    /**
     * Hears of every change from now on, on a thread of the desk.
     *
     * @param listener must return fast
     * @return closing it ends that
     */
    public AutoCloseable listen(Consumer<DeskSnapshot> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** {@return the name under which this window acts} */
    public String operator() {
        return System.getProperty("user.name", "operator");
    }

    /** {@return what was chosen last for this, such as a folder} */
    public Optional<String> last(String name) {
        return instruments.store().last(name);
    }

    /** Remembers what was chosen. */
    public void remember(Map<String, String> values) {
        told("The choices could not be kept", threads.ask(() -> {
            instruments.store().saveLast(values);
            return true;
        }));
    }

    /** Adds an instrument, or changes the one of the same id. */
    public void put(InstrumentSetup setup) {
        instruments.put(setup);
        saved();
    }

    /** Forgets an instrument; one that records now stays until it was stopped. */
    public void remove(String setupId) {
        instruments.remove(setupId);
        saved();
    }

    /** Changes when alarms are raised; for the next recording. */
    public void rules(AlarmRules rules) {
        instruments.rules(rules);
        saved();
    }

    private void saved() {
        publish();
        told("The instruments could not be kept", threads.ask(() -> {
            instruments.save();
            return true;
        }));
    }

    /** Has all drivers look for instruments. */
    public CompletableFuture<Boolean> discover() {
        return told("Looking for instruments failed", threads.ask(() -> {
            instruments.discover(this::publish);
            return true;
        }));
    }

    /**
     * Asks an instrument what it is and how it is.
     *
     * @param setup the instrument; need not be of the desk
     * @return the result; also one that failed is a result
     */
    public CompletableFuture<ProbeResult> test(InstrumentSetup setup) {
        return told("The test failed", threads.ask(() -> {
            ProbeResult result = instruments.test(setup);
            publish();
            return result;
        }));
    }

    /** Tests a folder with two processes, as a recording would use it; takes up to some minutes. */
    public CompletableFuture<FitnessReport> fitness(Path folder) {
        return told("The disk could not be tested", threads.ask(() -> {
            FitnessReport report = new FitnessTest(folder).call();
            log.info("Tested " + folder + ": " + report.text());
            publish();
            return report;
        }));
    }

    /** Looks whether all is ready. Takes as long as the instruments need. */
    public CompletableFuture<Preflight> preflight(SessionPlan plan) {
        return told("The check failed", threads.ask(() ->
                service.preflight(plan.plan(instruments.rules(), Optional.empty()))));
    }

    /**
     * Starts recording and shows the file.
     *
     * @param plan     what to record
     * @param override who wants to start in spite of red items, and why
     * @return done when samples flow; fails with the exceptions of {@link RecordingService#start}
     */
    public CompletableFuture<Boolean> start(SessionPlan plan, Optional<PreflightOverride> override) {
        return told("The recording could not be started", threads.command(() -> {
            if (status.phase().isBusy()) {
                throw new IllegalStateException("A recording is running. Stop it first.");
            }
            status = new Status(Phase.STARTING, "Preparing " + plan.file().getFileName(), Optional.empty(),
                    Optional.empty(), false);
            publish();
            try {
                begin(plan, service.start(plan.plan(instruments.rules(), override)));
            } catch (Exception e) {
                status = status.at(Phase.FAILED, String.valueOf(e.getMessage()));
                publish();
                throw e;
            }
            return true;
        }));
    }

    private void begin(SessionPlan plan, Recording recording) {
        LiveRecording live = new LiveRecording(recording, plan, clock.instant(), log);
        status = new Status(Phase.RECORDING, "", Optional.of(live), Optional.empty(), false);
        recording.listen(changed -> lookSoon());
        log.info("Recording into " + plan.file() + ".");
        refresh();
        shown.show(Optional.of(plan.file()));
    }

    /** Adds an instrument to the running recording; its station and run are added live. */
    public CompletableFuture<Boolean> add(InstrumentSetup setup) {
        return told(setup.title() + " could not be added", threads.command(() -> {
            LiveRecording live = live();
            live.recording().add(setup.plan());
            live.added(setup);
            log.info(setup.title() + " records into " + setup.place() + ".");
            refresh();
            return true;
        }));
    }

    /** Adds an empty survey, station or run to the running recording. */
    public CompletableFuture<Boolean> add(Addition addition) {
        return told(addition.title() + " could not be added", threads.command(() -> {
            live().recording().writer().add(addition);
            log.info("Added " + addition.title() + ".");
            refresh();
            return true;
        }));
    }

    /** Ends one instrument of the running recording. */
    public CompletableFuture<Boolean> stopInstrument(String setupId) {
        return told("The instrument did not end as it should", threads.command(() -> {
            live().recording().stopInstrument(index(setupId), STOP_LIMIT);
            refresh();
            return true;
        }));
    }

    /** Takes no samples of an instrument, or takes them again. */
    public CompletableFuture<Boolean> pause(String setupId, boolean value) {
        return told("The instrument could not be paused", threads.command(() -> {
            LiveRecording live = live();
            if (value) {
                live.recording().pause(index(setupId));
            } else {
                live.recording().resume(index(setupId));
            }
            refresh();
            return true;
        }));
    }

    /** Writes a field note into the file. */
    public CompletableFuture<Boolean> note(FieldNote note) {
        return told("The note could not be written", threads.ask(() -> {
            LiveRecording live = live();
            live.recording().note(note.author(), note.line());
            live.notes().add(note);
            log.info("Note: " + note.line());
            publish();
            return true;
        }));
    }

    /** Acknowledges alarms of the recording. */
    public CompletableFuture<Boolean> acknowledge(List<Long> ids, String note) {
        return told("The alarm could not be acknowledged", threads.ask(() -> {
            LiveRecording live = live();
            for (long id : ids) {
                live.recording().acknowledge(id, operator(), note);
                Acknowledgement seen = new Acknowledgement(operator(), note, clock.instant());
                threads.soon(() -> live.alarms().acknowledged(id, seen));
            }
            lookSoon();
            return true;
        }));
    }

    /** Does something with the baton of the running recording. */
    public CompletableFuture<Boolean> baton(Consumer<Baton> change) {
        return told("Control could not be changed", threads.ask(() -> {
            change.accept(live().recording().baton());
            lookSoon();
            return true;
        }));
    }

    /**
     * Ends the recording in order: instruments hand over what they have, the file is closed.
     *
     * @param rating stored as data_quality of all channels; empty for none
     */
    public CompletableFuture<Boolean> stop(Optional<Rating> rating) {
        return told("The recording did not end as it should", threads.command(() -> {
            if (status.phase() == Phase.RECORDING) {
                finish("Stopped by " + operator());
            }
            if (rating.isPresent() && status.phase() == Phase.FINISHED) {
                rateNow(rating.get());
            }
            return true;
        }));
    }

    /** Rates the last recording, once it is finished. */
    public CompletableFuture<Boolean> rate(Rating rating) {
        return told("The rating could not be stored", threads.command(() -> {
            rateNow(rating);
            return true;
        }));
    }

    private void rateNow(Rating rating) throws Mth5Exception {
        RecordingFacts facts = status.facts().orElseThrow(() -> new IllegalStateException("Nothing was recorded yet."));
        int channels = ratings.rate(facts.file(), facts.runs(), rating);
        log.info("Rated " + rating.value() + " of " + Rating.BEST + " in " + channels + " channels.");
        status = new Status(status.phase(), status.text(), status.live(), status.facts(), true);
        publish();
    }

    private void finish(String why) throws Mth5Exception {
        LiveRecording live = live();
        status = status.at(Phase.STOPPING, why + ". Instruments hand over what they have; the file is closed.");
        publish();
        try (Recording closing = live.recording()) {
            stopInstruments(closing);
            refresh();
        } catch (Mth5Exception | RuntimeException e) {
            status = status.at(Phase.FAILED, String.valueOf(e.getMessage()));
            throw e;
        } finally {
            if (status.phase() == Phase.STOPPING) {
                status = status.at(Phase.FINISHED, why + ".");
                log.info("Finished " + live.recording().writer().file() + ". " + why + ".");
            }
            refresh();
        }
    }

    private void stopInstruments(Recording recording) {
        try {
            recording.stop(STOP_LIMIT);
        } catch (DriverException e) {
            log.warning(String.valueOf(e.getMessage())); // it is in the instrument's status too
        }
    }

    private LiveRecording live() {
        return status.live().filter(live -> status.phase() == Phase.RECORDING)
                .orElseThrow(() -> new IllegalStateException("Nothing is recorded now. Start a recording first."));
    }

    private int index(String setupId) {
        return live().index(setupId).orElseThrow(
                () -> new IllegalStateException("This instrument does not take part in the recording."));
    }

    /** One look on the watching thread. */
    private void look() {
        try {
            if (instruments.lookForDrivers()) {
                discover();
            }
            endIfOver();
            refresh();
        } catch (RuntimeException e) { // a vendor's or our own mistake: told, and the watching goes on
            log.error("The desk could not look at the recording: " + e);
            publish();
        }
    }

    /** Ends what ended by itself or was asked from outside to end. */
    private void endIfOver() {
        if (status.phase() != Phase.RECORDING) {
            return;
        }
        Recording recording = live().recording();
        Optional<String> why = switch (recording.state()) {
            case RecordingState.Ended ended -> Optional.of("All instruments have ended");
            case RecordingState.Failed failed -> Optional.of("The file cannot be written");
            case RecordingState.Closed closed -> Optional.of("The recording was closed");
            case RecordingState.Running running -> recording.stopRequest().map(by -> "Asked by " + by);
            case RecordingState.Stopping stopping -> Optional.empty();
        };
        why.ifPresent(reason -> told("The recording did not end as it should", threads.command(() -> {
            if (status.phase() == Phase.RECORDING) {
                finish(reason);
            }
            return true;
        })));
    }

    private void lookSoon() {
        if (lookAsked.compareAndSet(false, true)) {
            threads.soon(() -> {
                lookAsked.set(false);
                refresh();
            });
        }
    }

    /** Takes new facts from the recording and tells everybody. */
    private synchronized void refresh() {
        Status now = status;
        if (now.live().isPresent() && (now.phase().isBusy() || now.facts().isEmpty()
                || !(now.facts().get().state() instanceof RecordingState.Closed))) {
            Optional<RecordingFacts> facts = Optional.of(now.live().get().facts(log));
            status = new Status(status.phase(), status.text(), now.live(), facts, status.rated());
        }
        publish();
    }

    private synchronized void publish() {
        DeskSnapshot now = build();
        if (!now.equals(snapshot)) {
            snapshot = now;
            listeners.forEach(listener -> listener.accept(now));
        }
    }

    private DeskSnapshot build() {
        Status now = status;
        Optional<LiveRecording> recording = now.live().filter(live -> now.phase().isBusy());
        return new DeskSnapshot(now.phase(), now.text(), instruments.drivers(), instruments.found(),
                instruments.discovering(), instruments.rows(recording), now.facts(), now.rated(), instruments.rules(),
                now.live().map(LiveRecording::notes).orElse(List.of()), log.lines());
    }

    private <T> CompletableFuture<T> told(String what, CompletableFuture<T> work) {
        return work.whenComplete((result, failure) -> {
            if (failure != null) {
                log.error(what + ": " + failure.getMessage());
                publish();
            }
        });
    }

    /** Ends what still records, in order. */
    @Deactivate
    void deactivate() throws Mth5Exception {
        threads.close();
        Optional<LiveRecording> live = status.live().filter(recording -> status.phase() == Phase.RECORDING);
        if (live.isPresent()) {
            live.get().recording().close();
        }
    }
}
