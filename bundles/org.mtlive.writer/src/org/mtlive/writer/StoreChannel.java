// SPDX-License-Identifier: EPL-2.0
package org.mtlive.writer;

import org.mtlive.acquisition.driver.Samples;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.SampleType;
import org.mtlive.mth5.store.Channel;

/** A channel of the store. */
final class StoreChannel implements LiveChannel {

    private final Channel channel;

    StoreChannel(Channel channel) {
        this.channel = channel;
    }

    @Override
    public ChannelId id() {
        return channel.id();
    }

    @Override
    public SampleType sampleType() {
        return channel.sampleType();
    }

    @Override
    public long length() {
        return channel.length();
    }

    @Override
    public void append(Samples samples, int offset, int count) throws Mth5Exception {
        switch (samples) {
            case Samples.Float32(float[] values) -> channel.append(values, offset, count);
            case Samples.Float64(double[] values) -> channel.append(values, offset, count);
            case Samples.Int32(int[] values) -> channel.append(values, offset, count);
            case Samples.Int64(long[] values) -> channel.append(values, offset, count);
        }
    }
}
