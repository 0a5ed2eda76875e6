// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import org.mtlive.acquisition.writer.DiskSpace;
import org.mtlive.acquisition.writer.WriterState;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.LockHolder;

/**
 * The life of one live file on the thread {@code mtlive-writer}: open, loop, end. Every way out leaves the file closed,
 * its lock given back and {@link #ended()} complete. The thread is never interrupted from here, because that would
 * close the channel the file is forced through.
 */
final class WriterSession implements Runnable {

    private final WriterSetup setup;
    private final LiveFileSource source;
    private final CompletableFuture<ChannelLanes> opened = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final AtomicReference<Mth5Exception> failure = new AtomicReference<>();
    private volatile WriterState state = new WriterState.Opening();
    private volatile LiveRecording recording;

    WriterSession(WriterSetup setup, LiveFileSource source) {
        this.setup = setup;
        this.source = source;
    }

    CompletableFuture<ChannelLanes> opened() {
        return opened;
    }

    CompletableFuture<Void> ended() {
        return ended;
    }

    /** Why it failed; told once. */
    Optional<Mth5Exception> takeFailure() {
        return Optional.ofNullable(failure.getAndSet(null));
    }

    WriterState state() {
        WriterState now = state;
        LiveRecording live = recording;
        if (now instanceof WriterState.Recording && live != null) {
            return new WriterState.Recording(live.lag());
        }
        if (now instanceof WriterState.Suspended(String reason, Instant since, long kept, long lost)) {
            return new WriterState.Suspended(reason, since, setup.queue().samples(), lost);
        }
        return now;
    }

    DiskSpace disk() {
        LiveRecording live = recording;
        return live == null ? DiskSpace.UNKNOWN : live.disk();
    }

    @Override
    public void run() {
        LiveFile file;
        try {
            warnOfForeignLock();
            file = source.open(setup.request());
        } catch (Mth5Exception | RuntimeException | LinkageError e) {
            failed(e);
            return;
        }
        LiveRecording live;
        try {
            live = new LiveRecording(setup, source, file, this::changeTo);
            recording = live;
        } catch (Mth5Exception | RuntimeException | Error e) {
            abandon(file::abandon, e);
            failed(e);
            return;
        }
        try {
            record(live);
        } catch (Mth5Exception | RuntimeException | Error e) {
            abandon(live::abandon, e);
            failed(e);
            return;
        }
        ended.complete(null);
    }

    private void warnOfForeignLock() {
        try {
            LockHolder.of(setup.request().file()).filter(holder -> holder.isElsewhere()
                    && setup.request().safeguards().takeForeignLock()).ifPresent(holder -> setup.warn("the lock of "
                            + holder.describe() + " was taken, as was asked for; if that writer still runs, both "
                            + "destroy the file"));
        } catch (IOException e) {
            return; // taking the lock says why it cannot be read
        }
    }

    /** The end of every way that is not the planned one. */
    void failed(Throwable cause) {
        setup.queue().close();
        long lost = recording == null ? setup.queue().samples() : recording.missingSamples();
        String reason = OneLine.of(cause);
        failure.set(cause instanceof RecordingTaken ? new Mth5Exception(reason, cause)
                : new Mth5Exception("Writing " + setup.request().file() + " failed: " + reason + " " + lost
                        + " accepted samples are not in the file; what was flushed before is, and can be read as it "
                        + "is. Before the next recording into it, 'mtlive recover' makes it whole.", cause));
        change(new WriterState.Failed(reason, lost));
        refuseWaiting(reason);
        opened.completeExceptionally(cause);
        ended.completeExceptionally(cause);
    }

    static String describe(WriterState state) {
        return switch (state) {
            case WriterState.Opening opening -> "the writer is opening";
            case WriterState.Recording recording -> "the writer is about to end";
            case WriterState.Suspended suspended -> "the writer is suspended: " + suspended.reason();
            case WriterState.Closing closing -> "the writer is closing";
            case WriterState.Finished finished -> "the recording is finished";
            case WriterState.Failed failed -> "the writer failed: " + failed.reason();
        };
    }

    private void record(LiveRecording live) throws Mth5Exception {
        change(new WriterState.Recording(Duration.ZERO));
        opened.complete(live.lanes());
        WriterCommand.Close command = live.run();
        if (command.abort()) {
            failure.set(new Mth5Exception("The recording into " + setup.request().file() + " was aborted: "
                    + command.reason() + ". All accepted samples are in the file, which was closed in order."));
            change(new WriterState.Failed(command.reason(), 0));
            return;
        }
        if (setup.request().finalise()) {
            source.finalise(setup.request());
        }
        change(new WriterState.Finished(setup.counters().samples.sum()));
    }

    private interface Abandonment {
        void run() throws Mth5Exception;
    }

    private static void abandon(Abandonment abandonment, Throwable cause) {
        try {
            abandonment.run();
        } catch (Mth5Exception | RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private void refuseWaiting(String reason) {
        for (WriterCommand left = setup.queue().poll(); left != null; left = setup.queue().poll()) {
            if (left instanceof WriterCommand.Awaited awaited) {
                awaited.done().completeExceptionally(new Mth5Exception("Not done: " + reason));
            }
        }
    }

    /** Tells a change of kind once; each suspension has its own reason. */
    private void changeTo(WriterState next) {
        if (state.getClass() != next.getClass() || next instanceof WriterState.Suspended) {
            change(next);
        }
    }

    private void change(WriterState next) {
        state = next;
        setup.events().stateChanged(next);
    }
}
