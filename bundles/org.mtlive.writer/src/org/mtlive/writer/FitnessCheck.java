// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.mtlive.acquisition.writer.DiskSpace;
import org.mtlive.acquisition.writer.FileFitness;
import org.mtlive.acquisition.writer.Safeguards;
import org.mtlive.mth5.store.LockHolder;

/**
 * Whether a file can be recorded where it is to be; changes nothing.
 *
 * @param file       what would be written; absolute
 * @param safeguards what would guard it
 * @param disk       where it is
 */
record FitnessCheck(Path file, Safeguards safeguards, Disk disk) {

    FileFitness check() {
        return new FileFitness(space(), FileSystemCheck.of(disk).trouble(), refusal());
    }

    private DiskSpace space() {
        try {
            return new DiskSpace(disk.usableBytes(), safeguards.reserveOf(disk.totalBytes()), 0,
                    Optional.empty(), false);
        } catch (IOException e) {
            return DiskSpace.UNKNOWN;
        }
    }

    private Optional<String> refusal() {
        Path folder = file.getParent();
        if (!Files.isDirectory(folder)) {
            return Optional.of("the folder " + folder + " does not exist");
        }
        if (!Files.isWritable(folder)) {
            return Optional.of("the folder " + folder + " cannot be written by this user");
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            return Optional.of("the file " + file + " cannot be written by this user");
        }
        return writer();
    }

    private Optional<String> writer() {
        try {
            return LockHolder.of(file).filter(holder -> !holder.isProvenDead())
                    .filter(holder -> !holder.isElsewhere() || !safeguards.takeForeignLock())
                    .map(holder -> "the file is held by " + holder.describe());
        } catch (IOException e) {
            return Optional.of("the lock of " + file + " cannot be read: " + e.getMessage());
        }
    }
}
