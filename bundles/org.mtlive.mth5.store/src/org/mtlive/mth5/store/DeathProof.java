// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mtlive.mth5.Mth5Exception;

/**
 * Proves that nobody writes a file, from three witnesses: the lock beside it, the writer's row in its live contract,
 * and the processes that have it open. Each one that speaks must say so.
 */
final class DeathProof {
    /** The clock may have been set a little between the start of a process and its first entry. */
    private static final Duration CLOCK_SLACK = Duration.ofSeconds(2);

    private final Path file;
    private final boolean force;
    private final List<String> remarks = new ArrayList<>();

    DeathProof(Path file, boolean force) {
        this.file = file;
        this.force = force;
    }

    /** By the lock alone, before the file is opened. */
    void byLock() throws IOException {
        Optional<LockHolder> holder = LockHolder.of(file);
        if (holder.isPresent()) {
            byHolder(holder.get());
        }
    }

    /** By a writer that left its name. */
    void byHolder(LockHolder holder) throws IOException {
        if (!holder.isProvenDead()) {
            require(holder.isElsewhere(), holder.describe(), holder.host());
        }
    }

    /** By whoever has the file open, and by its contract. */
    void byTraces(Optional<WriterStatus> contract) throws IOException {
        Optional<String> user = FileUsers.writer(file);
        if (user.isPresent()) {
            throw refused(user.get() + " has it open for writing. Stop that program first");
        }
        Optional<LockHolder> holder = LockHolder.of(file);
        if (contract.isPresent() && !isKnownDead(contract.get(), holder)) {
            WriterStatus writer = contract.get();
            require(isElsewhere(writer.host()), "process " + writer.pid() + " on host " + writer.host() + " since "
                    + writer.started(), writer.host());
        }
        if (contract.isEmpty() && holder.isEmpty() && !FileUsers.areKnown()) {
            require(true, "a program that left neither a lock nor a contract", "this platform, which does not tell who "
                    + "has a file open");
        }
    }

    /** What is still to be said. */
    List<String> remarks() {
        return List.copyOf(remarks);
    }

    /** With force, the lock of another host goes, so that it can be taken. */
    void breakForeignLock() throws IOException {
        Optional<LockHolder> holder = LockHolder.of(file);
        if (force && holder.isPresent() && holder.get().isElsewhere()) {
            Files.deleteIfExists(WriterLock.lockFileOf(file.toRealPath()));
        }
    }

    private static boolean isKnownDead(WriterStatus writer, Optional<LockHolder> holder) {
        boolean ended = writer.state() == LiveState.FINISHED || writer.state() == LiveState.ABORTED;
        boolean sameAsLock = holder.isPresent() && holder.get().isProvenDead()
                && holder.get().pid() == writer.pid() && holder.get().host().equals(writer.host());
        return ended || sameAsLock || ProcessIdentity.isProvenDead(
                new LockHolder(writer.host(), writer.pid(), writer.bootId(), ProcessIdentity.UNKNOWN, writer.started()))
                || isYounger(writer);
    }

    /** The number belongs to another process now, one that did not exist when the recording began. */
    private static boolean isYounger(WriterStatus writer) {
        Optional<Instant> start = ProcessHandle.of(writer.pid()).flatMap(process -> process.info().startInstant());
        return !isElsewhere(writer.host()) && start.isPresent()
                && start.get().isAfter(writer.started().plus(CLOCK_SLACK));
    }

    private static boolean isElsewhere(String host) {
        return !host.equals(ProcessIdentity.current().host());
    }

    private void require(boolean elsewhere, String who, String where) throws Mth5Exception {
        if (!elsewhere) {
            throw refused(who + " writes it and is running. Stop that program first; what it has committed can be read "
                    + "meanwhile");
        }
        if (!force) {
            throw refused("its writer was " + who + ", and from here it cannot be told whether it still runs. Make "
                    + "sure on " + where + " that it does not, and then force it (--force)");
        }
        remarks.add("taken for dead because it was forced: " + who);
    }

    private Mth5Exception refused(String why) {
        return new Mth5Exception("Cannot recover " + file + ": " + why + ". Nothing was touched.");
    }
}
