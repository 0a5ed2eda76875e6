// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.live;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.mtlive.console.Positive;
import org.mtlive.console.UsageException;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSpec;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.Times;
import picocli.CommandLine.Option;

/** Which run, and which channels of it. */
final class RunArguments {

    @Option(names = "--survey", paramLabel = "NAME", required = true, description = "The survey.")
    private String survey;

    @Option(names = "--station", paramLabel = "NAME", required = true, description = "The station.")
    private String station;

    @Option(names = "--run", paramLabel = "NAME", required = true, description = "The run.")
    private String run;

    @Option(names = "--channels", paramLabel = "NAME,...", split = ",", hideParamSyntax = true,
            description = "Its new channels: e.. electric, h.. and b.. magnetic, others auxiliary.")
    private List<String> channels = List.of();

    @Option(names = "--sample-rate", paramLabel = "HZ", description = "Samples a second of the channels.")
    private Double sampleRateHz;

    @Option(names = "--dtype", paramLabel = "TYPE", defaultValue = "float32",
            description = "How samples are stored: float32 (default), float64, int32 or int64.")
    private String sampleType;

    @Option(names = "--start", paramLabel = "TIME",
            description = "Time of sample 0, such as 2026-01-01T00:00:00. Default: now.")
    private String start;

    RunId id() throws UsageException {
        try {
            return RunId.of(survey, station, run);
        } catch (Mth5Exception e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    boolean hasChannels() {
        return !channels.isEmpty();
    }

    List<ChannelSpec> specs() throws UsageException {
        if (hasChannels() && sampleRateHz == null) {
            throw new UsageException("--channels needs --sample-rate too");
        }
        Positive.check("--sample-rate", sampleRateHz);
        List<ChannelSpec> specs = new ArrayList<>();
        try {
            SampleType type = SampleType.of(sampleType);
            Instant first = start == null ? Instant.now().truncatedTo(ChronoUnit.SECONDS) : Times.parse(start);
            for (String component : channels) {
                ChannelId id = ChannelId.of(survey, station, run, component);
                if (specs.stream().anyMatch(spec -> spec.id().equals(id))) {
                    throw new UsageException("--channels names " + id.component() + " twice");
                }
                specs.add(ChannelSpec.of(id, type, sampleRateHz, first));
            }
        } catch (Mth5Exception e) {
            throw new UsageException(e.getMessage(), e);
        }
        return specs;
    }
}
