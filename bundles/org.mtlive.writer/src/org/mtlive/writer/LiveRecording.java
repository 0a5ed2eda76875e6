// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.mtlive.acquisition.writer.DiskSpace;
import org.mtlive.acquisition.writer.FailurePolicy;
import org.mtlive.acquisition.writer.WriterState;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.FileTakenException;
import org.mtlive.mth5.store.LiveState;
import org.mtlive.mth5.store.NoteRow;
import org.mtlive.mth5.store.WriterStatus;

/**
 * One recording from its first sample to its last, over as many openings of the file as it takes. Belongs to the
 * writer's thread, which is never interrupted from here: that would close the channel the file is forced through.
 */
final class LiveRecording {

    private static final String AUTHOR = "writer";
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final WriterSetup setup;
    private final LiveFileSource source;
    private final Consumer<WriterState> states;
    private final boolean resumes;
    private final GapLedger ledger;
    private final ChannelLanes lanes;
    private final SpaceWatch space;
    private LiveFile file;
    private Heartbeat heartbeat;
    private volatile FlushCycle flushes;
    private volatile WriterLoop loop;
    private DiskSpace told = DiskSpace.UNKNOWN;
    private boolean givenUp;
    private boolean left;
    private long dropped;

    LiveRecording(WriterSetup setup, LiveFileSource source, LiveFile file, Consumer<WriterState> states)
            throws Mth5Exception {
        this.setup = setup;
        this.source = source;
        this.file = file;
        this.states = states;
        this.resumes = setup.request().safeguards().onFailure() == FailurePolicy.RESUME;
        this.ledger = new GapLedger(setup.clock());
        this.lanes = new ChannelLanes(setup, file, ledger);
        this.space = new SpaceWatch(setup, source.disk(setup.request().file()));
        this.heartbeat = new Heartbeat(setup, file, WriterStatus.opening(UUID.randomUUID(), setup.clock().now()));
        begin();
    }

    ChannelLanes lanes() {
        return lanes;
    }

    DiskSpace disk() {
        return space.space();
    }

    /** Accepted samples that are not in the file, as it stands. */
    long missingSamples() {
        return dropped + setup.queue().samples() + flushes.unseen().samples();
    }

    Duration lag() {
        return Duration.ofNanos(Math.max(0, loop.lagNanos()));
    }

    /**
     * Records until the command to close was met, and closes the file.
     *
     * @return that command
     * @throws Mth5Exception if the file could not be written to its end; it is to be {@linkplain #abandon abandoned}
     */
    WriterCommand.Close run() throws Mth5Exception {
        Optional<Mth5Exception> trouble = Optional.empty();
        while (true) {
            try {
                if (trouble.isPresent()) {
                    Mth5Exception cause = trouble.get();
                    trouble = Optional.empty();
                    resume(cause);
                }
                work();
                end(loop.closing());
                return loop.closing();
            } catch (Mth5Exception e) {
                endIfTaken(e);
                if (givenUp || !resumes) {
                    throw e;
                }
                trouble = Optional.of(e);
            }
        }
    }

    /** A write fails too when another program took the file; then there is nothing to go on with. */
    private void endIfTaken(Mth5Exception trouble) throws RecordingTaken {
        Optional<FileTakenException> taken = taken(trouble);
        if (taken.isPresent()) {
            states.accept(new WriterState.Closing());
            boolean sound = trouble == taken.get() && !left;
            TakenFile.Outcome outcome = new TakenFile(setup, flushes, file, new RescueFile(setup, source, lanes))
                    .end(loop, heartbeat, taken.get(), sound);
            dropped += outcome.lost();
            flushes = new FlushCycle(setup, file, ledger);
            throw new RecordingTaken(taken.get(), outcome.text());
        }
    }

    private Optional<FileTakenException> taken(Mth5Exception trouble) {
        try {
            if (!(trouble instanceof FileTakenException)) {
                file.watch().requireOwn();
                return Optional.empty();
            }
            return Optional.of((FileTakenException) trouble);
        } catch (FileTakenException e) {
            e.addSuppressed(trouble);
            return Optional.of(e);
        }
    }

    /** Lets go of the file, which then is as the last good write left it. */
    void abandon() throws Mth5Exception {
        file.abandon();
    }

    private void begin() throws Mth5Exception {
        flushes = new FlushCycle(setup, file, ledger);
        loop = new WriterLoop(setup, file, lanes, flushes, heartbeat);
        heartbeat.write(LiveState.RECORDING, "");
        file.checkpoint();
    }

    private void work() throws Mth5Exception {
        while (loop.isRunning()) {
            watchDisk();
            if (loop.doWork() == 0) {
                await(Math.min(loop.idleNanos(), space.leftNanos(setup.clock().nanos())));
            }
            if (setup.queue().isClosed()) {
                states.accept(new WriterState.Closing());
            }
        }
    }

    private void end(WriterCommand.Close command) throws Mth5Exception {
        file.watch().requireOwn();
        flushes.flushAll();
        heartbeat.write(command.abort() ? LiveState.ABORTED : LiveState.FINISHED, command.reason());
        file.checkpoint();
        file.close();
    }

    private void watchDisk() throws Mth5Exception {
        boolean news = space.look(setup.clock().nanos());
        DiskSpace now = space.space();
        if (now != told) {
            told = now;
            heartbeat.remark(now.low() ? "the disk will be full soon: " + now.text() : "");
        }
        if (news) {
            note("the disk will be full soon: " + now.text());
            setup.events().diskLow(now);
        }
        if (space.isReached() && !setup.queue().isClosed()) {
            String reason = "the disk is nearly full: " + now.text();
            if (resumes) {
                pause(reason);
            } else {
                setup.queue().closeWith(new WriterCommand.Close(true, "stopped because " + reason));
            }
        }
    }

    /** The file stays open and says that it waits; it is not written until there is room or the end is asked for. */
    private void pause(String reason) throws Mth5Exception {
        Instant since = setup.clock().now();
        flushes.flushAll();
        heartbeat.remark("suspended because " + reason);
        suspended(reason, since);
        while (!space.isRoomAgain() && !setup.queue().isClosed()) {
            refuseAwaited(reason);
            loop.rest();
            awaitClose();
            space.look(setup.clock().nanos());
        }
        heartbeat.remark("");
        note("suspended since " + since + " because " + reason + "; goes on");
        states.accept(new WriterState.Recording(Duration.ZERO));
    }

    /** After a failed write: waits until the file can be opened again, and begins anew with what was kept. */
    private void resume(Mth5Exception cause) throws Mth5Exception {
        Instant since = setup.clock().now();
        List<WriterCommand.Append> kept = flushes.unseen().kept();
        dropped += flushes.unseen().samples() - kept.stream().mapToLong(append -> append.batch().count()).sum();
        setup.queue().putBack(kept, Optional.ofNullable(loop.closing()));
        flushes = new FlushCycle(setup, file, ledger);
        file.leave();
        left = true;
        suspended(OneLine.of(cause), since);
        file = reopen(cause);
        left = false;
        lanes.reopened(file);
        heartbeat = heartbeat.reopened(file);
        begin();
        note("suspended since " + since + ": " + OneLine.of(cause) + (dropped == 0 ? "" : "; " + dropped
                + " samples were lost") + "; goes on");
        states.accept(new WriterState.Recording(Duration.ZERO));
    }

    private LiveFile reopen(Mth5Exception cause) throws Mth5Exception {
        Reopening reopening = new Reopening(setup, source, space, file, cause);
        while (true) {
            try {
                Optional<LiveFile> again = reopening.attempt(setup.queue().isClosed());
                if (again.isPresent()) {
                    return again.get();
                }
            } catch (Mth5Exception e) {
                givenUp = true;
                throw e;
            }
            refuseAwaited(OneLine.of(reopening.failure()));
            awaitClose();
        }
    }

    private void suspended(String reason, Instant since) {
        states.accept(new WriterState.Suspended(reason, since, setup.queue().samples(), dropped));
    }

    private void refuseAwaited(String reason) {
        for (WriterCommand.Awaited command : setup.queue().takeAwaited()) {
            command.done().completeExceptionally(new Mth5Exception("The recording is suspended (" + reason
                    + "); try again when it goes on."));
        }
    }

    private void note(String text) throws Mth5Exception {
        file.addNote(new NoteRow(setup.clock().now(), AUTHOR, text));
        flushes.touched();
    }

    private void awaitClose() {
        try {
            setup.queue().awaitClose(LOOK_NANOS);
        } catch (InterruptedException e) {
            // as in await
            return;
        }
    }

    private void await(long nanos) {
        try {
            setup.queue().awaitArrival(nanos);
        } catch (InterruptedException e) {
            // nobody of ours interrupts this thread; whoever does shall not cost a sample, so the loop goes on
            return;
        }
    }
}
