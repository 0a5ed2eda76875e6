// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.epics;

import java.time.Instant;

import org.epics.pvdata.factory.ConvertFactory;
import org.epics.pvdata.pv.Convert;
import org.epics.pvdata.pv.PVScalar;
import org.epics.pvdata.pv.PVScalarArray;
import org.epics.pvdata.pv.PVStructure;
import org.mtlive.acquisition.driver.Samples;

/**
 * An update of a process variable, copied out of the library's structure.
 *
 * @param stamp   its time stamp
 * @param samples at least one
 */
record Waveform(Instant stamp, Samples samples) {

    private static final int MOST_SAMPLES = 10_000_000;
    private static final int NANOS = 1_000_000_000;
    /** The year 2200. */
    private static final long LATEST_SECOND = 7_258_118_400L;

    /**
     * Copies an update.
     *
     * @param structure a normative type with {@code value} and {@code timeStamp}
     * @throws MalformedUpdateException if it holds no samples, or no time
     */
    static Waveform copyOf(PVStructure structure) throws MalformedUpdateException {
        PVScalarArray value = structure.getSubField(PVScalarArray.class, "value");
        PVScalar seconds = structure.getSubField(PVScalar.class, "timeStamp.secondsPastEpoch");
        PVScalar nanos = structure.getSubField(PVScalar.class, "timeStamp.nanoseconds");
        if (value == null || seconds == null || nanos == null) {
            throw new MalformedUpdateException("it is no array of numbers with a time stamp");
        }
        int count = value.getLength();
        if (count < 1 || count > MOST_SAMPLES) {
            throw new MalformedUpdateException("it has " + count + " samples");
        }
        try {
            Convert convert = ConvertFactory.getConvert();
            long second = convert.toLong(seconds);
            int nano = convert.toInt(nanos);
            if (second < 1 || second > LATEST_SECOND || nano < 0 || nano >= NANOS) {
                throw new MalformedUpdateException("its time stamp is not set: " + second + " s, " + nano + " ns");
            }
            return new Waveform(Instant.ofEpochSecond(second, nano), samples(convert, value, count));
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new MalformedUpdateException("it is no array of numbers with a time stamp: " + e.getMessage());
        }
    }

    private static Samples samples(Convert convert, PVScalarArray value, int count) throws MalformedUpdateException {
        switch (value.getScalarArray().getElementType()) {
            case pvDouble -> {
                double[] values = new double[count];
                convert.toDoubleArray(value, 0, count, values, 0);
                return new Samples.Float64(values);
            }
            case pvFloat -> {
                float[] values = new float[count];
                convert.toFloatArray(value, 0, count, values, 0);
                return new Samples.Float32(values);
            }
            case pvByte, pvUByte, pvShort, pvUShort, pvInt -> {
                int[] values = new int[count];
                convert.toIntArray(value, 0, count, values, 0);
                return new Samples.Int32(values);
            }
            case pvUInt, pvLong -> {
                long[] values = new long[count];
                convert.toLongArray(value, 0, count, values, 0);
                return new Samples.Int64(values);
            }
            default -> throw new MalformedUpdateException("its samples are "
                    + value.getScalarArray().getElementType());
        }
    }
}
