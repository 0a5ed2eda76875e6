// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acceptance;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.DoubleStream;
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

    /** The values that samples of this type in a file have; {@code read} prints no more digits than they need. */
    static double[] asStored(String type, double[] values) {
        return type.equals("float32") ? DoubleStream.of(values).map(value -> (float) value).toArray() : values;
    }

    /** The SHA-256 of values as little-endian doubles, as {@code h5py_contents.py} computes it. */
    static String sha256(double[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(values);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
