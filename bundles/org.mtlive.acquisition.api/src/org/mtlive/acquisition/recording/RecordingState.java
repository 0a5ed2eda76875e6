// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.recording;

import java.util.Objects;

/** Where a {@link Recording} stands. Sealed: switch over it without a default. */
public sealed interface RecordingState {

    /**
     * Samples are taken.
     *
     * @param delivering instruments that deliver
     * @param ended      instruments that ended, for whatever reason
     */
    record Running(int delivering, int ended) implements RecordingState {
    }

    /** Was told to stop; instruments hand over what they have. */
    record Stopping() implements RecordingState {
    }

    /** No instrument delivers any more; the file is still open. */
    record Ended() implements RecordingState {
    }

    /**
     * The file is complete and closed.
     *
     * @param samples samples in the file, all channels together
     */
    record Closed(long samples) implements RecordingState {
    }

    /**
     * The file could not be written.
     *
     * @param reason      why
     * @param samplesLost accepted samples that are not in the file
     */
    record Failed(String reason, long samplesLost) implements RecordingState {
        /** Refuses null. */
        public Failed {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
