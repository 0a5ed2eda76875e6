// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver;

import java.util.Arrays;
import java.util.Objects;

import org.mtlive.mth5.SampleType;

/**
 * A stretch of samples in the type in which the instrument delivers them. The array is not copied: it belongs to whom
 * the batch belongs. Sealed because only the writer tells the cases apart; drivers only make them.
 */
public sealed interface Samples {

    /**
     * The number of samples.
     *
     * @return length of the array
     */
    int count();

    /**
     * The type of the array's elements.
     *
     * @return what a channel must have been described with to take these samples
     */
    SampleType type();

    /**
     * Some of the samples.
     *
     * @param from the first one
     * @param to   the one after the last
     * @return a copy; the same where it is all of them
     */
    default Samples part(int from, int to) {
        if (from == 0 && to == count()) {
            return this;
        }
        return switch (this) {
            case Int32 counts -> new Int32(Arrays.copyOfRange(counts.values(), from, to));
            case Int64 counts -> new Int64(Arrays.copyOfRange(counts.values(), from, to));
            case Float32 values -> new Float32(Arrays.copyOfRange(values.values(), from, to));
            case Float64 values -> new Float64(Arrays.copyOfRange(values.values(), from, to));
        };
    }

    /**
     * 32-bit counts.
     *
     * @param values {@code [count]}
     */
    record Int32(int[] values) implements Samples {
        /** Refuses null. */
        public Int32 {
            Objects.requireNonNull(values, "values");
        }

        @Override
        public int count() {
            return values.length;
        }

        @Override
        public SampleType type() {
            return SampleType.INT32;
        }
    }

    /**
     * 64-bit counts.
     *
     * @param values {@code [count]}
     */
    record Int64(long[] values) implements Samples {
        /** Refuses null. */
        public Int64 {
            Objects.requireNonNull(values, "values");
        }

        @Override
        public int count() {
            return values.length;
        }

        @Override
        public SampleType type() {
            return SampleType.INT64;
        }
    }

    /**
     * Single precision.
     *
     * @param values {@code [count]}
     */
    record Float32(float[] values) implements Samples {
        /** Refuses null. */
        public Float32 {
            Objects.requireNonNull(values, "values");
        }

        @Override
        public int count() {
            return values.length;
        }

        @Override
        public SampleType type() {
            return SampleType.FLOAT32;
        }
    }

    /**
     * Double precision.
     *
     * @param values {@code [count]}
     */
    record Float64(double[] values) implements Samples {
        /** Refuses null. */
        public Float64 {
            Objects.requireNonNull(values, "values");
        }

        @Override
        public int count() {
            return values.length;
        }

        @Override
        public SampleType type() {
            return SampleType.FLOAT64;
        }
    }
}
