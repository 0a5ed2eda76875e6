// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.nio.file.Path;
import java.util.Optional;

import org.mtlive.acquisition.writer.Addition;
import org.mtlive.acquisition.writer.ReserveUse;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunSpec;
import org.mtlive.mth5.StationId;
import org.mtlive.mth5.SurveyId;
import org.mtlive.mth5.store.FileTakenException;
import org.mtlive.mth5.store.GapRow;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.NoteRow;
import org.mtlive.mth5.store.WriterStatus;

/** A live file of the store. */
final class StoreFile implements LiveFile {

    private Mth5File file;

    StoreFile(Mth5File file) {
        this.file = file;
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
    public void add(Addition addition) throws Mth5Exception {
        try {
            switch (addition) {
                case Addition.Survey(SurveyId id, Metadata metadata) -> file.addSurvey(id, metadata);
                case Addition.Station(StationId id, Metadata metadata) -> file.addStation(id, metadata);
                case Addition.Run(RunSpec spec) -> file.ensure(spec);
            }
        } catch (Mth5Exception e) {
            throw StructureRefused.of(e);
        }
    }

    @Override
    public Optional<ReserveUse> reserve() throws Mth5Exception {
        return file.reserveLevel().map(level -> new ReserveUse(level.used(), level.freeMetadataBytes(),
                level.freeHeapHoles(), level.low(), level.exhausted()));
    }

    @Override
    public void requireOwn() throws FileTakenException {
        file.requireOwn();
    }

    @Override
    public Optional<Path> place() throws Mth5Exception {
        return file.place();
    }

    @Override
    public void copyWhenClosed(Path target) {
        file.copyWhenClosed(target);
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
