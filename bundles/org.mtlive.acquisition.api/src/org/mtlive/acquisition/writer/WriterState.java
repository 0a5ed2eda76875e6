// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.writer;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** What a {@link LiveWriter} is doing. Sealed: switch over it without a default. */
public sealed interface WriterState {

    /** Makes the structure and the reserves. */
    record Opening() implements WriterState {
    }

    /**
     * Takes samples.
     *
     * @param lag age of the oldest sample that readers cannot see yet; zero when all is flushed
     */
    record Recording(Duration lag) implements WriterState {
        /** Refuses null. */
        public Recording {
            Objects.requireNonNull(lag, "lag");
        }
    }

    /**
     * Cannot write now and waits until it can ({@link FailurePolicy#RESUME}); sinks take samples until the queue is
     * full. Recording or Failed follows.
     *
     * @param reason      why: a failed call, or a disk that is nearly full
     * @param since       since when
     * @param samplesKept accepted samples that wait in memory
     * @param samplesLost accepted samples that had no room there
     */
    record Suspended(String reason, Instant since, long samplesKept, long samplesLost) implements WriterState {
        /** Refuses null. */
        public Suspended {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(since, "since");
        }
    }

    /** Takes no more samples, writes what is queued. */
    record Closing() implements WriterState {
    }

    /**
     * The file is complete and closed.
     *
     * @param samples samples written to all channels together, padding included
     */
    record Finished(long samples) implements WriterState {
    }

    /**
     * The file could not be written to its end. What was flushed before is in it.
     *
     * @param reason      why: call, path, cause
     * @param samplesLost samples that were accepted and are not in the file
     */
    record Failed(String reason, long samplesLost) implements WriterState {
        /** Refuses null. */
        public Failed {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
