// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.util.concurrent.CompletableFuture;

import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.NoteRow;

/**
 * The inside of the writer's thread: sole user of the file. {@link #doWork()} does what there is to do and returns; it
 * never waits, so that a test can call it without a thread. After the first exception the file must not be written any
 * more, and the loop must not be called again.
 */
final class WriterLoop {

    private static final int COMMANDS_A_TURN = 256;

    private final BatchQueue queue;
    private final LiveFile file;
    private final WriterClock clock;
    private final FlushCycle flushes;
    private final Heartbeat heartbeat;
    private final DriverNotes notes = new DriverNotes();
    private WriterCommand.Close close;

    WriterLoop(WriterSetup setup, LiveFile file, FlushCycle flushes, Heartbeat heartbeat) {
        this.queue = setup.queue();
        this.clock = setup.clock();
        this.file = file;
        this.flushes = flushes;
        this.heartbeat = heartbeat;
    }

    /** Whether there may be more to do; false once the command to close was met and everything before it is written. */
    boolean isRunning() {
        return close == null;
    }

    /** The command that ended the loop. */
    WriterCommand.Close closing() {
        return close;
    }

    /**
     * Takes what waits, flushes and keeps the contract when due.
     *
     * @return number of commands done
     * @throws Mth5Exception if the file cannot be written
     */
    int doWork() throws Mth5Exception {
        int done = 0;
        for (WriterCommand command = next(done); command != null; command = next(done)) {
            execute(command);
            done++;
            flushes.flushIfDue();
        }
        flushes.flushIfDue();
        long now = clock.nanos();
        if (heartbeat.isDue(now)) {
            heartbeat.beat(now);
        }
        flushes.keep();
        return done;
    }

    /** How long nothing is due if no command comes, nanoseconds. */
    long idleNanos() {
        long now = clock.nanos();
        return Math.max(0, Math.min(flushes.leftNanos(now), heartbeat.leftNanos(now)));
    }

    /** Age of the oldest sample that readers cannot see, nanoseconds; any thread. */
    long lagNanos() {
        long now = clock.nanos();
        Unseen unseen = flushes.unseen();
        return now - (unseen.isAny() ? unseen.sinceNanos() : queue.oldestOfferedNanos(now));
    }

    private WriterCommand next(int done) {
        return close == null && done < COMMANDS_A_TURN ? queue.poll() : null;
    }

    private void execute(WriterCommand command) throws Mth5Exception {
        switch (command) {
            case WriterCommand.Append append -> append(append);
            case WriterCommand.Flush(CompletableFuture<Void> done) -> flushFor(done);
            case WriterCommand.Note(String author, String text) -> note(author, text);
            case WriterCommand.Status(ChannelLane lane, DriverStatus status) -> {
                if (notes.isWorthNoting(lane, status)) {
                    note(lane.title(), DriverNotes.text(status));
                }
            }
            case WriterCommand.End(ChannelLane lane, EndReason reason, String text) -> {
                if (reason == EndReason.FAILED) {
                    note(lane.title(), "failed: " + text);
                }
                flushes.flushAll();
            }
            case WriterCommand.Close last -> close = last;
        }
    }

    private void append(WriterCommand.Append append) throws Mth5Exception {
        flushes.unseen().taken(append.batch().count(), append.offeredNanos());
        long before = append.feed().appender().end();
        append.feed().appender().append(append.batch());
        flushes.appended(append.feed(), before);
    }

    private void note(String author, String text) throws Mth5Exception {
        file.addNote(new NoteRow(clock.now(), author, text));
        flushes.touched();
    }

    private void flushFor(CompletableFuture<Void> done) throws Mth5Exception {
        try {
            flushes.flushAll();
            done.complete(null);
        } catch (Mth5Exception e) {
            done.completeExceptionally(e);
            throw e;
        }
    }
}
