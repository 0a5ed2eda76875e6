// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a recovery found and did.
 *
 * @param file the file that was left behind
 * @param result the recovered file; {@code file} itself when nothing was needed
 * @param needed whether there was anything to recover; if not, nothing was touched and the lists are empty
 * @param before the first bytes of the file as they were
 * @param sizeBytesBefore its size as it was
 * @param backup the first 48 bytes as they were, kept when the file was recovered in place
 * @param committed whether the channels were cut to a commit record; if not, their extents were kept
 * @param channels one a channel, sorted
 * @param objects groups and datasets that were read
 * @param damaged objects that cannot be read, or not to their end
 * @param remarks more for people
 * @param took time it took
 */
public record RecoveryReport(Path file, Path result, boolean needed, SuperblockInfo before, long sizeBytesBefore,
        Optional<Path> backup, boolean committed, List<RecoveredChannel> channels, int objects,
        List<DamagedObject> damaged, List<String> remarks, Duration took) {

    /** Keeps copies. */
    public RecoveryReport {
        channels = List.copyOf(channels);
        damaged = List.copyOf(damaged);
        remarks = List.copyOf(remarks);
    }

    /** {@return samples in the recovered file, all channels} */
    public long safeSamples() {
        return channels.stream().mapToLong(RecoveredChannel::safeSamples).sum();
    }

    /** {@return samples that were cut off because they were not committed, all channels} */
    public long beyondSamples() {
        return channels.stream().mapToLong(RecoveredChannel::beyondSamples).sum();
    }

    /** {@return whether something is gone that was safe once: a committed sample, or an object} */
    public boolean isLossy() {
        return !damaged.isEmpty() || channels.stream().anyMatch(channel -> channel.lostSamples() > 0);
    }
}
