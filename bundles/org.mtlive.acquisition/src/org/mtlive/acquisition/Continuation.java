// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.acquisition.writer.GapPolicy;

/**
 * Where an instrument that has come back goes on. Its sample 0 is the sample of the run nearest to the time at which it
 * was armed anew, so that each sample stays within half a sample of its time. The run ends, and a new one begins, when
 * that cannot be: its channels, their rates or types are others; its clock says a time before the last sample recorded;
 * or the gap is longer than may be padded. A source that begins at the very same time as before, such as a file that is
 * read again, goes on too: what was recorded already is left out.
 */
sealed interface Continuation {

    /** Within it, two times are the same. */
    Duration SAME = Duration.ofNanos(1000);

    /**
     * The run goes on.
     *
     * @param placement where sample 0 of each channel is in the run
     * @param text      what that means, for the notes
     */
    record InRun(long[] placement, String text) implements Continuation {
    }

    /**
     * A new run begins.
     *
     * @param reason why
     */
    record NewRun(String reason) implements Continuation {
    }

    /**
     * Applies the rule.
     *
     * @param before   the channels of the run
     * @param runStart time of sample 0 of the run
     * @param oldStart time of sample 0 of the last connection
     * @param ends     after the last sample of each channel that was accepted, in the run
     * @param now      the channels as the instrument describes them now
     * @param newStart time of its sample 0 now
     * @param gap      how long a gap may be
     * @return where it goes on
     */
    static Continuation of(List<ChannelDescription> before, Instant runStart, Instant oldStart, long[] ends,
            List<ChannelDescription> now, Instant newStart, GapPolicy gap) {
        if (!sameChannels(before, now)) {
            return new NewRun("its channels are others than before");
        }
        boolean sameSource = Duration.between(oldStart, newStart).abs().compareTo(SAME) <= 0;
        double seconds = seconds(runStart, newStart);
        long[] placement = new long[now.size()];
        for (int i = 0; i < placement.length; i++) {
            double rateHz = now.get(i).sampleRateHz();
            placement[i] = Math.round(seconds * rateHz);
            if (placement[i] < 0 || !sameSource && placement[i] < ends[i]) {
                return new NewRun(String.format(Locale.ROOT, "its clock says %s, which is %.3f s before the last sample"
                        + " recorded", newStart, (ends[i] - seconds * rateHz) / rateHz));
            }
            if (placement[i] - ends[i] > gap.longestPadSamples()) {
                return new NewRun("it was away for " + (placement[i] - ends[i]) + " samples, and at most "
                        + gap.longestPadSamples() + " are padded");
            }
        }
        double rateHz = now.getFirst().sampleRateHz();
        return new InRun(placement, sameSource ? "its source begins again at " + newStart
                : String.format(Locale.ROOT, "goes on at sample %d, %.3f samples from its time", placement[0],
                        seconds * rateHz - placement[0]));
    }

    private static boolean sameChannels(List<ChannelDescription> before, List<ChannelDescription> now) {
        if (before.size() != now.size()) {
            return false;
        }
        for (int i = 0; i < now.size(); i++) {
            ChannelDescription a = before.get(i);
            ChannelDescription b = now.get(i);
            if (!a.component().equals(b.component()) || a.sampleType() != b.sampleType()
                    || a.sampleRateHz() != b.sampleRateHz() || !a.units().equals(b.units())
                    || !a.filterNames().equals(b.filterNames())) {
                return false;
            }
        }
        return true;
    }

    private static double seconds(Instant from, Instant to) {
        return (to.getEpochSecond() - from.getEpochSecond()) + (to.getNano() - from.getNano()) / 1e9;
    }
}
