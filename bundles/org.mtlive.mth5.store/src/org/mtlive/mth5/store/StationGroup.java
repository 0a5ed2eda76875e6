// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.util.List;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.StationId;

/** A station in an open file. Holds no handle; valid as long as the file is open and the station is there. */
public final class StationGroup {
    private final StationId id;
    private final Structure structure;

    StationGroup(StationId id, Structure structure) {
        this.id = id;
        this.structure = structure;
    }

    /** {@return its name} */
    public String name() {
        return id.station();
    }

    /** {@return its id} */
    public StationId id() {
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
     * @param metadata of class STATION
     * @throws Mth5Exception in SWMR mode, or if it cannot be written
     */
    public void writeMetadata(Metadata metadata) throws Mth5Exception {
        structure.writeMetadata(id, metadata);
    }

    /**
     * {@return names of its runs, sorted; groups beside them (Features, Transfer_Functions, ...) are left out}
     *
     * @throws Mth5Exception if the file cannot be read
     */
    public List<String> runNames() throws Mth5Exception {
        return structure.runNames(id);
    }

    /**
     * Adds a run, or gives the one that is there.
     *
     * @param run its name
     * @return the run
     * @throws Mth5Exception if the name is not allowed
     * @throws StructureRefusedException if it cannot be added live
     */
    public RunGroup addRun(String run) throws Mth5Exception {
        return structure.addRun(RunId.of(id.survey(), id.station(), run));
    }

    /**
     * {@return a run that is there}
     *
     * @param run its name
     * @throws Mth5Exception if there is none of this name
     */
    public RunGroup getRun(String run) throws Mth5Exception {
        return structure.getRun(id.child(run));
    }

    /**
     * Removes a run. Normal mode only.
     *
     * @param run its name
     * @throws Mth5Exception if there is none, or in SWMR mode
     */
    public void removeRun(String run) throws Mth5Exception {
        structure.removeRun(id.child(run));
    }
}
