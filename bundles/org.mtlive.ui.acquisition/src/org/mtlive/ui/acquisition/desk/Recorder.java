// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.recording.Acknowledgement;
import org.mtlive.acquisition.recording.Baton;
import org.mtlive.acquisition.recording.PreflightException;
import org.mtlive.acquisition.recording.Recording;
import org.mtlive.acquisition.recording.RecordingPlan;
import org.mtlive.acquisition.recording.RecordingService;
import org.mtlive.acquisition.recording.RecordingState;
import org.mtlive.acquisition.writer.Addition;
import org.mtlive.acquisition.writer.Rating;
import org.mtlive.acquisition.writer.RatingService;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.ui.ShownFile;

/**
 * The desk's recording, from the start to the rating. What starts, changes and ends it runs on the desk's thread for
 * commands, {@link #refresh} on the watching one; all of it may block.
 */
final class Recorder {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final RecordingService service;
    private final ShownFile shown;
    private final RatingService ratings;
    private final Clock clock;
    private final EventLog log;
    private final Runnable changed;
    private final AtomicReference<Status> status =
            new AtomicReference<>(new Status(Phase.IDLE, "", Optional.empty(), Optional.empty(), false));

    /** What it does, all in one so that it changes at once. */
    record Status(Phase phase, String text, Optional<LiveRecording> live, Optional<RecordingFacts> facts,
            boolean rated) {
        private Status at(Phase newPhase, String newText) {
            return new Status(newPhase, newText, live, facts, rated);
        }

        /** With newer facts, unless another recording has begun meanwhile. */
        private Status with(LiveRecording of, RecordingFacts newFacts) {
            return live.filter(of::equals).isPresent() ? new Status(phase, text, live, Optional.of(newFacts), rated)
                    : this;
        }

        private Status asRated() {
            return new Status(phase, text, live, facts, true);
        }
    }

    /** Calls back, on any thread, after each change. */
    Recorder(RecordingService service, ShownFile shown, RatingService ratings, Clock clock, EventLog log,
            Runnable changed) {
        this.service = service;
        this.shown = shown;
        this.ratings = ratings;
        this.clock = clock;
        this.log = log;
        this.changed = changed;
    }

    Status status() {
        return status.get();
    }

    /** Starts; the listener hears of each change of the recording. */
    void start(SessionPlan plan, RecordingPlan recordingPlan, Runnable listener)
            throws DriverException, Mth5Exception, PreflightException {
        if (status.get().phase().isBusy()) {
            throw new IllegalStateException("A recording is running. Stop it first.");
        }
        status.set(new Status(Phase.STARTING, "Preparing " + plan.file().getFileName(), Optional.empty(),
                Optional.empty(), false));
        changed.run();
        try {
            Recording recording = service.start(recordingPlan);
            LiveRecording live = new LiveRecording(recording, plan, log);
            status.set(new Status(Phase.RECORDING, "", Optional.of(live), Optional.empty(), false));
            recording.listen(told -> listener.run());
        } catch (DriverException | Mth5Exception | PreflightException | RuntimeException e) {
            at(Phase.FAILED, String.valueOf(e.getMessage()));
            changed.run();
            throw e;
        }
        log.info("Recording into " + plan.file() + ".");
        refresh();
        shown.show(Optional.of(plan.file()));
    }

    void add(InstrumentSetup setup) throws DriverException, Mth5Exception {
        LiveRecording live = live();
        live.recording().add(setup.plan());
        live.added(setup);
        log.info(setup.title() + " records into " + setup.place() + ".");
        refresh();
    }

    void add(Addition addition) throws Mth5Exception {
        live().recording().writer().add(addition);
        log.info("Added " + addition.title() + ".");
        refresh();
    }

    void stopInstrument(String setupId) throws DriverException {
        live().recording().stopInstrument(index(setupId), STOP_LIMIT);
        refresh();
    }

    void pause(String setupId, boolean value) {
        if (value) {
            live().recording().pause(index(setupId));
        } else {
            live().recording().resume(index(setupId));
        }
        refresh();
    }

    void note(FieldNote note) throws Mth5Exception {
        LiveRecording live = live();
        live.recording().note(note.author(), note.line());
        log.info("Note: " + note.line());
        changed.run();
    }

    void acknowledge(List<Long> ids, String by, String note) {
        LiveRecording live = live();
        for (long id : ids) {
            live.recording().acknowledge(id, by, note);
            live.alarms().acknowledged(id, new Acknowledgement(by, note, clock.instant()));
        }
    }

    void tell(List<URI> addresses) {
        if (status.get().phase() == Phase.RECORDING) {
            live().recording().tell(addresses);
        }
    }

    void baton(Consumer<Baton> change) {
        change.accept(live().recording().baton());
    }

    /** Ends the recording in order where it runs, and rates it once it is finished. */
    void stop(String why, Optional<Rating> rating) throws Mth5Exception {
        if (status.get().phase() == Phase.RECORDING) {
            finish(why);
        }
        if (rating.isPresent() && status.get().phase() == Phase.FINISHED) {
            rate(rating.get());
        }
    }

    void rate(Rating rating) throws Mth5Exception {
        RecordingFacts facts = status.get().facts().orElseThrow(
                () -> new IllegalStateException("Nothing was recorded yet."));
        int channels = ratings.rate(facts.file(), facts.runs(), rating);
        log.info("Rated " + rating.value() + " of " + Rating.BEST + " in " + channels + " channels.");
        status.updateAndGet(Status::asRated);
        changed.run();
    }

    private void finish(String why) throws Mth5Exception {
        LiveRecording live = live();
        at(Phase.STOPPING, why + ". Instruments hand over what they have; the file is closed.");
        changed.run();
        try (Recording closing = live.recording()) {
            stopInstruments(closing);
            refresh();
        } catch (Mth5Exception | RuntimeException e) {
            at(Phase.FAILED, String.valueOf(e.getMessage()));
            throw e;
        } finally {
            if (status.get().phase() == Phase.STOPPING) {
                at(Phase.FINISHED, why + ".");
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

    /** Why the recording has to be ended now, though nobody here has said so. */
    Optional<String> reasonToStop() {
        Optional<LiveRecording> live = status.get().live();
        if (status.get().phase() != Phase.RECORDING || live.isEmpty()) {
            return Optional.empty();
        }
        Recording recording = live.get().recording();
        return switch (recording.state()) {
            case RecordingState.Ended ended -> Optional.of("All instruments have ended");
            case RecordingState.Failed failed -> Optional.of("The file cannot be written");
            case RecordingState.Closed closed -> Optional.of("The recording was closed");
            case RecordingState.Running running -> recording.stopRequest().map(by -> "Asked by " + by);
            case RecordingState.Stopping stopping -> Optional.empty();
        };
    }

    /** Takes new facts from the recording, until they change no more. */
    synchronized void refresh() {
        Status now = status.get();
        boolean settled = !now.phase().isBusy() && now.facts().map(RecordingFacts::state)
                .filter(state -> state instanceof RecordingState.Closed || state instanceof RecordingState.Failed)
                .isPresent();
        if (now.live().isPresent() && !settled) {
            RecordingFacts facts = now.live().get().facts(log);
            status.updateAndGet(current -> current.with(now.live().get(), facts));
        }
        changed.run();
    }

    private void at(Phase phase, String text) {
        status.updateAndGet(current -> current.at(phase, text));
    }

    /** Holds who looks on away from the recording while somebody else is in control. */
    void permit(String who) {
        Baton baton = live().recording().baton();
        if (!baton.mayControl(who)) {
            throw new IllegalStateException(baton.holder().orElse("Somebody") + " is in control of this recording. Ask"
                    + " for it, or take it with a reason (Run control, Control).");
        }
    }

    private LiveRecording live() {
        return status.get().live().filter(live -> status.get().phase() == Phase.RECORDING)
                .orElseThrow(() -> new IllegalStateException("Nothing is recorded now. Start a recording first."));
    }

    private int index(String setupId) {
        return live().index(setupId).orElseThrow(
                () -> new IllegalStateException("This instrument does not take part in the recording."));
    }
}
