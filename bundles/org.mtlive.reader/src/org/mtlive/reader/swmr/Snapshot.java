// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.swmr;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.store.WriterStatus;
import org.mtlive.reader.FileStatus;

/**
 * What one look at the file saw. Immutable, so that it is handed between threads without a lock.
 *
 * @param version layout of the file
 * @param status life of the file
 * @param safeSamples readable samples of each channel, in the order of the file; not copied
 * @param writer what the writer says about itself
 */
record Snapshot(FileVersion version, FileStatus status, Map<ChannelId, Long> safeSamples,
        Optional<WriterStatus> writer) {
    Snapshot {
        safeSamples = Collections.unmodifiableMap(safeSamples);
    }
}
