// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.output;

import org.mtlive.reader.ChannelInfo;
import org.mtlive.reader.Scale;
import org.mtlive.reader.Window;

/** Prints samples piece by piece, so that memory does not grow with their number. */
public interface SamplePrinter extends AutoCloseable {

    /**
     * Prints what comes before the samples.
     *
     * @param channel whose samples follow
     * @param firstSample index of the first sample
     * @param count how many follow
     * @param scale stored or physical values
     */
    void begin(ChannelInfo channel, long firstSample, long count, Scale scale);

    /**
     * Prints samples.
     *
     * @param window the next ones
     */
    void samples(Window window);

    /** Prints what comes after the samples; does not close the output. */
    @Override
    void close();

    /**
     * @param channel the channel
     * @param scale stored or physical values
     * @param value one sample
     * @return the shortest text for it: without a point for whole numbers of integer channels, "nan" for NaN
     */
    static String text(ChannelInfo channel, Scale scale, double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (scale == Scale.COUNTS) {
            switch (channel.sampleType()) {
                case INT32, INT64:
                    return Long.toString((long) value);
                case FLOAT32:
                    return Float.toString((float) value);
                case FLOAT64:
                    break;
            }
        }
        return Double.toString(value);
    }
}
