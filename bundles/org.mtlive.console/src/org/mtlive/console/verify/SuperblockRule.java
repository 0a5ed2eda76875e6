// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.LiveState;
import org.mtlive.mth5.store.LockHolder;
import org.mtlive.mth5.store.SuperblockInfo;

/** The first bytes of the file: their checksum, and whether the writer that they speak of still lives. */
final class SuperblockRule implements Rule {

    private static final String PLACE = "superblock";
    private static final String CURE = " 'mtlive recover' puts it in order";
    private static final int VERSION_WITH_FLAGS = 3;

    @Override
    public String name() {
        return PLACE;
    }

    @Override
    public void check(Inspected inspected, Findings findings) throws Mth5Exception {
        look(inspected.file().path(), inspected.superblock(), writer(inspected), findings);
    }

    /** Looks at a file that perhaps cannot be opened. */
    static void look(Path file, SuperblockInfo superblock, Optional<LockHolder> writer, Findings findings)
            throws Mth5Exception {
        if (!superblock.checksumMatches()) {
            findings.error(PLACE, "its checksum does not match; the first bytes of the file are damaged");
            return;
        }
        Optional<LockHolder> holder = lock(file).or(() -> writer);
        boolean dead = holder.isPresent() && holder.get().isProvenDead();
        if (superblock.isOpenForWriting()) {
            flags(holder, dead, findings);
        }
        if (superblock.version() >= VERSION_WITH_FLAGS && (dead || !superblock.isOpenForWriting())) {
            end(file, superblock, findings);
        }
    }

    private static void flags(Optional<LockHolder> holder, boolean dead, Findings findings) {
        if (holder.isEmpty()) {
            findings.warning(PLACE, "the file is marked as being written, by a program that does not say who it is; if "
                    + "none is running, the file was not closed, and" + CURE);
        } else if (dead) {
            findings.error(PLACE, "the file was not closed: its writer, " + holder.get().describe() + ", is dead. What"
                    + " it committed is readable;" + CURE);
        } else {
            findings.info(PLACE, "the file is being written by " + holder.get().describe());
        }
    }

    private static void end(Path file, SuperblockInfo superblock, Findings findings) throws Mth5Exception {
        long missing = superblock.endOfAllocation() - size(file);
        if (missing > 0 && !superblock.isOpenForWriting()) {
            findings.error(PLACE, "the file is truncated: its last " + missing + " bytes are missing;" + CURE
                    + " and tells what is lost");
        } else if (missing < 0 && superblock.isOpenForWriting()) {
            findings.error(PLACE, "the end that it states is stale: the file goes on for " + -missing + " bytes;"
                    + CURE);
        } else if (missing < 0) {
            findings.warning(PLACE, "the file goes on for " + -missing + " bytes behind the end that it states;"
                    + " nothing in it refers to them");
        }
    }

    private static long size(Path file) throws Mth5Exception {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new Mth5Exception("Cannot read the size of " + file + ": " + e.getMessage(), e);
        }
    }

    private static Optional<LockHolder> lock(Path file) throws Mth5Exception {
        try {
            return LockHolder.of(file);
        } catch (IOException e) {
            throw new Mth5Exception("Cannot read the writer's lock beside " + file + ": " + e.getMessage(), e);
        }
    }

    /** Who records, by the contract in the file. */
    private static Optional<LockHolder> writer(Inspected inspected) throws Mth5Exception {
        return inspected.file().live().readWriter()
                .filter(w -> w.state() == LiveState.OPENING || w.state() == LiveState.RECORDING)
                .map(w -> new LockHolder(w.host(), w.pid(), w.bootId(), "unknown", w.started()));
    }
}
