// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.live;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import org.mtlive.acquisition.writer.Addition;
import org.mtlive.console.CommandContext;
import org.mtlive.console.CommandFailure;
import org.mtlive.console.FileArgument;
import org.mtlive.console.UsageException;
import org.mtlive.mth5.MetadataClass;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.StationId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mtlive add station}. */
@Command(name = "station", sortOptions = false, header = "Adds a station.", footer = """

                Examples:
                  mtlive add station site.h5 --survey S1 --station MT002
                  mtlive add station site.h5 --survey S1 --station MT002 \\
                      --set location.latitude=46.2 --set location.longitude=7.4""")
final class AddStationCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin
    private FileArgument file;

    @Option(names = "--survey", paramLabel = "NAME", required = true, description = "Its survey.")
    private String survey;

    @Option(names = "--station", paramLabel = "NAME", required = true, description = "The new station.")
    private String station;

    @Option(names = "--set", paramLabel = "NAME=VALUE",
            description = "A field of its metadata, such as location.latitude=46.2; may be repeated.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Mixin
    private RollOverOption rollOver;

    @Mixin
    private CallerOption caller;

    AddStationCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws UsageException, CommandFailure, IOException {
        return new Adding(context, rollOver.choice(), caller.caller()).add(file.existing(), new Addition.Station(id(),
                Adding.metadata(MetadataClass.STATION, values)));
    }

    private StationId id() throws UsageException {
        try {
            return StationId.of(survey, station);
        } catch (Mth5Exception e) {
            throw new UsageException(e.getMessage(), e);
        }
    }
}
