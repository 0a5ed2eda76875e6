// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.output;

import java.io.PrintWriter;

import org.mtlive.mth5.Times;
import org.mtlive.reader.ChannelInfo;
import org.mtlive.reader.Scale;
import org.mtlive.reader.Window;

/** Prints samples as {@code sample,time,<component>}, one a line. */
public final class SampleCsv implements SamplePrinter {

    private final PrintWriter out;

    /** @param out where to */
    public SampleCsv(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begin(ChannelInfo channel, long firstSample, long count, Scale scale) {
        out.println("sample,time," + channel.id().component());
    }

    @Override
    public void samples(Window window) {
        for (int i = 0; i < window.count(); i++) {
            out.println((window.firstSample() + i) + "," + Times.format(window.timeOf(i)) + ","
                    + SamplePrinter.text(window.channel(), window.scale(), window.values()[i]));
        }
    }

    @Override
    public void close() {
        out.flush();
    }
}
