// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.GapRow;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.NoteRow;
import org.mtlive.mth5.store.WriterStatus;

/** A live file of the store. */
final class StoreFile implements LiveFile {

    private final Mth5File file;

    StoreFile(Mth5File file) {
        this.file = file;
    }

    @Override
    public LiveChannel channel(ChannelId id) throws Mth5Exception {
        return new StoreChannel(file.getChannel(id));
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
    public void abandon() throws Mth5Exception {
        file.abandon();
    }
}
