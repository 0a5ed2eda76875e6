// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

/**
 * The layout of an MTH5 file (root attribute {@code file.version}).
 *
 * <p>0.1.0 holds one survey at {@code /Survey}; 0.2.0 holds many at {@code /Experiment/Surveys/<survey>}.
 */
public enum FileVersion {
    /** One survey: {@code /Survey/Stations/...}. */
    V0_1_0("0.1.0", "/Survey"),
    /** Many surveys: {@code /Experiment/Surveys/<survey>/Stations/...}. */
    V0_2_0("0.2.0", "/Experiment");

    private final String text;
    private final String rootPath;

    FileVersion(String text, String rootPath) {
        this.text = text;
        this.rootPath = rootPath;
    }

    /**
     * The text of the attribute {@code file.version}.
     *
     * @return such as "0.2.0"
     */
    public String text() {
        return text;
    }

    /**
     * The group that holds the summary tables.
     *
     * @return "/Survey" or "/Experiment"
     */
    public String rootPath() {
        return rootPath;
    }

    /**
     * Where a survey lies.
     *
     * @param survey the survey's name; does not matter for 0.1.0
     * @return absolute path of its group
     */
    public String surveyPath(String survey) {
        return this == V0_1_0 ? rootPath : rootPath + "/Surveys/" + survey;
    }

    /**
     * Where a station lies.
     *
     * @param id the station
     * @return absolute path of its group
     */
    public String path(StationId id) {
        return surveyPath(id.survey()) + "/Stations/" + id.station();
    }

    /**
     * Where a run lies.
     *
     * @param id the run
     * @return absolute path of its group
     */
    public String path(RunId id) {
        return path(id.parent()) + "/" + id.run();
    }

    /**
     * Where a channel lies.
     *
     * @param id the channel
     * @return absolute path of its dataset
     */
    public String path(ChannelId id) {
        return path(id.parent()) + "/" + id.component();
    }

    /**
     * Finds the version of a text.
     *
     * @param text such as "0.2.0"
     * @return the version
     * @throws Mth5Exception if the text is none of the known versions
     */
    public static FileVersion of(String text) throws Mth5Exception {
        for (FileVersion version : values()) {
            if (version.text.equals(text.strip())) {
                return version;
            }
        }
        throw new Mth5Exception("Unknown MTH5 file version '" + text + "'; known are 0.1.0 (one survey) and 0.2.0.");
    }
}
