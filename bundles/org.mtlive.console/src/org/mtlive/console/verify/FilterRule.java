// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.verify;

import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.FilterChain;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.Units;
import org.mtlive.mth5.store.Channel;

/**
 * The filters of each channel: all there, each taking the unit that the one before delivers, ending in the channel's
 * unit.
 */
final class FilterRule implements Rule {

    @Override
    public String name() {
        return "filters";
    }

    @Override
    public void check(Inspected inspected, Findings findings) throws Mth5Exception {
        for (ChannelId id : inspected.channels()) {
            Channel channel = inspected.file().getChannel(id);
            try {
                FilterChain chain = channel.filters();
                chain.check();
                checkUnits(id, chain, channel.metadata().text("units"), findings);
            } catch (Mth5Exception e) {
                findings.error(id.toString(), e.getMessage());
            }
        }
    }

    private static void checkUnits(ChannelId id, FilterChain chain, String units, Findings findings) {
        if (chain.filters().isEmpty()) {
            return;
        }
        String first = chain.filters().getFirst().unitsIn();
        String last = chain.filters().getLast().unitsOut();
        if (!Units.same(last, units) && !Units.same(first, units)) {
            findings.warning(id.toString(), "its unit is " + units + ", its filters lead from " + first + " to "
                    + last);
        }
    }
}
