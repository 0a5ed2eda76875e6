// SPDX-License-Identifier: EPL-2.0
package org.mtlive.driver.mqtt;

import java.nio.ByteBuffer;

import org.mtlive.acquisition.driver.Samples;

/** How the samples of a batch are written, in the order of their codes, the first being 1. */
enum BatchType {
    INT16(2) {
        @Override
        Samples read(ByteBuffer in, int count) {
            int[] values = new int[count];
            for (int i = 0; i < count; i++) {
                values[i] = in.getShort();
            }
            return new Samples.Int32(values);
        }
    },
    INT24(3) {
        @Override
        Samples read(ByteBuffer in, int count) {
            int[] values = new int[count];
            for (int i = 0; i < count; i++) {
                values[i] = Byte.toUnsignedInt(in.get()) | Byte.toUnsignedInt(in.get()) << 8 | in.get() << 16;
            }
            return new Samples.Int32(values);
        }
    },
    INT32(4) {
        @Override
        Samples read(ByteBuffer in, int count) {
            int[] values = new int[count];
            in.asIntBuffer().get(values);
            in.position(in.position() + count * bytes());
            return new Samples.Int32(values);
        }
    },
    FLOAT32(4) {
        @Override
        Samples read(ByteBuffer in, int count) {
            float[] values = new float[count];
            in.asFloatBuffer().get(values);
            in.position(in.position() + count * bytes());
            return new Samples.Float32(values);
        }
    },
    FLOAT64(8) {
        @Override
        Samples read(ByteBuffer in, int count) {
            double[] values = new double[count];
            in.asDoubleBuffer().get(values);
            in.position(in.position() + count * bytes());
            return new Samples.Float64(values);
        }
    };

    private final int bytes;

    BatchType(int bytes) {
        this.bytes = bytes;
    }

    /** Bytes of a sample. */
    int bytes() {
        return bytes;
    }

    /** Reads the samples of one channel; there are enough bytes. */
    abstract Samples read(ByteBuffer in, int count);

    static BatchType of(byte code) throws MalformedMessageException {
        if (code < 1 || code > values().length) {
            throw new MalformedMessageException("there is no sample type " + code);
        }
        return values()[code - 1];
    }
}
