// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.util.Objects;

/**
 * A row of {@code /mtlive/readings}: a supply, a temperature, a contact resistance, or how much was clipped.
 *
 * @param instrument its number
 * @param kind what was read
 * @param name sensor of a temperature, component of a contact resistance or of clipping, else empty; cut to 23 bytes of UTF-8
 * @param value volts, degrees Celsius, ohm or samples
 * @param percent charge left; NaN if that is not known or makes no sense
 * @param sample index in the run after the last sample that had come
 * @param wallNanos this computer's time, nanoseconds since 1970-01-01T00:00:00 UTC
 */
public record ReadingRow(int instrument, Kind kind, String name, double value, double percent, long sample,
        long wallNanos) implements SeriesRow {

    /** What was read. */
    public enum Kind {
        /** A supply, volts. */
        POWER,
        /** A temperature, degrees Celsius. */
        TEMPERATURE,
        /** A contact resistance, ohm. */
        CONTACT,
        /** Samples of batches with clipping since the row before. */
        CLIPPED
    }

    /** Refuses null. */
    public ReadingRow {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(name);
    }
}
