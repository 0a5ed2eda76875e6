// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import org.mtlive.acquisition.driver.Samples;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.SampleType;

/** One channel of a {@link LiveFile}; the same thread. */
interface LiveChannel {

    ChannelId id();

    SampleType sampleType();

    /** Samples in the file, flushed or not. */
    long length();

    /**
     * Writes samples behind the last one.
     *
     * @param samples of the channel's own type
     * @param offset  first element to write
     * @param count   number of elements
     */
    void append(Samples samples, int offset, int count) throws Mth5Exception;
}
