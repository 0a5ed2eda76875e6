// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.swmr;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mtlive.mth5.ChannelId;
import org.mtlive.reader.Growth;
import org.mtlive.reader.ReaderFailure;
import org.mtlive.reader.ReaderUpdate;

/** What changed between two looks, and two changes made one. */
final class Updates {
    private Updates() {
    }

    /** Compares two looks. */
    static ReaderUpdate between(Snapshot before, Snapshot after, Optional<ReaderFailure> failure) {
        Map<ChannelId, Long> old = before.safeSamples();
        Map<ChannelId, Long> now = after.safeSamples();
        List<Growth> growth = new ArrayList<>();
        now.forEach((id, end) -> {
            long from = old.getOrDefault(id, 0L);
            if (end != from) {
                growth.add(new Growth(id, end < from ? 0 : from, end)); // shorter: another recording of the same name
            }
        });
        return new ReaderUpdate(after.status(), before.status().life() != after.status().life(), growth,
                without(now.keySet(), old.keySet()), without(old.keySet(), now.keySet()), failure);
    }

    /** Makes one of two updates, the later one winning. */
    static ReaderUpdate merge(ReaderUpdate first, ReaderUpdate later) {
        Map<ChannelId, Growth> growth = new LinkedHashMap<>();
        first.growth().forEach(g -> growth.put(g.channel(), g));
        later.growth().forEach(g -> growth.merge(g.channel(), g, Updates::join));
        Set<ChannelId> added = union(without(first.added(), later.removed()), later.added());
        Set<ChannelId> removed =
                union(without(first.removed(), later.added()), without(later.removed(), first.added()));
        growth.keySet().removeAll(later.removed());
        return new ReaderUpdate(later.status(), first.lifeChanged() || later.lifeChanged(),
                List.copyOf(growth.values()), added, removed, later.failure());
    }

    /** {@return whether there is anything to tell, apart from a failure that came or went} */
    static boolean says(ReaderUpdate update) {
        return update.lifeChanged() || !update.growth().isEmpty() || update.structureChanged();
    }

    static ReaderUpdate withLifeChanged(ReaderUpdate u, boolean changed) {
        return new ReaderUpdate(u.status(), changed, u.growth(), u.added(), u.removed(), u.failure());
    }

    private static Growth join(Growth first, Growth later) {
        return new Growth(later.channel(), Math.min(first.fromSample(), later.fromSample()), later.endSample());
    }

    private static Set<ChannelId> without(Set<ChannelId> set, Set<ChannelId> taken) {
        Set<ChannelId> rest = new HashSet<>(set);
        rest.removeAll(taken);
        return rest;
    }

    private static Set<ChannelId> union(Set<ChannelId> a, Set<ChannelId> b) {
        Set<ChannelId> all = new HashSet<>(a);
        all.addAll(b);
        return all;
    }
}
