// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.live;

import java.nio.file.Path;
import java.util.Map;

import org.mtlive.acquisition.writer.Addition;
import org.mtlive.acquisition.writer.RollOver;
import org.mtlive.console.CommandContext;
import org.mtlive.console.CommandFailure;
import org.mtlive.console.ExitCode;
import org.mtlive.console.UsageException;
import org.mtlive.control.ControlCaller;
import org.mtlive.control.ControlClient;
import org.mtlive.control.ControlException;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.MetadataClass;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunSpec;
import org.mtlive.mth5.StationId;
import org.mtlive.mth5.SurveyId;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.OpenMode;
import org.mtlive.mth5.store.OpenOptions;

/** Adds structure: by the writer where there is one, else in the closed file. */
final class Adding {

    private final CommandContext context;
    private final RollOver rollOver;
    private final ControlCaller caller;

    Adding(CommandContext context, RollOver rollOver, ControlCaller caller) {
        this.caller = caller;
        this.context = context;
        this.rollOver = rollOver;
    }

    int add(Path file, Addition addition) throws CommandFailure, ControlException, Mth5Exception {
        boolean live = addLive(file, addition);
        if (!live) {
            addClosed(file, addition);
        }
        context.out().println("added " + addition.title() + (live ? " to the recording of " : " to the closed file ")
                + file);
        return ExitCode.DONE;
    }

    private boolean addLive(Path file, Addition addition) throws ControlException {
        try (ControlClient client = ControlClient.connect(file, RunningRecording.LIMIT).as(caller)) {
            client.add(addition, rollOver);
            return true;
        } catch (ControlException e) {
            if (e.kind() == ControlException.Kind.NO_WRITER) {
                return false;
            }
            throw e;
        }
    }

    private void addClosed(Path path, Addition addition) throws CommandFailure, Mth5Exception {
        try (Mth5File file = context.services().store().open(path, OpenMode.APPEND, OpenOptions.normal())) {
            switch (addition) {
                case Addition.Survey(SurveyId id, Metadata metadata) -> file.addSurvey(id, metadata);
                case Addition.Station(StationId id, Metadata metadata) -> file.addStation(id, metadata);
                case Addition.Run(RunSpec spec) -> file.ensure(spec);
            }
        }
    }

    /** Metadata as the user typed it. */
    static Metadata metadata(MetadataClass type, Map<String, String> values) throws UsageException {
        Metadata metadata = Metadata.of(type);
        for (Map.Entry<String, String> value : values.entrySet()) {
            try {
                metadata.set(value.getKey(), value.getValue());
            } catch (Mth5Exception e) {
                throw new UsageException("--set " + value.getKey() + "=" + value.getValue() + ": " + e.getMessage(), e);
            }
        }
        return metadata;
    }
}
