// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.mtlive.acquisition.driver.DiscoveredInstrument;
import org.mtlive.acquisition.recording.AlarmMessage;
import org.mtlive.acquisition.recording.Baton;
import org.mtlive.acquisition.recording.Preflight;
import org.mtlive.acquisition.recording.PreflightOverride;
import org.mtlive.acquisition.recording.RecordingService;
import org.mtlive.acquisition.writer.Addition;
import org.mtlive.acquisition.writer.Rating;
import org.mtlive.acquisition.writer.RatingService;
import org.mtlive.hotplug.DriverFolder;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.ui.AfterOpening;
import org.mtlive.ui.RecordingDelays;
import org.mtlive.ui.ShownFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.prefs.Preferences;

/**
 * The desk of whoever records: owns the window's recording, from the plan to the rating, and tells all views how it
 * stands. An OSGi service; any thread, nothing here blocks its caller. What takes time is answered by a future, and
 * every failure also stands in the {@linkplain DeskSnapshot#log() log}.
 */
@Component(service = {RecordingDesk.class, AfterOpening.class})
public final class RecordingDesk implements AfterOpening {

    private static final Duration PROBE_LIMIT = Duration.ofSeconds(30);

    private final RecordingService service;
    private final EventLog log;
    private final Instruments instruments;
    private final Recorder recorder;
    private final DeskBoard board;
    private final DeskThreads threads = new DeskThreads();
    private final DeskTasks tasks;
    private final DeskWatch watch;

    /**
     * Made by the framework.
     *
     * @param service starts recordings
     * @param shown   hears which file is recorded
     * @param ratings stores ratings
     * @param delays  hears where samples spend their time
     */
    @Activate
    public RecordingDesk(@Reference RecordingService service, @Reference ShownFile shown,
            @Reference RatingService ratings, @Reference RecordingDelays delays) {
        this(service, shown, ratings, InstanceScope.INSTANCE.getNode("org.mtlive.ui.acquisition"), Clock.systemUTC());
        board.listen(new DelayTeller(delays));
    }

    RecordingDesk(RecordingService service, ShownFile shown, RatingService ratings, Preferences preferences,
            Clock clock) {
        this.service = service;
        this.log = new EventLog(clock);
        this.instruments = new Instruments(new SetupStore(preferences), new DriverWatch(service, log),
                new Probe(PROBE_LIMIT), log);
        this.board = new DeskBoard(instruments, log);
        this.recorder = new Recorder(service, shown, ratings, clock, log, board::publish);
        this.tasks = new DeskTasks(threads, log, board::publish);
        this.watch = new DeskWatch(instruments, recorder, threads, tasks, log, board::publish,
                this::discover);
        instruments.load();
        board.follow(recorder::status);
    }

    /** Called by the framework: drivers that are dropped into the folder come to the desk. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void follow(DriverFolder folder) {
        watch.follow(Optional.of(folder));
    }

    /** Called by the framework. */
    void unfollow(DriverFolder folder) {
        watch.follow(Optional.empty());
    }

    /** From now on the desk watches the recording, the drivers and their folder, and has drivers look around. */
    @Override
    public void windowOpened() {
        watch.begin();
    }

    /** {@return the desk as it stands} */
    public DeskSnapshot snapshot() {
        return board.snapshot();
    }

    /** Hears of every change from now on, on a thread of the desk, and must return fast; closing ends that. */
    public AutoCloseable listen(Consumer<DeskSnapshot> listener) {
        return board.listen(listener);
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
        tasks.ask("The choices could not be kept", () -> instruments.store().saveLast(values));
    }

    /** Adds an instrument, or changes the one of the same id. */
    public void put(InstrumentSetup setup) {
        instruments.put(setup);
        save();
    }

    /** Forgets an instrument; one that records now goes on until it is stopped. */
    public void remove(String setupId) {
        instruments.remove(setupId);
        save();
    }

    /** Changes when alarms are raised, for the next recording, and who is told, at once. */
    public void rules(AlarmRules rules) {
        instruments.rules(rules);
        save();
        tasks.ask("The others cannot be told of alarms", () -> recorder.tell(rules.calls().tell()));
    }

    private void save() {
        threads.soon(board::publish);
        tasks.ask("The instruments could not be kept", () -> instruments.save());
    }

    /** Has all drivers look for instruments. */
    public CompletableFuture<Boolean> discover() {
        return tasks.ask("Looking for instruments failed", () -> instruments.discover(board::publish));
    }

    /** Has the driver of a setup look for instruments, from its settings on, such as the address of a server. */
    public CompletableFuture<List<DiscoveredInstrument>> look(InstrumentSetup setup) {
        return tasks.answer("Looking for instruments failed", () -> instruments.look(setup));
    }

    /** Asks an instrument, of the desk or not, what it is and how it is; also a failure is a result. */
    public CompletableFuture<ProbeResult> test(InstrumentSetup setup) {
        return tasks.answer("The test failed", () -> {
            ProbeResult result = instruments.test(setup);
            board.publish();
            return result;
        });
    }

    /** Sends a message as recordings send their alarms, to try an address. */
    public CompletableFuture<Boolean> tell(URI address) {
        return tasks.ask("The message to " + AlarmMessage.shown(address) + " was not sent",
                () -> service.send(address, AlarmMessage.trial()));
    }

    /** Tests a folder with two processes, as a recording would use it; takes up to some minutes. */
    public CompletableFuture<FitnessReport> fitness(Path folder) {
        return tasks.answer("The disk could not be tested", () -> {
            FitnessReport report = new FitnessTest(folder).call();
            log.info("Tested " + folder + ": " + report.text());
            board.publish();
            return report;
        });
    }

    /** Looks whether all is ready. Takes as long as the instruments need. */
    public CompletableFuture<Preflight> preflight(SessionPlan plan) {
        return tasks.answer("The check failed",
                () -> service.preflight(plan.plan(instruments.rules(), Optional.empty())));
    }

    /**
     * Starts recording and shows the file.
     *
     * @param plan     what to record
     * @param override who wants to start in spite of red items, and why
     * @return done when samples flow; fails with the exceptions of {@link RecordingService#start}
     */
    public CompletableFuture<Boolean> start(SessionPlan plan, Optional<PreflightOverride> override) {
        return tasks.command("The recording could not be started",
                () -> recorder.start(plan, plan.plan(instruments.rules(), override), watch::lookSoon));
    }

    /** Adds an instrument to the running recording; its station and run are added live. */
    public CompletableFuture<Boolean> add(InstrumentSetup setup) {
        return permitted(setup.title() + " could not be added", () -> recorder.add(setup));
    }

    /** Adds an empty survey, station or run to the running recording. */
    public CompletableFuture<Boolean> add(Addition addition) {
        return permitted(addition.title() + " could not be added", () -> recorder.add(addition));
    }

    /** Ends one instrument of the running recording. */
    public CompletableFuture<Boolean> stopInstrument(String setupId) {
        return permitted("The instrument did not end as it should", () -> recorder.stopInstrument(setupId));
    }

    /** Takes no samples of an instrument, or takes them again. */
    public CompletableFuture<Boolean> pause(String setupId, boolean value) {
        return permitted("The instrument could not be paused", () -> recorder.pause(setupId, value));
    }

    /** What whoever holds the baton may do only. */
    private CompletableFuture<Boolean> permitted(String failure, DeskTasks.Work work) {
        return tasks.command(failure, () -> {
            recorder.permit(operator());
            work.run();
        });
    }

    /** Writes a field note into the file. */
    public CompletableFuture<Boolean> note(FieldNote note) {
        return tasks.ask("The note could not be written", () -> recorder.note(note));
    }

    /** Acknowledges alarms of the recording. */
    public CompletableFuture<Boolean> acknowledge(List<Long> ids, String note) {
        return tasks.ask("The alarm could not be acknowledged", () -> {
            recorder.acknowledge(ids, operator(), note);
            watch.lookSoon();
        });
    }

    /** Does something with the baton of the running recording. */
    public CompletableFuture<Boolean> baton(Consumer<Baton> change) {
        return tasks.ask("Control could not be changed", () -> {
            recorder.baton(change);
            watch.lookSoon();
        });
    }

    /**
     * Ends the recording in order: instruments hand over what they have, the file is closed.
     *
     * @param rating stored as data_quality of all channels; empty for none
     */
    public CompletableFuture<Boolean> stop(Optional<Rating> rating) {
        return tasks.command("The recording could not be stopped", () -> {
            if (snapshot().phase() == Phase.RECORDING) {
                recorder.permit(operator());
            }
            recorder.stop("Stopped by " + operator(), rating);
        });
    }

    /** Rates the last recording, once it is finished. */
    public CompletableFuture<Boolean> rate(Rating rating) {
        return tasks.command("The rating could not be stored", () -> recorder.rate(rating));
    }

    /** Ends what still records, in order. */
    @Deactivate
    void deactivate() throws Mth5Exception {
        threads.close();
        recorder.stop("The program ends", Optional.empty());
    }
}
