// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

import org.mtlive.mth5.Times;
import org.mtlive.reader.ChannelInfo;
import org.mtlive.reader.Scale;
import org.mtlive.reader.Window;

/** Prints samples as one JSON object: what the channel is, and {@code values}; NaN is null. */
public final class SampleJson implements SamplePrinter {

    private final PrintWriter out;
    private final JsonGenerator json;

    /** @param out where to */
    public SampleJson(PrintWriter out) {
        this.out = out;
        try {
            this.json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void begin(ChannelInfo channel, long firstSample, long count, Scale scale) {
        try {
            json.writeStartObject();
            json.writeStringField("survey", channel.id().survey());
            json.writeStringField("station", channel.id().station());
            json.writeStringField("run", channel.id().run());
            json.writeStringField("component", channel.id().component());
            json.writeNumberField("first_sample", firstSample);
            json.writeNumberField("count", count);
            json.writeNumberField("sample_rate", channel.sampleRateHz());
            json.writeStringField("start", Times.format(channel.timeOf(firstSample)));
            json.writeStringField("units", channel.units(scale));
            json.writeArrayFieldStart("values");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void samples(Window window) {
        try {
            for (double value : window.values()) {
                if (Double.isFinite(value)) {
                    json.writeNumber(SamplePrinter.text(window.channel(), window.scale(), value));
                } else {
                    json.writeNull();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            json.close();
            out.println();
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
