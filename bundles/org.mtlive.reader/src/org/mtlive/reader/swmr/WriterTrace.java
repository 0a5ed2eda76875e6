// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.swmr;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.mtlive.mth5.store.FileUsers;
import org.mtlive.mth5.store.LockHolder;
import org.mtlive.mth5.store.WriterStatus;

/**
 * What is known of the writing process from outside the file.
 *
 * @param provenDead it cannot be running any more
 * @param holder who holds the writer's lock or has the file open for writing, in words; empty when nobody is known
 * @param outOfSight it was looked for in vain among the processes of this computer that can be seen
 */
record WriterTrace(boolean provenDead, Optional<String> holder, boolean outOfSight) {
    static final WriterTrace NONE = new WriterTrace(false, Optional.empty(), false);

    /** Finds the trace; replaced in tests. */
    interface Finder {
        WriterTrace find(Path file, Optional<WriterStatus> contract);
    }

    WriterTrace {
        Objects.requireNonNull(holder, "holder");
    }

    /**
     * Looks at the lock beside the file, which names its holder, without one at the process named in the contract, and
     * without that at who has the file open. A lock that cannot be read proves nothing.
     */
    static WriterTrace find(Path file, Optional<WriterStatus> contract) {
        try {
            Optional<LockHolder> lock = LockHolder.of(file);
            Optional<LockHolder> known = lock.or(() -> contract.map(WriterTrace::named));
            if (known.isPresent()) {
                return new WriterTrace(known.get().isProvenDead(), lock.map(LockHolder::describe), false);
            }
            Optional<String> seen = FileUsers.writer(file);
            return new WriterTrace(false, seen, seen.isEmpty() && FileUsers.areKnown());
        } catch (IOException e) {
            return NONE;
        }
    }

    /** The contract does not know the start of the process: only its absence, or another boot, is proof. */
    private static LockHolder named(WriterStatus writer) {
        return new LockHolder(writer.host(), writer.pid(), writer.bootId(), "unknown", writer.started());
    }
}
