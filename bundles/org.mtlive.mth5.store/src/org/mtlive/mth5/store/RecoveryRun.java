// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mtlive.hdf5.H5Library;
import org.mtlive.mth5.Mth5Exception;

/** One recovery, from the proof that nobody writes to the last check. */
final class RecoveryRun {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
            .withZone(ZoneOffset.UTC);

    private final H5Library library;
    private final Path file;
    private final RecoveryOptions options;
    private final Path result;
    private final Watched watched;
    private static final String WENT_BACK = ", so the file is as it was at the last checkpoint";
    private static final String FOREIGN_CHECKPOINT = "the checkpoint that lies beside it was made of another file, so "
            + "it was left out";

    private Optional<LeftCheckpoint> checkpoint = Optional.empty();
    private final List<String> remarks = new ArrayList<>();
    private final long begin = System.nanoTime();

    RecoveryRun(H5Library library, Path file, RecoveryOptions options, Watched watched) {
        this.library = library;
        this.file = file;
        this.options = options;
        this.watched = watched;
        this.result = options.resultOf(file);
    }

    RecoveryReport run() throws IOException {
        DeathProof proof = new DeathProof(file, options.force());
        Superblock before = Superblock.read(file);
        long sizeBytes = Files.size(file);
        proof.byLock();
        checkpoint = toGoBackTo();
        if (checkpoint.isPresent()) {
            proof.byHolder(checkpoint.get().writer());
        }
        // what lies there after a power cut may be anything, and HDF5 shall not see it before it is put right
        LeftContract contract = checkpoint.isPresent() ? LeftContract.NONE
                : watched.run(() -> LeftContract.peek(library, file, before.info().isSwmrWrite()));
        boolean needed = checkpoint.isPresent() || before.isOpenForWriting() || before.endOfAllocation() > sizeBytes || contract.isUnfinished();
        if (!needed) {
            return new RecoveryReport(file, file, false, before.info(), sizeBytes, Optional.empty(), false, List.of(),
                    0, List.of(), List.of(), took());
        }
        proof.byTraces(contract.writer());
        remarks.addAll(proof.remarks());
        if (options.inPlace()) {
            proof.breakForeignLock();
            try (WriterLock lock = WriterLock.take(file)) {
                return inPlace(before, sizeBytes);
            }
        }
        requireFreeTarget();
        try (WriterLock lock = WriterLock.take(result)) {
            return onCopy(before, sizeBytes);
        }
    }

    /** When the computer went down with the writer, or the writer with the file out of SWMR mode. */
    private Optional<LeftCheckpoint> toGoBackTo() throws IOException {
        Optional<LeftCheckpoint> left = LeftCheckpoint.of(file);
        Optional<String> reason = left.flatMap(LeftCheckpoint::reason);
        if (reason.isEmpty()) {
            return Optional.empty();
        }
        if (!left.get().belongsTo(file)) {
            remarks.add(FOREIGN_CHECKPOINT);
            return Optional.empty();
        }
        remarks.add(reason.get() + WENT_BACK);
        return left;
    }

    /** Puts the structure back if need be; returns the superblock and, with the size, what the file is then. */
    private Superblock restored(Path draft, Superblock before) throws IOException {
        if (checkpoint.isEmpty()) {
            return before;
        }
        checkpoint.get().restore(draft);
        return Superblock.read(draft);
    }

    private void requireFreeTarget() throws Mth5Exception {
        Path target = result.toAbsolutePath();
        if (Files.exists(target) || !Files.isDirectory(target.getParent())) {
            String why = Files.exists(target) ? "that file is there already"
                    : "there is no folder " + target.getParent();
            throw new Mth5Exception("Cannot recover " + file + " into " + result + ": " + why + ". Name another "
                    + "target. Nothing was touched.");
        }
    }

    private RecoveryReport onCopy(Superblock before, long sizeBytes) throws IOException {
        try (WorkingCopy copy = WorkingCopy.of(file, result, Math.max(sizeBytes, before.endOfAllocation()))) {
            if (Files.size(file) != sizeBytes || Superblock.read(file).endOfAllocation() != before.endOfAllocation()) {
                throw new Mth5Exception("Cannot recover " + file + ": it changed while it was copied, so something "
                        + "still writes it. Stop that program first. Nothing was touched.");
            }
            Superblock then = restored(copy.draft(), before);
            then.repaired(sizeBytes).write(copy.draft());
            FileRecovery recovery = new FileRecovery(library, copy.draft(), file, sizeBytes, then, watched);
            watched.runAction(recovery::open);
            RecoveryReport report = report(watched.run(recovery::recover), before, sizeBytes, Optional.empty());
            copy.publish();
            return report;
        }
    }

    private RecoveryReport inPlace(Superblock before, long sizeBytes) throws IOException {
        Path backup = file.resolveSibling(file.getFileName() + ".superblock-" + STAMP.format(Instant.now()));
        Files.write(backup, before.toBytes(), StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
        Superblock then = restored(file, before);
        then.repaired(sizeBytes).write(file);
        FileRecovery recovery = new FileRecovery(library, file, file, sizeBytes, then, watched);
        try {
            watched.runAction(recovery::open);
        } catch (IOException e) {
            before.restore(file, sizeBytes);
            Files.deleteIfExists(backup);
            throw e;
        }
        RecoveryReport report = report(watched.run(recovery::recover), before, sizeBytes, Optional.of(backup));
        CheckpointLog.forget(file);
        return report;
    }

    private RecoveryReport report(FileRecovery.Outcome outcome, Superblock before, long sizeBytes,
            Optional<Path> backup) {
        remarks.addAll(outcome.remarks());
        return new RecoveryReport(file, result, true, before.info(), sizeBytes, backup, outcome.byRecord(),
                outcome.channels(), outcome.objects(), outcome.damaged(), remarks, took());
    }

    private Duration took() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
