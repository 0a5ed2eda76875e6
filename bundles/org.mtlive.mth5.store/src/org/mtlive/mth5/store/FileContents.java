// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.util.List;
import java.util.Map;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSpec;
import org.mtlive.mth5.FourierCoefficientSummaryRow;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.RunSpec;
import org.mtlive.mth5.RunSummaries;
import org.mtlive.mth5.RunSummaryRow;
import org.mtlive.mth5.StationId;
import org.mtlive.mth5.SurveyId;
import org.mtlive.mth5.TransferFunctionSummaryRow;

/**
 * What is in an open MTH5 file: surveys, stations, runs, channels and the tables of them. Thread: that of the file.
 * Opening, flushing and closing are in {@link Mth5File}.
 */
public abstract sealed class FileContents permits Mth5File {
    private final OpenFile file;
    private final Structure structure;

    FileContents(OpenFile file, Structure structure) {
        this.file = file;
        this.structure = structure;
    }

    /**
     * Adds a survey, or gives the one that is there. Layout 0.1.0 has one survey: the first name given is its name.
     *
     * @param name its name
     * @return the survey
     * @throws Mth5Exception if the name is not allowed, or the file cannot take a survey
     */
    public SurveyGroup addSurvey(String name) throws Mth5Exception {
        return structure.addSurvey(SurveyId.of(name));
    }

    /**
     * Adds a survey with its metadata, or gives the one that is there, as it is.
     *
     * @param id its name
     * @param metadata of class SURVEY
     * @return the survey
     * @throws Mth5Exception if the name is not allowed, or the file cannot take a survey
     */
    public SurveyGroup addSurvey(SurveyId id, Metadata metadata) throws Mth5Exception {
        SurveyId checked = SurveyId.of(id.survey());
        structure.ensureSurvey(checked, metadata);
        return structure.getSurvey(checked);
    }

    /**
     * {@return a survey that is there}
     *
     * @param name its name
     * @throws Mth5Exception if there is none of this name
     */
    public SurveyGroup getSurvey(String name) throws Mth5Exception {
        return structure.getSurvey(new SurveyId(name));
    }

    /**
     * Removes a survey with all below it, and its rows in the summaries. Normal mode only.
     *
     * @param name its name
     * @throws Mth5Exception if there is none, or in SWMR mode, or in layout 0.1.0, which needs its survey
     */
    public void removeSurvey(String name) throws Mth5Exception {
        structure.removeSurvey(new SurveyId(name));
    }

    /**
     * {@return names of the surveys, sorted}
     *
     * @throws Mth5Exception if the file cannot be read
     */
    public List<String> surveyNames() throws Mth5Exception {
        return structure.surveyNames();
    }

    /**
     * Adds a station, or gives the one that is there. A missing survey is added.
     *
     * @param station its name
     * @param survey name of its survey
     * @return the station
     * @throws Mth5Exception if a name is not allowed
     * @throws StructureRefusedException if it cannot be added live
     */
    public StationGroup addStation(String station, String survey) throws Mth5Exception {
        return structure.addStation(StationId.of(survey, station));
    }

    /**
     * Adds a station with its metadata, or gives the one that is there, as it is. A missing survey is added.
     *
     * @param id its names
     * @param metadata of class STATION
     * @return the station
     * @throws Mth5Exception if a name is not allowed
     * @throws StructureRefusedException if it cannot be added live
     */
    public StationGroup addStation(StationId id, Metadata metadata) throws Mth5Exception {
        StationId checked = StationId.of(id.survey(), id.station());
        structure.ensureStation(checked, metadata, Map.of());
        return structure.getStation(checked);
    }

    /**
     * {@return a station that is there}
     *
     * @param station its name
     * @param survey name of its survey
     * @throws Mth5Exception if there is none of this name
     */
    public StationGroup getStation(String station, String survey) throws Mth5Exception {
        return structure.getStation(new StationId(survey, station));
    }

    /**
     * Removes a station with all below it, and its rows in the summaries. Normal mode only.
     *
     * @param station its name
     * @param survey name of its survey
     * @throws Mth5Exception if there is none, or in SWMR mode
     */
    public void removeStation(String station, String survey) throws Mth5Exception {
        structure.removeStation(new StationId(survey, station));
    }

    /**
     * Adds a run, or gives the one that is there. Missing parents are added.
     *
     * @param id its names
     * @return the run
     * @throws Mth5Exception if a name is not allowed
     * @throws StructureRefusedException if it cannot be added live
     */
    public RunGroup addRun(RunId id) throws Mth5Exception {
        return structure.addRun(RunId.of(id.survey(), id.station(), id.run()));
    }

    /**
     * {@return a run that is there}
     *
     * @param id its names
     * @throws Mth5Exception if there is none of these names
     */
    public RunGroup getRun(RunId id) throws Mth5Exception {
        return structure.getRun(id);
    }

    /**
     * Removes a run with its channels, and their rows in the summaries. Normal mode only.
     *
     * @param id its names
     * @throws Mth5Exception if there is none, or in SWMR mode
     */
    public void removeRun(RunId id) throws Mth5Exception {
        structure.removeRun(id);
    }

    /**
     * Adds an empty channel. Missing parents are added. An existing channel is never replaced: samples are added with
     * {@link Channel#append(float[], int, int)}.
     *
     * @param spec what it is
     * @return the channel, open; closed with the file or by the caller
     * @throws Mth5Exception if there is one of this name, or a name is not allowed
     * @throws StructureRefusedException if it cannot be added live
     */
    public Channel addChannel(ChannelSpec spec) throws Mth5Exception {
        return structure.addChannel(spec);
    }

    /**
     * {@return a channel that is there, open; the same object until it is closed}
     *
     * @param id its names; the component in any case
     * @throws Mth5Exception if there is none of these names
     */
    public Channel getChannel(ChannelId id) throws Mth5Exception {
        return structure.getChannel(id);
    }

    /**
     * Removes a channel and its row in the summary. Normal mode only.
     *
     * @param id its names; the component in any case
     * @throws Mth5Exception if there is none, or in SWMR mode
     */
    public void removeChannel(ChannelId id) throws Mth5Exception {
        structure.removeChannel(id);
    }

    /**
     * {@return all channels in the file, found by walking it, sorted}
     *
     * @throws Mth5Exception if the file cannot be read
     */
    public List<ChannelId> channels() throws Mth5Exception {
        return structure.channels();
    }

    /**
     * Makes all that a run needs before it is recorded: creates what is missing, keeps what is there and agrees.
     *
     * @param spec survey, station, run, channels and filters
     * @throws Mth5Exception if what is there contradicts (sample type, rate, kind) or a channel already has samples, or
     *         if something is missing and the file is in SWMR mode; nothing is changed then
     */
    public void ensure(RunSpec spec) throws Mth5Exception {
        structure.ensure(spec);
    }

    /** {@return the table of all channels} */
    public ChannelSummaryTable channelSummary() {
        return new ChannelSummaryTable(file, structure);
    }

    /**
     * {@return one row a run, computed from the live channel summary ({@code run_summary})}
     *
     * @throws Mth5Exception if the file cannot be read
     */
    public List<RunSummaryRow> runSummary() throws Mth5Exception {
        return RunSummaries.of(channelSummary().live(), file.path());
    }

    /**
     * {@return the rows of the stored table of transfer functions, without blank ones}
     *
     * @throws Mth5Exception if the file cannot be read
     */
    public List<TransferFunctionSummaryRow> tfSummary() throws Mth5Exception {
        return structure.tfSummary();
    }

    /**
     * {@return the rows of the stored table of Fourier coefficients, without blank ones}
     *
     * @throws Mth5Exception if the file cannot be read
     */
    public List<FourierCoefficientSummaryRow> fcSummary() throws Mth5Exception {
        return structure.fcSummary();
    }
}
