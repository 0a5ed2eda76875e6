// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Who holds the writer's lock of a file.
 *
 * @param host host name
 * @param pid process id on that host
 * @param bootId identity of the host's boot, empty where the platform has none
 * @param processStart start of the process as the platform counts it; only compared for equality
 * @param since when the lock was taken
 * @param heartbeat when the holder last said that it lives, by its own clock; empty when it never did
 */
public record LockHolder(String host, long pid, String bootId, String processStart, Instant since,
        Optional<Instant> heartbeat) {

    /**
     * A holder that has not said that it lives.
     *
     * @param host host name
     * @param pid process id on that host
     * @param bootId identity of the host's boot, empty where the platform has none
     * @param processStart start of the process as the platform counts it
     * @param since when the lock was taken
     */
    public LockHolder(String host, long pid, String bootId, String processStart, Instant since) {
        this(host, pid, bootId, processStart, since, Optional.empty());
    }

    /**
     * {@return who holds the lock of this file, as written in the lock file beside it; empty if nobody does}
     * The process may be dead: see {@link #isProvenDead()}.
     *
     * @param file the MTH5 file
     * @throws IOException if the lock file cannot be read
     */
    public static Optional<LockHolder> of(Path file) throws IOException {
        return WriterLock.holder(file);
    }

    /** {@return whether the process is certainly gone: this host, and another boot or no such process} */
    public boolean isProvenDead() {
        return ProcessIdentity.isProvenDead(this);
    }

    /** {@return whether it is on another computer, so that nothing can be proven about it from here} */
    public boolean isElsewhere() {
        return !host.equals(ProcessIdentity.current().host());
    }

    /** {@return words for people: process, host, since when, and when it was last heard of} */
    public String describe() {
        return "process " + pid + " on host " + host + " since " + since
                + heartbeat.map(last -> ", last heard of at " + last).orElse("");
    }
}
