// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.recording;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.mtlive.acquisition.writer.FlushPolicy;
import org.mtlive.acquisition.writer.GapPolicy;
import org.mtlive.acquisition.writer.NanPolicy;
import org.mtlive.acquisition.writer.Safeguards;
import org.mtlive.acquisition.writer.StructureReserve;
import org.mtlive.acquisition.writer.WriterRequest;
import org.mtlive.mth5.FileVersion;

/**
 * What to record, and how. Made by {@link #of}, refined by the {@code with...} methods.
 *
 * @param file         the MTH5 file; created when missing
 * @param version      layout of a new file
 * @param instruments  at least one
 * @param flush        when readers see new samples
 * @param queueBatches batches of each instrument that may wait for the writer
 * @param nan          what happens to NaN
 * @param gap          what happens to missing samples
 * @param finalise     whether a clean end turns the live file into a compact standard one
 * @param callLimit    the longest one call into a driver may take
 * @param checkpoint   longest time between two moments at which the file is forced to the disk; zero for never
 * @param safeguards   what is done about a full or failing disk and about other writers
 * @param reserve      room for structure that is added while it is recorded
 * @param supervision  how it is watched over, before it starts and while it runs
 * @param chunkSamples samples that a chunk of a new channel holds, at least as many as make 4 kB; 0 for two seconds'
 *                     worth
 */
public record RecordingPlan(Path file, FileVersion version, List<InstrumentPlan> instruments, FlushPolicy flush,
        int queueBatches, NanPolicy nan, GapPolicy gap, boolean finalise, Duration callLimit,
        Duration checkpoint, Safeguards safeguards, StructureReserve reserve, Supervision supervision,
        int chunkSamples) {

    /** Checks the numbers and copies the list. */
    public RecordingPlan {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(flush, "flush");
        Objects.requireNonNull(nan, "nan");
        Objects.requireNonNull(gap, "gap");
        Objects.requireNonNull(safeguards, "safeguards");
        Objects.requireNonNull(reserve, "reserve");
        Objects.requireNonNull(supervision, "supervision");
        instruments = List.copyOf(instruments);
        if (instruments.isEmpty()) {
            throw new IllegalArgumentException("nothing to record: no instrument");
        }
        if (chunkSamples < 0) {
            throw new IllegalArgumentException("chunkSamples must be >= 0: " + chunkSamples);
        }
        if (queueBatches < 1) {
            throw new IllegalArgumentException("queueBatches must be >= 1: " + queueBatches);
        }
        if (callLimit.isNegative() || callLimit.isZero()) {
            throw new IllegalArgumentException("callLimit must be > 0: " + callLimit);
        }
        if (checkpoint.isNegative()) {
            throw new IllegalArgumentException("checkpoint must be >= 0: " + checkpoint);
        }
    }

    /**
     * A plan with chunks of two seconds' worth of samples.
     *
     * @param file         the MTH5 file; created when missing
     * @param version      layout of a new file
     * @param instruments  at least one
     * @param flush        when readers see new samples
     * @param queueBatches batches of each instrument that may wait for the writer
     * @param nan          what happens to NaN
     * @param gap          what happens to missing samples
     * @param finalise     whether a clean end turns the live file into a compact standard one
     * @param callLimit    the longest one call into a driver may take
     * @param checkpoint   longest time between two moments at which the file is forced to the disk; zero for never
     * @param safeguards   what is done about a full or failing disk and about other writers
     * @param reserve      room for structure that is added while it is recorded
     * @param supervision  how it is watched over
     */
    public RecordingPlan(Path file, FileVersion version, List<InstrumentPlan> instruments, FlushPolicy flush,
            int queueBatches, NanPolicy nan, GapPolicy gap, boolean finalise, Duration callLimit, Duration checkpoint,
            Safeguards safeguards, StructureReserve reserve, Supervision supervision) {
        this(file, version, instruments, flush, queueBatches, nan, gap, finalise, callLimit, checkpoint, safeguards,
                reserve, supervision, 0);
    }

    /**
     * A plan with the writer's defaults and 30 s for every call into a driver.
     *
     * @param file        the MTH5 file
     * @param instruments what to record
     * @return the plan
     */
    public static RecordingPlan of(Path file, List<InstrumentPlan> instruments) {
        return new RecordingPlan(file, FileVersion.V0_2_0, instruments, FlushPolicy.DEFAULT,
                WriterRequest.DEFAULT_QUEUE_BATCHES, NanPolicy.KEEP, GapPolicy.DEFAULT, true, Duration.ofSeconds(30),
                WriterRequest.DEFAULT_CHECKPOINT, Safeguards.DEFAULT, StructureReserve.DEFAULT,
                Supervision.DEFAULT, 0);
    }

    /**
     * With another layout.
     *
     * @param value layout of a new file
     * @return a copy
     */
    public RecordingPlan withVersion(FileVersion value) {
        return new RecordingPlan(file, value, instruments, flush, queueBatches, nan, gap, finalise, callLimit,
                checkpoint,
                safeguards, reserve, supervision, chunkSamples);
    }

    /**
     * With another flush policy.
     *
     * @param value when readers see new samples
     * @return a copy
     */
    public RecordingPlan withFlush(FlushPolicy value) {
        return new RecordingPlan(file, version, instruments, value, queueBatches, nan, gap, finalise, callLimit,
                checkpoint,
                safeguards, reserve, supervision, chunkSamples);
    }

    /**
     * With another queue.
     *
     * @param value batches that may wait
     * @return a copy
     */
    public RecordingPlan withQueueBatches(int value) {
        return new RecordingPlan(file, version, instruments, flush, value, nan, gap, finalise, callLimit,
                checkpoint,
                safeguards, reserve, supervision, chunkSamples);
    }

    /**
     * With another rule for NaN.
     *
     * @param value the rule
     * @return a copy
     */
    public RecordingPlan withNan(NanPolicy value) {
        return new RecordingPlan(file, version, instruments, flush, queueBatches, value, gap, finalise, callLimit,
                checkpoint,
                safeguards, reserve, supervision, chunkSamples);
    }

    /**
     * With another rule for gaps.
     *
     * @param value the rule
     * @return a copy
     */
    public RecordingPlan withGap(GapPolicy value) {
        return new RecordingPlan(file, version, instruments, flush, queueBatches, nan, value, finalise, callLimit,
                checkpoint,
                safeguards, reserve, supervision, chunkSamples);
    }

    /**
     * Ending as a standard file or staying as the live file.
     *
     * @param value whether a clean end makes a compact standard file
     * @return a copy
     */
    public RecordingPlan withFinalise(boolean value) {
        return new RecordingPlan(file, version, instruments, flush, queueBatches, nan, gap, value, callLimit,
                checkpoint,
                safeguards, reserve, supervision, chunkSamples);
    }

    /**
     * With another limit for calls into drivers.
     *
     * @param value longer than zero
     * @return a copy
     */
    public RecordingPlan withCallLimit(Duration value) {
        return new RecordingPlan(file, version, instruments, flush, queueBatches, nan, gap, finalise, value,
                checkpoint,
                safeguards, reserve, supervision, chunkSamples);
    }

    /**
     * With other checkpoints.
     *
     * @param value longest time between two; zero for never
     * @return a copy
     */
    public RecordingPlan withCheckpoint(Duration value) {
        return new RecordingPlan(file, version, instruments, flush, queueBatches, nan, gap, finalise, callLimit, value,
                safeguards, reserve, supervision, chunkSamples);
    }

    /**
     * With other safeguards.
     *
     * @param value what is done about a full or failing disk and about other writers
     * @return a copy
     */
    public RecordingPlan withSafeguards(Safeguards value) {
        return new RecordingPlan(file, version, instruments, flush, queueBatches, nan, gap, finalise, callLimit,
                checkpoint, value, reserve, supervision, chunkSamples);
    }

    /**
     * With another reserve.
     *
     * @param value room for structure that is added while it is recorded
     * @return a copy
     */
    public RecordingPlan withReserve(StructureReserve value) {
        return new RecordingPlan(file, version, instruments, flush, queueBatches, nan, gap, finalise, callLimit,
                checkpoint, safeguards, value, supervision, chunkSamples);
    }

    /**
     * With another supervision.
     *
     * @param value how it is watched over
     * @return a copy
     */
    public RecordingPlan withSupervision(Supervision value) {
        return new RecordingPlan(file, version, instruments, flush, queueBatches, nan, gap, finalise, callLimit,
                checkpoint, safeguards, reserve, value, chunkSamples);
    }

    /**
     * With the wish to start in spite of red items in the pre-flight list.
     *
     * @param value who and why
     * @return a copy
     */
    public RecordingPlan withOverride(PreflightOverride value) {
        return withSupervision(supervision.withOverride(value));
    }

    /**
     * With a planned time.
     *
     * @param value how long it is to record
     * @return a copy
     */
    public RecordingPlan withPlannedDuration(Duration value) {
        return withSupervision(supervision.withPlannedDuration(value));
    }

    /**
     * With required channels.
     *
     * @param value components, or {@code survey/station/run/component}
     * @return a copy
     */
    public RecordingPlan withRequired(Set<String> value) {
        return withSupervision(supervision.withRequired(value));
    }

    /**
     * With another rule for instruments that drop out.
     *
     * @param value the rule
     * @return a copy
     */
    public RecordingPlan withRejoin(RejoinPolicy value) {
        return withSupervision(supervision.withRejoin(value));
    }

    /**
     * With other chunks.
     *
     * @param value samples that a chunk of a new channel holds; 0 for two seconds' worth
     * @return a copy
     */
    public RecordingPlan withChunk(int value) {
        return new RecordingPlan(file, version, instruments, flush, queueBatches, nan, gap, finalise, callLimit,
                checkpoint, safeguards, reserve, supervision, value);
    }
}
