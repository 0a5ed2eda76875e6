// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader;

import java.time.Instant;
import java.util.Objects;

/**
 * Successive samples of a channel.
 *
 * @param channel the channel they are of
 * @param firstSample index of the first one, 0-based from the start of the run
 * @param scale stored or physical values
 * @param values the samples, shape {@code [count]}; the caller's to keep and change. 64-bit integers beyond 2^53 are
 *        rounded to the nearest double
 */
public record Window(ChannelInfo channel, long firstSample, Scale scale, double[] values) {
    /** Checks that nothing is missing. */
    public Window {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(scale, "scale");
        Objects.requireNonNull(values, "values");
        if (firstSample < 0) {
            throw new IllegalArgumentException("firstSample must be >= 0: " + firstSample);
        }
    }

    /** {@return how many samples there are} */
    public int count() {
        return values.length;
    }

    /** {@return the index after the last sample} */
    public long endSample() {
        return firstSample + values.length;
    }

    /** {@return the unit of the values} */
    public String units() {
        return channel.units(scale);
    }

    /**
     * {@return the time of a sample}
     *
     * @param index place in {@code values}
     */
    public Instant timeOf(int index) {
        return channel.timeOf(firstSample + index);
    }
}
