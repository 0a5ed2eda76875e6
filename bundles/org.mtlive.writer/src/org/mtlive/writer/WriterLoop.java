// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.NoteRow;
import org.mtlive.mth5.store.SeriesRow;

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
    private final StructureChange structure;
    private final FlushCycle flushes;
    private final Heartbeat heartbeat;
    private final FileGuard guard;
    private final BatchDelays delays;
    private final DriverNotes notes = new DriverNotes();
    private WriterCommand.Close close;

    WriterLoop(WriterSetup setup, LiveFile file, ChannelLanes lanes, FlushCycle flushes, Heartbeat heartbeat) {
        this.queue = setup.queue();
        this.clock = setup.clock();
        this.file = file;
        this.structure = new StructureChange(setup, file, lanes, flushes);
        this.flushes = flushes;
        this.heartbeat = heartbeat;
        this.guard = new FileGuard(file.watch(), setup.clock());
        this.delays = setup.counters().delays;
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
        guard.look();
        for (WriterCommand command = next(done); command != null; command = next(done)) {
            execute(command);
            done++;
            guard.look();
            flushes.flushIfDue();
        }
        flushes.flushIfDue();
        if (done > 0) {
            file.watch().noteLength(); // before the pause, in which another program may cut the end off
        }
        rest();
        return done;
    }

    /** Keeps the contract, and takes nothing. */
    void rest() throws Mth5Exception {
        guard.look();
        long now = clock.nanos();
        if (heartbeat.isDue(now)) {
            heartbeat.beat(now);
        }
        flushes.keep();
    }

    /** Takes what waits to its end, without a look at anything else. */
    void takeRest() throws Mth5Exception {
        for (WriterCommand command = queue.poll(); command != null; command = queue.poll()) {
            execute(command);
        }
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
            case WriterCommand.Flush flush -> answer(flush, flushes::flushAll);
            case WriterCommand.Note note -> answer(note, () -> note(note.author(), note.text()));
            case WriterCommand.Series(SeriesRow row) -> {
                file.addSeries(row);
                flushes.touched();
            }
            case WriterCommand.Report report -> answer(report, structure::report);
            case WriterCommand.AddStructure add -> answer(add, () -> structure.add(add.addition(), add.rollOver()));
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
        flushes.unseen().taken(append);
        delays.taken(append, clock);
        long before = append.feed().appender().end();
        append.feed().appender().append(append.batch());
        flushes.appended(append.feed(), before);
    }

    private void note(String author, String text) throws Mth5Exception {
        file.addNote(new NoteRow(clock.now(), author, text));
        flushes.touched();
    }

    /** What is refused goes to whoever asked for it only; what fails ends the loop too. */
    private static void answer(WriterCommand.Awaited command, Action action) throws Mth5Exception {
        try {
            action.run();
            command.done().complete(null);
        } catch (StructureRefused e) {
            command.done().completeExceptionally(e);
        } catch (Mth5Exception | RuntimeException | Error e) {
            command.done().completeExceptionally(e);
            throw e;
        }
    }

    private interface Action {
        void run() throws Mth5Exception;
    }
}
