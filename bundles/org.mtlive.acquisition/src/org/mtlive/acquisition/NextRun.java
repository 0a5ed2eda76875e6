// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.mtlive.acquisition.writer.Addition;
import org.mtlive.acquisition.writer.ChannelProgress;
import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.acquisition.writer.RollOver;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;

/** Makes a new run for an instrument whose run cannot go on: {@code a_2} after {@code a}, and so on. Any thread. */
final class NextRun {

    private static final int MOST_REFUSALS = 3;

    private final LiveWriter writer;
    private final int chunkSamples;
    private final Set<RunId> used = new HashSet<>();

    NextRun(LiveWriter writer, int chunkSamples) {
        this.writer = writer;
        this.chunkSamples = chunkSamples;
    }

    /** A run that an instrument records into. */
    synchronized void use(RunId run) {
        used.add(run);
    }

    /**
     * Makes the run in the file, if need be by a roll-over: samples go before the comfort of readers.
     *
     * @param instrument with the run that cannot go on
     * @return the same, into an empty run
     * @throws Mth5Exception if the file takes no more runs
     */
    synchronized Instrument of(Instrument instrument) throws Mth5Exception {
        RunId planned = RunId.of(instrument.plan().survey(), instrument.plan().station(), instrument.plan().run());
        int refusals = 0;
        for (int number = 2;; number++) {
            Instrument next = instrument.into(
                    RunId.of(planned.survey(), planned.station(), planned.run() + "_" + number));
            if (used.add(next.run())) {
                try {
                    writer.add(new Addition.Run(RunSpecs.of(List.of(next), chunkSamples).getFirst()), RollOver.IF_NEEDED);
                    if (isEmpty(next)) {
                        return next;
                    }
                } catch (Mth5Exception e) {
                    refusals++; // a run of an earlier recording with other channels: the next number may do
                    if (refusals == MOST_REFUSALS) {
                        throw e;
                    }
                }
            }
        }
    }

    private boolean isEmpty(Instrument instrument) {
        List<ChannelProgress> found = new ArrayList<>(writer.report().channels());
        found.removeIf(channel -> !instrument.channels().contains(channel.channel()));
        return found.stream().allMatch(channel -> channel.samples() == 0);
    }
}
