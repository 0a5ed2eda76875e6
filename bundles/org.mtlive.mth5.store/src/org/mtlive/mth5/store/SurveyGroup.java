// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.util.List;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.ResponseFilter;
import org.mtlive.mth5.StationId;
import org.mtlive.mth5.SurveyId;

/** A survey in an open file. Holds no handle; valid as long as the file is open and the survey is there. */
public final class SurveyGroup {
    private final SurveyId id;
    private final Structure structure;

    SurveyGroup(SurveyId id, Structure structure) {
        this.id = id;
        this.structure = structure;
    }

    /** {@return its name} */
    public String name() {
        return id.survey();
    }

    /** {@return its id} */
    public SurveyId id() {
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
     * @param metadata of class SURVEY
     * @throws Mth5Exception in SWMR mode, or if it cannot be written
     */
    public void writeMetadata(Metadata metadata) throws Mth5Exception {
        structure.writeMetadata(id, metadata);
    }

    /**
     * {@return names of its stations, sorted}
     *
     * @throws Mth5Exception if the file cannot be read
     */
    public List<String> stationNames() throws Mth5Exception {
        return structure.stationNames(id);
    }

    /**
     * Adds a station, or gives the one that is there.
     *
     * @param station its name
     * @return the station
     * @throws Mth5Exception if the name is not allowed
     * @throws StructureRefusedException if it cannot be added live
     */
    public StationGroup addStation(String station) throws Mth5Exception {
        return structure.addStation(StationId.of(name(), station));
    }

    /**
     * {@return a station that is there}
     *
     * @param station its name
     * @throws Mth5Exception if there is none of this name
     */
    public StationGroup getStation(String station) throws Mth5Exception {
        return structure.getStation(id.child(station));
    }

    /**
     * Removes a station. Normal mode only.
     *
     * @param station its name
     * @throws Mth5Exception if there is none, or in SWMR mode
     */
    public void removeStation(String station) throws Mth5Exception {
        structure.removeStation(id.child(station));
    }

    /**
     * {@return names of all its filters, sorted}
     *
     * @throws Mth5Exception if the file cannot be read
     */
    public List<String> filterNames() throws Mth5Exception {
        return structure.filterNames(id);
    }

    /**
     * Adds a filter. One of this name that is equal stays as it is.
     *
     * @param filter the filter; its name is stored in lower case, '/' as " per ", as mth5 does
     * @throws Mth5Exception if there is another one of this name
     * @throws StructureRefusedException if it cannot be added live
     */
    public void addFilter(ResponseFilter filter) throws Mth5Exception {
        structure.addFilter(id, filter);
    }

    /**
     * {@return a filter that is there}
     *
     * @param filterName its name, in any case
     * @throws Mth5Exception if there is none of this name, or it cannot be read
     */
    public ResponseFilter getFilter(String filterName) throws Mth5Exception {
        return structure.getFilter(id, filterName);
    }

    /**
     * Removes a filter. Normal mode only.
     *
     * @param filterName its name, in any case
     * @throws Mth5Exception if there is none, or in SWMR mode
     */
    public void removeFilter(String filterName) throws Mth5Exception {
        structure.removeFilter(id, filterName);
    }
}
