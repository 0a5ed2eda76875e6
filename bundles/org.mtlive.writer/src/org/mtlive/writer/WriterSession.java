// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import org.mtlive.acquisition.writer.WriterState;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.LiveState;
import org.mtlive.mth5.store.WriterStatus;

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
    private volatile FlushCycle flushes;
    private volatile WriterLoop loop;

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
        return now instanceof WriterState.Recording ? new WriterState.Recording(lag()) : now;
    }

    @Override
    public void run() {
        LiveFile file;
        try {
            file = source.open(setup.request());
        } catch (Mth5Exception | RuntimeException | LinkageError e) {
            failed(e);
            return;
        }
        try {
            record(file);
        } catch (Mth5Exception | RuntimeException | Error e) {
            abandon(file, e);
            failed(e);
            return;
        }
        ended.complete(null);
    }

    /** The end of every way that is not the planned one. */
    void failed(Throwable cause) {
        setup.queue().close();
        long lost = setup.queue().samples() + (flushes == null ? 0 : flushes.unseen().samples());
        String reason = reason(cause);
        failure.set(new Mth5Exception("Writing " + setup.request().file() + " failed: " + reason + " " + lost
                + " accepted samples are not in the file; what was flushed before is.", cause));
        change(new WriterState.Failed(reason, lost));
        refuseWaiting(reason);
        opened.completeExceptionally(cause);
        ended.completeExceptionally(cause);
    }

    static String describe(WriterState state) {
        return switch (state) {
            case WriterState.Opening opening -> "the writer is opening";
            case WriterState.Recording recording -> "the writer is about to end";
            case WriterState.Closing closing -> "the writer is closing";
            case WriterState.Finished finished -> "the recording is finished";
            case WriterState.Failed failed -> "the writer failed: " + failed.reason();
        };
    }

    private void record(LiveFile file) throws Mth5Exception {
        GapLedger ledger = new GapLedger(setup.clock());
        ChannelLanes lanes = new ChannelLanes(setup, file, ledger);
        Heartbeat heartbeat = new Heartbeat(setup, file,
                WriterStatus.opening(UUID.randomUUID(), setup.clock().now()));
        heartbeat.write(LiveState.RECORDING, "");
        file.checkpoint();
        flushes = new FlushCycle(setup, file, ledger);
        loop = new WriterLoop(setup, file, lanes, flushes, heartbeat);
        change(new WriterState.Recording(Duration.ZERO));
        opened.complete(lanes);
        while (loop.isRunning()) {
            if (loop.doWork() == 0) {
                await(loop.idleNanos());
            }
            if (state instanceof WriterState.Recording && setup.queue().isClosed()) {
                change(new WriterState.Closing());
            }
        }
        finish(file, heartbeat, loop.closing());
    }

    private void finish(LiveFile file, Heartbeat heartbeat, WriterCommand.Close command) throws Mth5Exception {
        flushes.flushAll();
        heartbeat.write(command.abort() ? LiveState.ABORTED : LiveState.FINISHED, command.reason());
        file.checkpoint();
        file.close();
        if (command.abort()) {
            failure.set(new Mth5Exception("The recording into " + setup.request().file() + " was aborted: "
                    + command.reason() + ". All accepted samples are in the file."));
            change(new WriterState.Failed(command.reason(), 0));
            return;
        }
        if (setup.request().finalise()) {
            source.finalise(setup.request());
        }
        change(new WriterState.Finished(setup.counters().samples.sum()));
    }

    private void abandon(LiveFile file, Throwable cause) {
        try {
            file.abandon();
        } catch (Mth5Exception | RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    /** In one line: HDF5 breaks its own. */
    private static String reason(Throwable cause) {
        return cause.getMessage() == null ? cause.toString() : cause.getMessage().replaceAll("\\s*\\R\\s*", " ");
    }

    private void refuseWaiting(String reason) {
        for (WriterCommand left = setup.queue().poll(); left != null; left = setup.queue().poll()) {
            if (left instanceof WriterCommand.Awaited awaited) {
                awaited.done().completeExceptionally(new Mth5Exception("Not done: " + reason));
            }
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

    private Duration lag() {
        WriterLoop running = loop;
        return running == null ? Duration.ZERO : Duration.ofNanos(Math.max(0, running.lagNanos()));
    }

    private void change(WriterState next) {
        state = next;
        setup.events().stateChanged(next);
    }
}
