// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import java.nio.file.Path;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** Samples as our {@code read} prints them. */
final class Values {
    private Values() { }

    /** Samples of the collector's run in the file's own unit (counts). */
    static double[] of(Path file, String component, long first, long count) {
        return of(file, Collector.SURVEY, Collector.STATION, Collector.RUN, component, first, count);
    }

    /** Samples of any run. */
    static double[] of(Path file, String survey, String station, String run, String component, long first, long count) {
        JsonNode read = Product.json("read", file, "--survey", survey, "--station", station, "--run", run,
                "--component", component, "--from", first, "--count", count);
        return StreamSupport.stream(read.path("values").spliterator(), false)
                .mapToDouble(value -> value.isNull() ? Double.NaN : value.asDouble()).toArray();
    }
}
