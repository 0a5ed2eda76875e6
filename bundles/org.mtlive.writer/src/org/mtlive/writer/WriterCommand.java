// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.util.concurrent.CompletableFuture;

import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.acquisition.driver.SampleBatch;
import org.mtlive.acquisition.writer.Addition;
import org.mtlive.acquisition.writer.RollOver;
import org.mtlive.mth5.store.SeriesRow;

/** What can be asked of the writer's thread; the only way to it. Commands are done in the order they were given. */
sealed interface WriterCommand {

    /** A command that somebody waits for. */
    sealed interface Awaited {

        /** Completed by the writer's thread, always. */
        CompletableFuture<Void> done();
    }

    /**
     * Writes a batch.
     *
     * @param feed         the channel it belongs to
     * @param batch        belongs to the writer
     * @param offeredNanos when it was accepted, on the writer's monotonic clock
     * @param share        whose room it takes
     */
    record Append(ChannelFeed feed, SampleBatch batch, long offeredNanos, QueueShare share)
            implements WriterCommand {
        long sizeBytes() {
            return (long) batch.count() * batch.samples().type().bytes();
        }
    }

    /**
     * Makes everything accepted before visible to readers, now.
     *
     * @param done completed when it is, or with the failure
     */
    record Flush(CompletableFuture<Void> done) implements WriterCommand, Awaited { }

    /**
     * Writes a line into the notes of the file.
     *
     * @param author who or what says it
     * @param text   for people
     * @param done   completed when it is there, or with the failure
     */
    record Note(String author, String text, CompletableFuture<Void> done) implements WriterCommand, Awaited { }

    /**
     * Adds structure.
     *
     * @param addition what
     * @param rollOver whether the file may be rolled over for it
     * @param done     completed when readers can see it, or with the refusal or the failure
     */
    record AddStructure(Addition addition, RollOver rollOver, CompletableFuture<Void> done)
            implements WriterCommand, Awaited { }

    /**
     * Has the {@link WriterBoard} show the file as it is now.
     *
     * @param done completed when it does
     */
    record Report(CompletableFuture<Void> done) implements WriterCommand, Awaited { }

    /**
     * An instrument said something about itself, or what belongs to its samples.
     *
     * @param row of a low-rate series
     */
    record Series(SeriesRow row) implements WriterCommand { }

    /**
     * A driver told its state.
     *
     * @param lane   its channels
     * @param status where it stands
     */
    record Status(ChannelLane lane, DriverStatus status) implements WriterCommand { }

    /**
     * A driver delivers no more.
     *
     * @param lane   its channels
     * @param reason why
     * @param text   for people, may be empty
     */
    record End(ChannelLane lane, EndReason reason, String text) implements WriterCommand { }

    /**
     * Ends the recording after what was accepted before is written.
     *
     * @param abort  true when the recording did not end as planned
     * @param reason for people, may be empty
     */
    record Close(boolean abort, String reason) implements WriterCommand { }
}
