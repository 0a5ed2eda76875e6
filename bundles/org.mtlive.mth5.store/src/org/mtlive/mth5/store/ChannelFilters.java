// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mtlive.mth5.AppliedFilter;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.FilterChain;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.ResponseFilter;
import org.mtlive.mth5.SurveyId;

/** The filters that a channel names, looked up in its survey. */
final class ChannelFilters {
    private ChannelFilters() { }

    /** A name without filter is kept in the chain as missing. */
    static FilterChain read(OpenFile file, ChannelId channel, Metadata metadata) throws IOException {
        FilterStore store = new FilterStore(file);
        List<AppliedFilter> applied = metadata.filters();
        List<ResponseFilter> known = new ArrayList<>();
        for (AppliedFilter entry : applied) {
            Optional<ResponseFilter> filter = store.find(new SurveyId(channel.survey()), entry.name());
            filter.ifPresent(known::add);
        }
        return FilterChain.of(applied, known, metadata.text("units"));
    }
}
