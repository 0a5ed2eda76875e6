// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.verify;

import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.Channel;

/** Reads every sample once: chunks that are missing or damaged show here and nowhere else. */
final class SampleRule implements Rule {

    private static final int SLICE = 1 << 17;

    @Override
    public String name() {
        return "samples";
    }

    @Override
    public void check(Inspected inspected, Findings findings) throws Mth5Exception {
        double[] slice = new double[SLICE];
        for (ChannelId id : inspected.channels()) {
            Channel channel = inspected.file().getChannel(id);
            long first = 0;
            try {
                for (; first < channel.length(); first += SLICE) {
                    channel.read(first, slice, 0, (int) Math.min(SLICE, channel.length() - first));
                }
            } catch (Mth5Exception e) {
                findings.error(id.toString(), "samples from " + first + " on cannot be read: " + e.getMessage());
            }
        }
    }
}
