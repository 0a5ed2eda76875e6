// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.util.Optional;

import org.mtlive.acquisition.writer.Addition;
import org.mtlive.acquisition.writer.ReserveUse;
import org.mtlive.acquisition.writer.RollOver;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.NoteRow;

/** Changes of structure while it is recorded: everything accepted is flushed first. Belongs to the writer's thread. */
final class StructureChange {

    private static final String AUTHOR = "writer";

    private final WriterSetup setup;
    private final LiveFile file;
    private final ChannelLanes lanes;
    private final FlushCycle flushes;
    private boolean announced;

    StructureChange(WriterSetup setup, LiveFile file, ChannelLanes lanes, FlushCycle flushes) {
        this.setup = setup;
        this.file = file;
        this.lanes = lanes;
        this.flushes = flushes;
    }

    void add(Addition addition, RollOver rollOver) throws Mth5Exception {
        flushes.flushAll();
        int before = file.rollOvers();
        file.add(addition, rollOver);
        if (file.rollOvers() > before) {
            rolledOver(addition);
        }
        if (addition instanceof Addition.Run run) {
            lanes.open(run.spec());
        }
        flushes.touched();
        setup.events().added(addition);
        watchReserve();
    }

    /** On the disk at once: a power cut goes back to the last checkpoint, and that one was of another epoch. */
    private void rolledOver(Addition addition) throws Mth5Exception {
        file.addNote(new NoteRow(setup.clock().now(), AUTHOR, "rolled over to add " + addition.title()
                + "; readers of other programs must reopen the file to see it"));
        file.checkpoint();
    }

    /** Has the board show the channels and the reserve as they are now. */
    void report() {
        setup.board().show(lanes.progress(), reserve());
    }

    /** Announces once that no more structure will be taken soon. */
    void watchReserve() throws Mth5Exception {
        Optional<ReserveUse> use = reserve();
        boolean low = use.isPresent() && use.get().low();
        boolean isNew = low && !announced;
        announced = low; // a roll-over renews the reserve
        if (isNew) {
            String text = "the room for live structure is used to " + Math.round(100 * use.get().used())
                    + " %; when it is used up, new structure needs a roll-over";
            file.addNote(new NoteRow(setup.clock().now(), AUTHOR, text));
            flushes.touched();
            setup.warn(text);
        }
    }

    /** That it cannot be told must not cost a sample. */
    private Optional<ReserveUse> reserve() {
        try {
            return file.reserve();
        } catch (Mth5Exception e) {
            return Optional.empty();
        }
    }
}
