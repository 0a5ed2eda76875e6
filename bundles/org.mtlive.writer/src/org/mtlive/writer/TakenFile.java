// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.FileTakenException;
import org.mtlive.mth5.store.ForeignChange;
import org.mtlive.mth5.store.LiveState;

/**
 * The end of a recording whose file another program took. Belongs to the writer's thread.
 *
 * <p>Design note: a file that only lost its name is still ours alone, so it is written to its end, and nothing is lost.
 * One that was overwritten or cut belongs to whoever did it: not one more byte goes there. What is still in memory is
 * saved into a file of its own.
 */
final class TakenFile {

    private final WriterSetup setup;
    private final FlushCycle flushes;
    private final LiveFile file;
    private final RescueFile rescue;

    /**
     * What came of it.
     *
     * @param text where the samples are, for people
     * @param lost accepted samples that are nowhere, as far as is known
     */
    record Outcome(String text, long lost) { }

    TakenFile(WriterSetup setup, FlushCycle flushes, LiveFile file, RescueFile rescue) {
        this.setup = setup;
        this.flushes = flushes;
        this.file = file;
        this.rescue = rescue;
    }

    /**
     * Ends the recording.
     *
     * @param sound whether all writes until now were good
     */
    Outcome end(WriterLoop loop, Heartbeat heartbeat, FileTakenException cause, boolean sound) {
        if (sound && cause.change().isWhole()) {
            try {
                return writeToItsEnd(loop, heartbeat, cause);
            } catch (Mth5Exception e) {
                cause.addSuppressed(e);
            }
        }
        return save(cause);
    }

    /** Writes the rest into the file and closes it; a file without a name is copied. */
    private Outcome writeToItsEnd(WriterLoop loop, Heartbeat heartbeat, FileTakenException cause)
            throws Mth5Exception {
        setup.queue().closeWith(new WriterCommand.Close(true, OneLine.of(cause)));
        loop.takeRest();
        flushes.flushAll();
        heartbeat.write(LiveState.ABORTED, OneLine.of(cause));
        file.sweep();
        Path saved = placeOrCopy();
        file.close();
        return new Outcome("All accepted samples are in " + saved + ", which was closed in order.", 0);
    }

    /** Lets go of the file, which is not touched any more, and saves what is in memory. */
    private Outcome save(FileTakenException cause) {
        List<WriterCommand.Append> appends = new ArrayList<>(flushes.unseen().kept());
        boolean gone = cause.change() == ForeignChange.OVERWRITTEN;
        long lost = (gone ? setup.counters().samples.sum() : flushes.unseen().samples()) - samples(appends);
        appends.addAll(takeBatches(cause));
        String before = gone ? "What had been recorded into it is gone; " : leave(cause);
        String inMemory = samples(appends) + " samples that were in memory ";
        try {
            file.abandon();
            return appends.isEmpty() ? new Outcome(before + "nothing was in memory.", lost)
                    : new Outcome(before + inMemory + "are in " + rescue.write(appends, OneLine.of(cause)) + ".", lost);
        } catch (Mth5Exception | RuntimeException e) {
            cause.addSuppressed(e);
            return new Outcome(before + inMemory + "could not be saved: " + OneLine.of(e), lost + samples(appends));
        }
    }

    /** What is left of the file can be recovered from where it is, or from a copy if it has no name. */
    private String leave(FileTakenException cause) {
        Path left = cause.change().isWhole() ? placeOrCopy() : setup.request().file();
        return "'mtlive recover' brings back what is in " + left + "; ";
    }

    /** Where the file is now, or will be when it is closed. */
    private Path placeOrCopy() {
        try {
            Optional<Path> place = file.watch().place();
            if (place.isPresent()) {
                return place.get();
            }
        } catch (Mth5Exception e) {
            setup.warn("it cannot be told where the file is now: " + OneLine.of(e));
        }
        rescue.awaitRemoval();
        Path copy = rescue.freePlace();
        file.watch().copyWhenClosed(copy);
        return copy;
    }

    private List<WriterCommand.Append> takeBatches(FileTakenException cause) {
        setup.queue().close();
        List<WriterCommand.Append> batches = new ArrayList<>();
        for (WriterCommand next = setup.queue().poll(); next != null; next = setup.queue().poll()) {
            if (next instanceof WriterCommand.Append append) {
                batches.add(append);
            } else if (next instanceof WriterCommand.Awaited awaited) {
                awaited.done().completeExceptionally(new Mth5Exception("Not done: " + OneLine.of(cause)));
            }
        }
        return batches;
    }

    private static long samples(List<WriterCommand.Append> appends) {
        return appends.stream().mapToLong(append -> append.batch().count()).sum();
    }
}
