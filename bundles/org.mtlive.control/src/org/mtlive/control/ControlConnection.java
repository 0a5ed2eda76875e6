// SPDX-License-Identifier: EPL-2.0
package org.mtlive.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** One client: its requests, one after the other, until it goes or says nothing for a while. */
final class ControlConnection {

    private static final Duration PROGRESS = Duration.ofSeconds(1);

    private final LineChannel lines;
    private final ControlHandler handler;
    private final Duration patience;
    private final Consumer<ControlConnection> whenEnded;
    private boolean atWork;
    private boolean last;

    ControlConnection(LineChannel lines, ControlHandler handler, Duration patience,
            Consumer<ControlConnection> whenEnded) {
        this.lines = lines;
        this.patience = patience;
        this.handler = handler;
        this.whenEnded = whenEnded;
    }

    void start() {
        Thread.ofPlatform().daemon().name("mtlive-control-client").start(this::run);
    }

    /** An answer that is under way is still given. */
    synchronized void closeUnlessAtWork() {
        last = true;
        if (!atWork) {
            close();
        }
    }

    void close() {
        try {
            lines.close();
        } catch (IOException e) {
            return; // it is gone, which is what was wanted
        }
    }

    private void run() {
        try {
            Optional<String> line = lines.readLine(patience);
            while (line.isPresent() && begin()) {
                answer(line.get());
                line = finish() ? Optional.empty() : lines.readLine(patience);
            }
        } catch (LineChannel.TooLongException e) {
            tell(Wire.malformed(e.getMessage()));
        } catch (IOException e) {
            // the client is gone, hangs or is slow: its connection ends, and nobody else has to know
        } finally {
            close();
            whenEnded.accept(this);
        }
    }

    private synchronized boolean begin() {
        atWork = !last;
        return atWork;
    }

    /** Whether it was the last one. */
    private synchronized boolean finish() {
        atWork = false;
        return last;
    }

    private void answer(String line) throws IOException {
        FutureTask<ObjectNode> task;
        try {
            ControlRequest request = Wire.parseRequest(line);
            ControlCaller caller = Wire.parseCaller(line);
            task = new FutureTask<>(() -> perform(request, caller));
        } catch (ControlException e) {
            tell(e);
            return;
        }
        Thread worker = Thread.ofPlatform().daemon().name("mtlive-control-request").start(task);
        try {
            lines.writeLine(await(task), patience);
        } finally {
            awaitEnd(worker);
        }
    }

    private String await(FutureTask<ObjectNode> task) throws IOException {
        while (true) {
            try {
                return Wire.answer(task.get(PROGRESS.toNanos(), TimeUnit.NANOSECONDS));
            } catch (TimeoutException e) {
                lines.writeLine(Wire.progress("working"), patience);
            } catch (ExecutionException e) {
                return Wire.error(e.getCause() instanceof Exception cause ? cause : e);
            } catch (InterruptedException e) {
                throw new IOException("interrupted", e);
            }
        }
    }

    /** A client that has gone does not make room for another before what it asked for is done. */
    private static void awaitEnd(Thread worker) {
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ObjectNode perform(ControlRequest request, ControlCaller caller) throws IOException, InterruptedException {
        switch (request) {
            case ControlRequest.Status status -> {
                return StatusCodec.encode(handler.status());
            }
            case ControlRequest.Stop(String by) -> {
                handler.permit(caller);
                return StatusCodec.encode(handler.stop(by));
            }
            case ControlRequest.Ask(String name, var arguments) -> {
                return Wire.object(handler.ask(name, caller, arguments));
            }
            case ControlRequest.Add(var addition, var rollOver) -> {
                handler.permit(caller);
                handler.add(addition, rollOver);
            }
            case ControlRequest.Note(String author, String text) -> handler.note(author, text);
            case ControlRequest.Flush flush -> handler.flush();
        }
        return Wire.object();
    }

    private void tell(ControlException e) {
        try {
            lines.writeLine(Wire.error(e), patience);
        } catch (IOException gone) {
            return; // whoever sends nonsense need not hear what was wrong with it
        }
    }
}
