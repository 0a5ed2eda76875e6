// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.time.Instant;
import java.util.UUID;

/**
 * The one row of {@code /mtlive/writer}: who writes the file, whether it lives, and how it goes.
 *
 * @param writer identity of this writing session
 * @param host host name of the writer
 * @param pid process id on that host
 * @param bootId identity of the host's boot, empty where the platform has none
 * @param started when the session began
 * @param heartbeat counter that grows at least once a second while the writer lives
 * @param heartbeatTime when it last grew
 * @param state state of the recording
 * @param reason why it was aborted; while it is recorded, what threatens or holds up the recording, else empty; cut to 255 bytes of UTF-8 in the file
 * @param epoch number of times the file was closed and reopened within the recording; readers must reopen on a change
 * @param samples samples written in this session, all channels
 * @param bytes bytes of samples written in this session
 * @param queueDepth batches waiting
 * @param queueHighWater most batches that ever waited
 * @param flushes flushes done
 * @param flushP50Us median time of a flush, microseconds
 * @param flushP99Us 99th percentile, microseconds
 * @param flushMaxUs longest flush, microseconds
 */
public record WriterStatus(UUID writer, String host, long pid, String bootId, Instant started, long heartbeat,
        Instant heartbeatTime, LiveState state, String reason, long epoch, long samples, long bytes, int queueDepth,
        int queueHighWater, long flushes, double flushP50Us, double flushP99Us, double flushMaxUs) {

    /** {@return a first status of this process: state OPENING, all counts 0} */
    public static WriterStatus opening(UUID writer, Instant now) {
        ProcessIdentity me = ProcessIdentity.current();
        return new WriterStatus(writer, me.host(), me.pid(), me.bootId(), now, 0, now, LiveState.OPENING, "", 0, 0, 0,
                0, 0, 0, 0, 0, 0);
    }

    /** {@return a copy with another state and reason} */
    public WriterStatus withState(LiveState newState, String newReason) {
        return new WriterStatus(writer, host, pid, bootId, started, heartbeat, heartbeatTime, newState, newReason,
                epoch, samples, bytes, queueDepth, queueHighWater, flushes, flushP50Us, flushP99Us, flushMaxUs);
    }

    /** {@return a copy for the file closed and opened again: readers must reopen} */
    public WriterStatus withNextEpoch() {
        return new WriterStatus(writer, host, pid, bootId, started, heartbeat, heartbeatTime, state, reason, epoch + 1,
                samples, bytes, queueDepth, queueHighWater, flushes, flushP50Us, flushP99Us, flushMaxUs);
    }

    /** {@return a copy one heartbeat later} */
    public WriterStatus withHeartbeat(Instant now) {
        return new WriterStatus(writer, host, pid, bootId, started, heartbeat + 1, now, state, reason, epoch, samples,
                bytes, queueDepth, queueHighWater, flushes, flushP50Us, flushP99Us, flushMaxUs);
    }
}
