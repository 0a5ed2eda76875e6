// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.writer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.RunSpec;

/**
 * What a {@link LiveWriter} is to write. Made by {@link #of}, refined by the {@code with...} methods.
 *
 * @param file            the MTH5 file; created when missing, else its structure is completed
 * @param version         layout of a new file; an existing one keeps its own
 * @param runs            all runs and channels to be written; at least one
 * @param flush           when readers see new samples
 * @param queueBatches    batches of each driver that may wait for the writer before {@code offer} answers FULL
 * @param checkpointEvery longest time between two moments at which the whole file is forced to the disk; zero for never
 * @param nan             what happens to NaN
 * @param gap             what happens to missing samples
 * @param finalise        whether a clean close turns the live file into a compact standard one of the same name
 * @param safeguards      what it does about a full or failing disk and about other writers
 * @param reserve         room for structure that is added while it is written
 */
public record WriterRequest(Path file, FileVersion version, List<RunSpec> runs, FlushPolicy flush, int queueBatches,
        Duration checkpointEvery, NanPolicy nan, GapPolicy gap, boolean finalise,
        Safeguards safeguards, StructureReserve reserve) {

    /** Batches that may wait by default: with 5 channels and a batch a second, more than three minutes. */
    public static final int DEFAULT_QUEUE_BATCHES = 1024;

    /** Longest time between two checkpoints by default. */
    public static final Duration DEFAULT_CHECKPOINT = Duration.ofSeconds(10);

    /** Checks the numbers and copies the list. */
    public WriterRequest {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(flush, "flush");
        Objects.requireNonNull(nan, "nan");
        Objects.requireNonNull(gap, "gap");
        Objects.requireNonNull(safeguards, "safeguards");
        Objects.requireNonNull(reserve, "reserve");
        runs = List.copyOf(runs);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("nothing to write: no run");
        }
        if (queueBatches < 1) {
            throw new IllegalArgumentException("queueBatches must be >= 1: " + queueBatches);
        }
        if (checkpointEvery.isNegative()) {
            throw new IllegalArgumentException("checkpointEvery must be >= 0: " + checkpointEvery);
        }
    }

    /**
     * A request with the defaults: layout 0.2.0, a flush a second, a checkpoint every 10 s, finalised at the end.
     *
     * @param file the MTH5 file
     * @param runs what to write
     * @return the request
     */
    public static WriterRequest of(Path file, List<RunSpec> runs) {
        return new WriterRequest(file, FileVersion.V0_2_0, runs, FlushPolicy.DEFAULT, DEFAULT_QUEUE_BATCHES,
                DEFAULT_CHECKPOINT, NanPolicy.KEEP, GapPolicy.DEFAULT, true, Safeguards.DEFAULT,
                StructureReserve.DEFAULT);
    }

    /**
     * With another layout.
     *
     * @param value layout of a new file
     * @return a copy
     */
    public WriterRequest withVersion(FileVersion value) {
        return new WriterRequest(file, value, runs, flush, queueBatches, checkpointEvery, nan, gap, finalise,
                safeguards, reserve);
    }

    /**
     * With another flush policy.
     *
     * @param value when readers see new samples
     * @return a copy
     */
    public WriterRequest withFlush(FlushPolicy value) {
        return new WriterRequest(file, version, runs, value, queueBatches, checkpointEvery, nan, gap, finalise,
                safeguards, reserve);
    }

    /**
     * With another queue.
     *
     * @param value batches that may wait
     * @return a copy
     */
    public WriterRequest withQueueBatches(int value) {
        return new WriterRequest(file, version, runs, flush, value, checkpointEvery, nan, gap, finalise,
                safeguards, reserve);
    }

    /**
     * With other checkpoints.
     *
     * @param value longest time between two; zero for never
     * @return a copy
     */
    public WriterRequest withCheckpointEvery(Duration value) {
        return new WriterRequest(file, version, runs, flush, queueBatches, value, nan, gap, finalise,
                safeguards, reserve);
    }

    /**
     * With another rule for NaN.
     *
     * @param value the rule
     * @return a copy
     */
    public WriterRequest withNan(NanPolicy value) {
        return new WriterRequest(file, version, runs, flush, queueBatches, checkpointEvery, value, gap, finalise,
                safeguards, reserve);
    }

    /**
     * With another rule for gaps.
     *
     * @param value the rule
     * @return a copy
     */
    public WriterRequest withGap(GapPolicy value) {
        return new WriterRequest(file, version, runs, flush, queueBatches, checkpointEvery, nan, value, finalise,
                safeguards, reserve);
    }

    /**
     * Ending as a standard file or staying as the live file.
     *
     * @param value whether a clean close makes a compact standard file
     * @return a copy
     */
    public WriterRequest withFinalise(boolean value) {
        return new WriterRequest(file, version, runs, flush, queueBatches, checkpointEvery, nan, gap, value,
                safeguards, reserve);
    }

    /**
     * With other safeguards.
     *
     * @param value what is done about a full or failing disk and about other writers
     * @return a copy
     */
    public WriterRequest withSafeguards(Safeguards value) {
        return new WriterRequest(file, version, runs, flush, queueBatches, checkpointEvery, nan, gap, finalise, value,
                reserve);
    }

    /**
     * With another reserve.
     *
     * @param value room for structure that is added while it is written
     * @return a copy
     */
    public WriterRequest withReserve(StructureReserve value) {
        return new WriterRequest(file, version, runs, flush, queueBatches, checkpointEvery, nan, gap, finalise,
                safeguards, value);
    }
}
