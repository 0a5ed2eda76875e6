// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.writer;

import java.util.Objects;
import java.util.Optional;

/**
 * Whether a file can be recorded where it is to be.
 *
 * @param disk    room there; {@link DiskSpace#UNKNOWN} where it cannot be asked
 * @param trouble why the file system is not fit for a live file; empty when it is
 * @param refusal why a writer would not open the file at all, such as a folder that is missing; empty when it would
 */
public record FileFitness(DiskSpace disk, Optional<String> trouble, Optional<String> refusal) {

    /** Refuses null. */
    public FileFitness {
        Objects.requireNonNull(disk, "disk");
        Objects.requireNonNull(trouble, "trouble");
        Objects.requireNonNull(refusal, "refusal");
    }
}
