// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.live;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.mtlive.console.ChannelArguments;
import org.mtlive.console.UsageException;
import org.mtlive.mth5.ChannelSpec;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.Times;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which run, and which channels of it. */
final class RunArguments {

    @Option(names = "--survey", paramLabel = "NAME", required = true, description = "The survey.")
    private String survey;

    @Option(names = "--station", paramLabel = "NAME", required = true, description = "The station.")
    private String station;

    @Option(names = "--run", paramLabel = "NAME", required = true, description = "The run.")
    private String run;

    @Mixin
    private ChannelArguments channels;

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
        return channels.isAny();
    }

    List<ChannelSpec> specs() throws UsageException {
        try {
            return channels.specs(id(), start == null ? Instant.now().truncatedTo(ChronoUnit.SECONDS)
                    : Times.parse(start));
        } catch (Mth5Exception e) {
            throw new UsageException(e.getMessage(), e);
        }
    }
}
