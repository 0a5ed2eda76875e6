// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.util.List;
import org.mtlive.mth5.ChannelSpec;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;

/** A run in an open file. Holds no handle; valid as long as the file is open and the run is there. */
public final class RunGroup {
    private final RunId id;
    private final Structure structure;

    RunGroup(RunId id, Structure structure) {
        this.id = id;
        this.structure = structure;
    }

    /** {@return its name} */
    public String name() {
        return id.run();
    }

    /** {@return its id} */
    public RunId id() {
        return id;
    }

    /**
     * {@return its metadata; a copy}
     *
     * @throws Mth5Exception if it cannot be read
     */
    public Metadata metadata() throws Mth5Exception {
        return structure.metadata(id);
    }

    /**
     * Writes metadata. Attributes that are in the file but not in {@code metadata} stay. Normal mode only.
     *
     * @param metadata of class RUN
     * @throws Mth5Exception in SWMR mode, or if it cannot be written
     */
    public void writeMetadata(Metadata metadata) throws Mth5Exception {
        structure.writeMetadata(id, metadata);
    }

    /**
     * {@return components of its channels, lower case, sorted}
     *
     * @throws Mth5Exception if the file cannot be read
     */
    public List<String> channelNames() throws Mth5Exception {
        return structure.channelNames(id);
    }

    /**
     * Adds an empty channel.
     *
     * @param spec what it is; its run must be this one
     * @return the channel, open
     * @throws Mth5Exception if there is one of this name
     * @throws StructureRefusedException if it cannot be added live
     */
    public Channel addChannel(ChannelSpec spec) throws Mth5Exception {
        if (!spec.id().parent().equals(id)) {
            throw new Mth5Exception("Channel " + spec.id() + " does not belong to run " + id
                    + ". Make its id from the id of this run.");
        }
        return structure.addChannel(spec);
    }

    /**
     * {@return a channel that is there, open}
     *
     * @param component its name, in any case
     * @throws Mth5Exception if there is none of this name
     */
    public Channel getChannel(String component) throws Mth5Exception {
        return structure.getChannel(id.child(component));
    }

    /**
     * Removes a channel. Normal mode only.
     *
     * @param component its name, in any case
     * @throws Mth5Exception if there is none, or in SWMR mode
     */
    public void removeChannel(String component) throws Mth5Exception {
        structure.removeChannel(id.child(component));
    }
}
