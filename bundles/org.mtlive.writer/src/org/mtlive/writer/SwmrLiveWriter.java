// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.acquisition.writer.Addition;
import org.mtlive.acquisition.writer.DiskSpace;
import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.acquisition.writer.OutsideControl;
import org.mtlive.acquisition.writer.Registration;
import org.mtlive.acquisition.writer.RollOver;
import org.mtlive.acquisition.writer.WriterDelays;
import org.mtlive.acquisition.writer.WriterListener;
import org.mtlive.acquisition.writer.WriterReport;
import org.mtlive.acquisition.writer.WriterState;
import org.mtlive.acquisition.writer.WriterStatistics;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;

/** A live file as callers see it: commands go through the queue to the {@link WriterSession} on its own thread. */
final class SwmrLiveWriter implements LiveWriter {

    private static final Duration REPORT_LIMIT = Duration.ofSeconds(1);

    private final WriterSetup setup;
    private final WriterSession session;
    private final ChannelLanes lanes;
    private final Thread thread;
    private volatile Registration controlServer = () -> { };
    private volatile OutsideControl outside = new NoControl();

    private SwmrLiveWriter(WriterSetup setup, WriterSession session, ChannelLanes lanes, Thread thread) {
        this.setup = setup;
        this.session = session;
        this.lanes = lanes;
        this.thread = thread;
    }

    /** Starts the writer's thread and waits until the file is open. */
    static SwmrLiveWriter open(WriterSetup setup, LiveFileSource source) throws Mth5Exception {
        WriterSession session = new WriterSession(setup, source);
        Thread thread = new Thread(session, "mtlive-writer");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((t, e) -> session.failed(e));
        thread.start();
        try {
            return new SwmrLiveWriter(setup, session, session.opened().get(), thread);
        } catch (ExecutionException e) {
            throw asMth5(e.getCause(), "Cannot open " + setup.request().file() + " for live writing");
        } catch (InterruptedException e) {
            setup.queue().closeWith(new WriterCommand.Close(true, "interrupted while opening"));
            Thread.currentThread().interrupt();
            throw new Mth5Exception("Interrupted while opening " + setup.request().file() + "; it is closed again.", e);
        }
    }

    @Override
    public Path file() {
        return setup.request().file().toAbsolutePath();
    }

    @Override
    public WriterState state() {
        return session.state();
    }

    @Override
    public WriterStatistics statistics() {
        return setup.counters().snapshot(setup.queue());
    }

    @Override
    public WriterDelays delays() {
        return setup.counters().delays.snapshot();
    }

    @Override
    public DiskSpace disk() {
        return session.disk();
    }

    @Override
    public WriterReport report() {
        CompletableFuture<Void> shown = new CompletableFuture<>();
        if (Thread.currentThread() != thread && setup.queue().command(new WriterCommand.Report(shown))) {
            try {
                shown.get(REPORT_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException | TimeoutException e) {
                // suspended, failed or busy: what was told last is told again
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return setup.board().report(state(), statistics(), setup.clock().now());
    }

    @Override
    public SampleSink sink(RunId run, InstrumentDescription instrument) throws Mth5Exception {
        return lanes.lane(run, instrument);
    }

    @Override
    public void flush() throws Mth5Exception {
        ask("flush", WriterCommand.Flush::new);
    }

    @Override
    public void add(Addition addition, RollOver rollOver) throws Mth5Exception {
        Objects.requireNonNull(rollOver, "rollOver");
        ask("add " + addition.title() + " to", done -> new WriterCommand.AddStructure(addition, rollOver, done));
    }

    @Override
    public void note(String author, String text) throws Mth5Exception {
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(text, "text");
        ask("write a note into", done -> new WriterCommand.Note(author, text, done));
    }

    @Override
    public Registration listen(WriterListener listener) {
        return setup.events().listen(listener);
    }

    @Override
    public void controlledBy(OutsideControl control) {
        outside = Objects.requireNonNull(control, "control");
    }

    OutsideControl outside() {
        return outside;
    }

    @Override
    public void close() throws Mth5Exception {
        refuseOwnThread();
        setup.queue().closeWith(new WriterCommand.Close(false, ""));
        session.ended().exceptionally(e -> null).join();
        controlServer.close();
        Optional<Mth5Exception> failure = session.takeFailure();
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    /** Asks for the end as {@link #close()} does, but the file says that it was aborted, and stays the live file. */
    void requestAbort(String reason) {
        setup.queue().closeWith(new WriterCommand.Close(true, reason));
    }

    /**
     * What is closed when the writer has ended, after it has told others so: on a thread of its own, because whoever
     * waits for the end, such as a request to stop, may be the one that carries out what follows it.
     */
    void closesAtEnd(Registration opened) {
        controlServer = opened;
        onEnd(() -> Thread.ofPlatform().daemon().name("mtlive-control-end").start(opened::close));
    }

    /** Tells a trouble that does not end the recording. */
    void warn(String text) {
        setup.warn(text);
    }

    /** Tells whoever opened this writer that somebody wants the end. */
    void requestStop(String by) {
        setup.queue().command(new WriterCommand.Note(by, "asks for the end", new CompletableFuture<>()));
        setup.events().stopRequested(by);
    }

    /** Waits until the file is closed, or given up. */
    WriterState awaitEndState() throws InterruptedException {
        try {
            session.ended().get();
        } catch (ExecutionException e) {
            // the state tells it
        }
        return state();
    }

    int queueBatches() {
        return setup.request().queueBatches();
    }

    /** Runs something when the writer's thread ends, however it does; now if it has. */
    void onEnd(Runnable action) {
        session.ended().whenComplete((nothing, e) -> action.run());
    }

    /** Waits for the writer's thread to end; false when the limit is over. */
    boolean awaitEnd(Duration limit) {
        try {
            return thread.join(limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Has the writer's thread do something, and waits until it is done. */
    private void ask(String what, Function<CompletableFuture<Void>, WriterCommand> command) throws Mth5Exception {
        refuseOwnThread();
        CompletableFuture<Void> done = new CompletableFuture<>();
        if (!setup.queue().command(command.apply(done))) {
            throw new Mth5Exception("Cannot " + what + " " + file() + ": " + WriterSession.describe(state()));
        }
        try {
            done.get();
        } catch (ExecutionException e) {
            throw asMth5(e.getCause(), "Cannot " + what + " " + file());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Mth5Exception("Interrupted while waiting for the writer of " + file() + " to " + what, e);
        }
    }

    private void refuseOwnThread() {
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException("a listener must not call the writer back: it would wait for itself");
        }
    }

    private static Mth5Exception asMth5(Throwable cause, String what) {
        Throwable inner = cause instanceof CompletionException && cause.getCause() != null ? cause.getCause() : cause;
        return inner instanceof Mth5Exception e ? e : new Mth5Exception(what + ": " + inner, inner);
    }
}
