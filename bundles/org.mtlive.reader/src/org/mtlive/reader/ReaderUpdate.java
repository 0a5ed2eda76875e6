// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mtlive.mth5.ChannelId;

/**
 * What has changed in a followed file since the listener was last called.
 *
 * @param status the file's life now
 * @param lifeChanged whether the life is another than in the last update
 * @param growth channels with new samples, one entry a channel, in the order of the file
 * @param added channels that are new in the file
 * @param removed channels that are no longer in the file
 * @param failure present while polling fails; an update without it says that polling works (again)
 */
public record ReaderUpdate(FileStatus status, boolean lifeChanged, List<Growth> growth, Set<ChannelId> added,
        Set<ChannelId> removed, Optional<ReaderFailure> failure) {
    /** Checks that nothing is missing and copies the collections. */
    public ReaderUpdate {
        Objects.requireNonNull(status, "status");
        growth = List.copyOf(growth);
        added = Set.copyOf(added);
        removed = Set.copyOf(removed);
        Objects.requireNonNull(failure, "failure");
    }

    /** {@return whether channels came or went} */
    public boolean structureChanged() {
        return !added.isEmpty() || !removed.isEmpty();
    }

    /** {@return how many samples are new, over all channels} */
    public long newSamples() {
        return growth.stream().mapToLong(Growth::samples).sum();
    }
}
