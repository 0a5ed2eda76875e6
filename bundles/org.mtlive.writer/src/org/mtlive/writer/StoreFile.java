// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.util.Optional;

import org.mtlive.acquisition.writer.Addition;
import org.mtlive.acquisition.writer.ReserveUse;
import org.mtlive.acquisition.writer.RollOver;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunSpec;
import org.mtlive.mth5.StationId;
import org.mtlive.mth5.SurveyId;
import org.mtlive.mth5.store.FileWatch;
import org.mtlive.mth5.store.GapRow;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.NoteRow;
import org.mtlive.mth5.store.Reserve;
import org.mtlive.mth5.store.SeriesRow;
import org.mtlive.mth5.store.StructureRefusedException;
import org.mtlive.mth5.store.WriterStatus;

/** A live file of the store. */
final class StoreFile implements LiveFile {

    private final Reserve reserve;
    private Mth5File file;
    private int rollOvers;

    /** @param reserve what a roll-over sets aside again */
    StoreFile(Mth5File file, Reserve reserve) {
        this.file = file;
        this.reserve = reserve;
    }

    Mth5File file() {
        return file;
    }

    /** Another handle of the same file holds the lock now. */
    void holdInstead(Mth5File other) {
        file = other;
    }

    @Override
    public LiveChannel channel(ChannelId id) throws Mth5Exception {
        return new StoreChannel(file.getChannel(id));
    }

    @Override
    public void add(Addition addition, RollOver rollOver) throws Mth5Exception {
        try {
            if (rollOver == RollOver.ALWAYS) {
                rollOver(addition);
            } else {
                addLive(addition, rollOver);
            }
        } catch (Mth5Exception e) {
            if (!file.isSwmrMode()) {
                throw e; // a roll-over that was not completed: the file can be written no more
            }
            throw StructureRefused.of(e);
        }
    }

    private void addLive(Addition addition, RollOver rollOver) throws Mth5Exception {
        try {
            make(addition, file);
        } catch (StructureRefusedException e) {
            if (rollOver == RollOver.NEVER) {
                throw e;
            }
            rollOver(addition);
        }
    }

    private void rollOver(Addition addition) throws Mth5Exception {
        rollOvers++;
        file.rollOver(reserve, opened -> make(addition, opened));
    }

    private static void make(Addition addition, Mth5File target) throws Mth5Exception {
        switch (addition) {
            case Addition.Survey(SurveyId id, Metadata metadata) -> target.addSurvey(id, metadata);
            case Addition.Station(StationId id, Metadata metadata) -> target.addStation(id, metadata);
            case Addition.Run(RunSpec spec) -> target.ensure(spec);
        }
    }

    @Override
    public int rollOvers() {
        return rollOvers;
    }

    @Override
    public Optional<ReserveUse> reserve() throws Mth5Exception {
        return file.reserveLevel().map(level -> new ReserveUse(level.used(), level.freeMetadataBytes(),
                level.freeHeapHoles(), level.low(), level.exhausted()));
    }

    @Override
    public FileWatch watch() {
        return file.watch();
    }

    @Override
    public void flush() throws Mth5Exception {
        file.flushSamples();
    }

    @Override
    public void publish() throws Mth5Exception {
        file.publish();
    }

    @Override
    public void sweep() throws Mth5Exception {
        file.sweep();
    }

    @Override
    public void checkpoint() throws Mth5Exception {
        file.checkpoint();
    }

    @Override
    public void writeStatus(WriterStatus status) throws Mth5Exception {
        file.live().writeWriter(status);
    }

    @Override
    public void addGap(GapRow gap) throws Mth5Exception {
        file.live().addGap(gap);
    }

    @Override
    public void addSeries(SeriesRow row) throws Mth5Exception {
        file.live().series().add(row);
    }

    @Override
    public int instruments() throws Mth5Exception {
        return file.live().series().instruments().size();
    }

    @Override
    public void addNote(NoteRow note) throws Mth5Exception {
        file.live().addNote(note);
    }

    @Override
    public void close() throws Mth5Exception {
        file.close();
    }

    @Override
    public void leave() throws Mth5Exception {
        file.leave();
    }

    @Override
    public void abandon() throws Mth5Exception {
        file.abandon();
    }
}
