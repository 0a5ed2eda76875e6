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
import org.mtlive.mth5.SurveyId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mtlive add survey}. */
@Command(name = "survey", sortOptions = false, header = "Adds a survey.", footer = """

                Examples:
                  mtlive add survey site.h5 --survey S2 --set country=Norway""")
final class AddSurveyCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin
    private FileArgument file;

    @Option(names = "--survey", paramLabel = "NAME", required = true, description = "The new survey.")
    private String survey;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A field of its metadata; may be repeated.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Mixin
    private RollOverOption rollOver;

    @Mixin
    private CallerOption caller;

    AddSurveyCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws UsageException, CommandFailure, IOException {
        return new Adding(context, rollOver.choice(), caller.caller()).add(file.existing(), new Addition.Survey(id(),
                Adding.metadata(MetadataClass.SURVEY, values)));
    }

    private SurveyId id() throws UsageException {
        try {
            return SurveyId.of(survey);
        } catch (Mth5Exception e) {
            throw new UsageException(e.getMessage(), e);
        }
    }
}
