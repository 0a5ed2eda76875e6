// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import org.mtlive.acquisition.writer.Addition;
import org.mtlive.mth5.Mth5Exception;

/** Changes of structure while it is recorded: everything accepted is flushed first. Belongs to the writer's thread. */
final class StructureChange {

    private final WriterSetup setup;
    private final LiveFile file;
    private final ChannelLanes lanes;
    private final FlushCycle flushes;

    StructureChange(WriterSetup setup, LiveFile file, ChannelLanes lanes, FlushCycle flushes) {
        this.setup = setup;
        this.file = file;
        this.lanes = lanes;
        this.flushes = flushes;
    }

    void add(Addition addition) throws Mth5Exception {
        flushes.flushAll();
        file.add(addition);
        if (addition instanceof Addition.Run run) {
            lanes.open(run.spec());
        }
        flushes.touched();
        setup.events().added(addition);
    }
}
