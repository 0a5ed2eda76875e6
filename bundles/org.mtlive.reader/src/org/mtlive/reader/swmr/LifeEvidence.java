// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.swmr;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.mtlive.mth5.store.WriterStatus;

/**
 * All that is known about the writer of a file at one moment.
 *
 * @param flagged whether the superblock says that a writer has (or had) the file open
 * @param contract what the writer says in the file; empty without contract
 * @param trace what is known of the writing process from outside the file
 * @param heartbeatQuiet time since the heartbeat was last seen to change; zero without contract
 * @param growthQuiet time since the extents were last seen to change, or since watching them began
 * @param growthSeen whether the extents were seen to change since watching them began
 */
record LifeEvidence(boolean flagged, Optional<WriterStatus> contract, WriterTrace trace, Duration heartbeatQuiet,
        Duration growthQuiet, boolean growthSeen) {
    LifeEvidence {
        Objects.requireNonNull(contract, "contract");
        Objects.requireNonNull(trace, "trace");
        if (heartbeatQuiet.isNegative() || growthQuiet.isNegative()) {
            throw new IllegalArgumentException("ages must be >= 0: " + heartbeatQuiet + ", " + growthQuiet);
        }
    }
}
