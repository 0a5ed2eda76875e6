// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.writer;

import java.nio.file.Path;

import org.mtlive.acquisition.driver.InstrumentDescription;
import org.mtlive.acquisition.driver.SampleSink;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * An open live file. All methods may be called from any thread; the file itself belongs to one thread of the writer,
 * which callers reach only through the sinks and the commands here.
 */
@ProviderType
public interface LiveWriter extends AutoCloseable {

    /**
     * The file being written.
     *
     * @return absolute path
     */
    Path file();

    /**
     * What the writer is doing.
     *
     * @return a snapshot
     */
    WriterState state();

    /**
     * Counters and times since the writer was opened.
     *
     * @return a snapshot
     */
    WriterStatistics statistics();

    /**
     * Where samples spend their time until readers see them.
     *
     * @return a snapshot; {@link WriterDelays#UNKNOWN} of a writer that does not tell
     */
    default WriterDelays delays() {
        return WriterDelays.UNKNOWN;
    }

    /**
     * Room on the disk.
     *
     * @return a snapshot; {@link DiskSpace#UNKNOWN} where it cannot be asked
     */
    default DiskSpace disk() {
        return DiskSpace.UNKNOWN;
    }

    /**
     * All that this writer can tell of itself. Asks the writer's thread for the channels; when that is busy for longer
     * than a second, or suspended, they are as they were told last.
     *
     * @return a snapshot
     */
    WriterReport report();

    /**
     * A place to deliver the samples of one instrument.
     *
     * @param run        one of the runs of the request, or a run that was {@linkplain #add added}
     * @param instrument its channels are found in the run by component name; batches name them by their index here
     * @return a sink for one driver; {@code offer} answers CLOSED once this writer failed or was closed
     * @throws Mth5Exception if the run or one of the channels was neither part of the request nor added since
     */
    SampleSink sink(RunId run, InstrumentDescription instrument) throws Mth5Exception;

    /**
     * Writes out everything accepted so far: all channels, then the summary, then the commit record. Returns when
     * readers can see it.
     *
     * @throws Mth5Exception if the writer failed or is closed
     */
    void flush() throws Mth5Exception;

    /**
     * Adds structure while readers follow the file. What was accepted so far is flushed first. Returns when readers can
     * see it and {@link #sink} knows its channels.
     *
     * @param addition what is to be there
     * @throws Mth5Exception if the writer failed or is closed; or if the file cannot take it (a name that is not
     *                       allowed, what is there contradicts, no room is left for live structure): nothing is changed
     *                       then and the recording goes on
     */
    default void add(Addition addition) throws Mth5Exception {
        add(addition, RollOver.NEVER);
    }

    /**
     * Adds structure as {@link #add(Addition)}, if need be by a roll-over.
     *
     * @param addition what is to be there
     * @param rollOver whether the file may be rolled over for it
     * @throws Mth5Exception as {@link #add(Addition)}; or if the file cannot be put back into SWMR mode: the writer has
     *                       failed then
     */
    void add(Addition addition, RollOver rollOver) throws Mth5Exception;

    /**
     * Writes a line into the notes of the file. Returns when it is there.
     *
     * @param author who says it; cut to 63 bytes of UTF-8
     * @param text   for people; cut to 383 bytes of UTF-8
     * @throws Mth5Exception if the writer failed or is closed
     */
    void note(String author, String text) throws Mth5Exception;

    /**
     * Tells a listener about state changes and flushed data, on the writer's thread.
     *
     * @param listener must return fast and not call back
     * @return close it to end the telling
     */
    Registration listen(WriterListener listener);

    /**
     * Adds to what other processes may ask of this recording.
     *
     * @param control replaces the one before
     */
    void controlledBy(OutsideControl control);

    /**
     * Takes what the sinks accepted, flushes, marks the file as finished and closes it. Does nothing the second time.
     *
     * @throws Mth5Exception if the writer had failed or fails now: why, and how many samples were lost
     */
    @Override
    void close() throws Mth5Exception;
}
