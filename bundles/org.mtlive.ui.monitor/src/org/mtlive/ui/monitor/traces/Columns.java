// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.traces;

import org.mtlive.mth5.Mth5Exception;
import org.mtlive.reader.LiveReader;

/**
 * The extremes of successive columns of a channel, each a fixed number of samples: column c is samples c * k to
 * (c + 1) * k. What was read is kept, so that a picture that moves on reads only what is new. Monitor thread.
 */
public interface Columns {
    /**
     * Makes columns ready.
     *
     * @param reader    the file
     * @param from      first column, 0 or more
     * @param to        after the last column
     * @param endSample after the last sample that may be read
     * @throws Mth5Exception if reading fails; what was ready before still is
     */
    void ensure(LiveReader reader, long from, long to, long endSample) throws Mth5Exception;

    /** {@return the smallest value of a column, NaN when it has none or is not ready} */
    double min(long column);

    /** {@return the largest value of a column, NaN when it has none or is not ready} */
    double max(long column);
}
