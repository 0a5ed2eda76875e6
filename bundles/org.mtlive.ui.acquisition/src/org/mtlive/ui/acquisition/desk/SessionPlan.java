// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition.desk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.mtlive.acquisition.recording.PreflightOverride;
import org.mtlive.acquisition.recording.RecordingPlan;
import org.mtlive.acquisition.writer.FlushPolicy;

/**
 * What is to be recorded next.
 *
 * @param file             the MTH5 file
 * @param setups           the instruments, each with its place
 * @param flush            when readers see new samples
 * @param chunkSamples     samples that a chunk of the file holds; 0 for two seconds' worth
 * @param planned          how long it is to record; empty when that is not known
 * @param required         components that have to be there
 * @param acceptFileSystem whether a network share or a FAT stick is taken
 */
public record SessionPlan(Path file, List<InstrumentSetup> setups, FlushPolicy flush, int chunkSamples,
        Optional<Duration> planned, Set<String> required, boolean acceptFileSystem) {

    /** Copies the collections. */
    public SessionPlan {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(flush, "flush");
        Objects.requireNonNull(planned, "planned");
        setups = List.copyOf(setups);
        required = Set.copyOf(required);
    }

    /** {@return a plan with the default flush policy and nothing required} */
    public static SessionPlan of(Path file, List<InstrumentSetup> setups) {
        return new SessionPlan(file, setups, FlushPolicy.DEFAULT, 0, Optional.empty(), Set.of(), false);
    }

    /** {@return what the recording service takes} */
    RecordingPlan plan(AlarmRules rules, Optional<PreflightOverride> override) {
        RecordingPlan plan = RecordingPlan.of(file, setups.stream().map(InstrumentSetup::plan).toList())
                .withFlush(flush).withChunk(chunkSamples).withRequired(required).withRejoin(rules.rejoin());
        plan = plan.withSupervision(plan.supervision().withSilence(rules.silence()).withLimits(rules.limits())
                .withTell(rules.calls().tell()))
                .withSafeguards(plan.safeguards().withWarnTime(rules.diskWarning())
                        .withAcceptFileSystem(acceptFileSystem));
        if (planned.isPresent()) {
            plan = plan.withPlannedDuration(planned.get());
        }
        return override.isPresent() ? plan.withOverride(override.get()) : plan;
    }
}
