// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.util.LinkedHashMap;
import java.util.Map;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.driver.DriverFactory;
import org.mtlive.acquisition.driver.DriverSettings;
import org.mtlive.acquisition.recording.InstrumentPlan;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import picocli.CommandLine.Option;

/** One instrument on the command line of {@code mtlive collect}; an argument group of picocli that may be repeated. */
final class InstrumentArguments {

    @Option(names = "--driver", required = true, paramLabel = "ID",
            description = "What is recorded; see 'mtlive drivers'.")
    private String driver;

    @Option(names = "--set", paramLabel = "NAME=VALUE",
            description = "A setting of the driver; may be repeated. See 'mtlive drivers ID'.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--survey", paramLabel = "NAME", description = "Survey the samples belong to.")
    private String survey;

    @Option(names = "--station", paramLabel = "NAME", description = "Station the samples belong to.")
    private String station;

    @Option(names = "--run", paramLabel = "NAME", description = "Run the samples belong to.")
    private String run;

    /** Takes over what is not said from the instrument before; the first one has to say all. */
    void inherit(InstrumentArguments before) {
        survey = survey == null ? before.survey : survey;
        station = station == null ? before.station : station;
        run = run == null ? before.run : run;
    }

    /** Checks everything that can be checked without touching an instrument or a file. */
    InstrumentPlan plan(CommandContext context) throws UsageException, CommandFailure {
        DriverFactory factory = DriverChoice.find(context, driver);
        try {
            DriverSettings.of(factory.options(), settings);
            RunId id = RunId.of(said("survey", survey), said("station", station), said("run", run));
            return new InstrumentPlan(factory.id(), settings, id.survey(), id.station(), id.run());
        } catch (DriverException e) {
            throw new UsageException("driver " + factory.id() + ": " + e.getMessage() + ". See 'mtlive drivers "
                    + factory.id() + "'", e);
        } catch (Mth5Exception e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    private String said(String what, String name) throws UsageException {
        if (name == null) {
            throw new UsageException("--" + what + " is missing for --driver " + driver + ": name the " + what
                    + " that its samples belong to");
        }
        return name;
    }
}
