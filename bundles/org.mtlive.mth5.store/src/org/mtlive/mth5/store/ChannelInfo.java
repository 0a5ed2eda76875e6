// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.time.Instant;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelKind;
import org.mtlive.mth5.SampleType;

/** What does not change about a channel while it is open. */
record ChannelInfo(ChannelId id, String path, long reference, ChannelKind kind, SampleType sampleType,
        double sampleRateHz, Instant start, int chunkSamples) { }
