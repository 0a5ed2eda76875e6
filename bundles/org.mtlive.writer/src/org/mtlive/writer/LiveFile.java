// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.util.Optional;

import org.mtlive.acquisition.writer.Addition;
import org.mtlive.acquisition.writer.ReserveUse;
import org.mtlive.acquisition.writer.RollOver;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.FileWatch;
import org.mtlive.mth5.store.GapRow;
import org.mtlive.mth5.store.NoteRow;
import org.mtlive.mth5.store.SeriesRow;
import org.mtlive.mth5.store.WriterStatus;

/**
 * What the writer's loop needs of an open file in SWMR mode. It belongs to one thread.
 *
 * <p>Design note: an interface, so that a test can put a disk that fails in its place.
 */
interface LiveFile {

    /** An open channel; the same object for the same id. */
    LiveChannel channel(ChannelId id) throws Mth5Exception;

    /**
     * Adds structure, if need be and allowed by a roll-over; channels that are open stay so.
     *
     * @throws StructureRefused if the file does not take it; it is as it was and can be written on
     * @throws Mth5Exception if writing failed, as everywhere
     */
    void add(Addition addition, RollOver rollOver) throws StructureRefused, Mth5Exception;

    /** How often it was rolled over since it was opened: the epoch that readers are told goes up with it. */
    int rollOvers();

    /** How much of the room for live structure is used; empty when it is not known. */
    Optional<ReserveUse> reserve() throws Mth5Exception;

    /** Sees what other programs do to the file. */
    FileWatch watch();

    /** Samples of the changed channels, so that readers can see them; the tables follow with {@link #publish()}. */
    void flush() throws Mth5Exception;

    /** The summary rows of what was flushed, then the commit record. */
    void publish() throws Mth5Exception;

    /** As both of these, then the whole file to the operating system. */
    void sweep() throws Mth5Exception;

    /** As {@link #sweep()}, and on to the disk. */
    void checkpoint() throws Mth5Exception;

    /** Replaces the row that says who writes and how it goes, visible at once. */
    void writeStatus(WriterStatus status) throws Mth5Exception;

    /** Adds a row about irregular sample indices. */
    void addGap(GapRow gap) throws Mth5Exception;

    /** Adds a row to one of the low-rate series. */
    void addSeries(SeriesRow row) throws Mth5Exception;

    /** Instruments that the series know already, from earlier recordings into the file. */
    int instruments() throws Mth5Exception;

    /** Adds a note. */
    void addNote(NoteRow note) throws Mth5Exception;

    /** Closes the file in order and gives its lock back. */
    void close() throws Mth5Exception;

    /** Lets go of the file after a failed call, without writing what is pending; keeps its lock. */
    void leave() throws Mth5Exception;

    /** As {@link #leave}, and gives its lock back. */
    void abandon() throws Mth5Exception;
}
