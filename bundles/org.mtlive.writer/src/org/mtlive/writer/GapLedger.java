// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.GapKind;
import org.mtlive.mth5.store.GapRow;

/**
 * Irregular sample indices until the next flush writes them into the file. Neighbouring ones of the same channel and
 * kind become one row, so that a driver that sends everything twice does not fill the table.
 */
final class GapLedger {

    private final Map<ChannelId, GapRow> latest = new LinkedHashMap<>();
    private final List<GapRow> complete = new ArrayList<>();
    private final WriterClock clock;

    GapLedger(WriterClock clock) {
        this.clock = clock;
    }

    void add(ChannelId channel, GapKind kind, long firstSample, long samples, String detail) {
        GapRow before = latest.get(channel);
        if (before != null && before.kind() == kind && before.firstSample() + before.samples() == firstSample) {
            latest.put(channel, new GapRow(channel, kind, before.firstSample(), before.samples() + samples,
                    before.time(), before.detail()));
            return;
        }
        if (before != null) {
            complete.add(before);
        }
        latest.put(channel, new GapRow(channel, kind, firstSample, samples, clock.now(), detail));
    }

    void writeTo(LiveFile file) throws Mth5Exception {
        if (latest.isEmpty()) {
            return;
        }
        complete.addAll(latest.values());
        latest.clear();
        for (GapRow row : complete) {
            file.addGap(row);
        }
        complete.clear();
    }
}
