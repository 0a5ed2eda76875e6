// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.mtlive.hdf5.spi.AttributeCalls;
import org.mtlive.hdf5.spi.H5CallException;
import org.mtlive.hdf5.spi.H5Calls;
import org.mtlive.hdf5.spi.Predefined;
import org.mtlive.hdf5.spi.TypeCalls;

/** An attribute id, read into an {@link H5Value} or written from one. Lives inside one piece of work under the lock. */
final class H5Attribute implements AutoCloseable {
    private final H5Calls calls;
    private final AttributeCalls attributes;
    private final long id;

    private H5Attribute(H5Calls calls, long id) {
        this.calls = calls;
        this.attributes = calls.attributes();
        this.id = id;
    }

    static H5Attribute open(H5Calls calls, long object, String name) throws H5CallException {
        return new H5Attribute(calls, calls.attributes().open(object, name));
    }

    /** Creates and writes; there must be none of that name. */
    static void create(H5Calls calls, AttributeParts parts, long object, String name, H5Value value)
            throws H5CallException {
        long count = count(value);
        long type = parts.type(type(value));
        if (count < 0) {
            create(calls, object, name, type, parts.single(), value);
        } else {
            try (H5Dataspace space = H5Dataspace.vector(calls, count)) {
                create(calls, object, name, type, space.id(), value);
            }
        }
    }

    private static void create(H5Calls calls, long object, String name, long type, long space, H5Value value)
            throws H5CallException {
        try (H5Attribute made = new H5Attribute(calls, calls.attributes().create(object, name, type, space))) {
            if (count(value) != 0) {
                made.write(type, value);
            }
        }
    }

    private static H5Type type(H5Value value) {
        return switch (value) {
            case H5Value.Text t -> H5Type.TEXT;
            case H5Value.TextArray t -> H5Type.TEXT;
            case H5Value.Real r -> H5Type.FLOAT64;
            case H5Value.RealArray r -> H5Type.FLOAT64;
            case H5Value.Whole w -> H5Type.INT64;
            case H5Value.WholeArray w -> H5Type.INT64;
            case H5Value.Bool b -> H5Type.BOOL;
            case H5Value.Reference r -> H5Type.REFERENCE;
            case H5Value.Other o -> throw new IllegalArgumentException("cannot write " + o.typeDescription());
        };
    }

    /** Length of the array, -1 for a single value. */
    private static long count(H5Value value) {
        return switch (value) {
            case H5Value.TextArray t -> t.values().size();
            case H5Value.RealArray r -> r.values().length;
            case H5Value.WholeArray w -> w.values().length;
            case H5Value.Text t -> -1;
            case H5Value.Real r -> -1;
            case H5Value.Whole w -> -1;
            case H5Value.Bool b -> -1;
            case H5Value.Reference r -> -1;
            case H5Value.Other o -> -1;
        };
    }

    /** Writes over the value that is there; HDF5 converts numbers. */
    void overwrite(H5Value value) throws H5CallException {
        try (H5Datatype memory = H5Datatype.of(calls, type(value))) {
            write(memory.id(), value);
        }
    }

    private void write(long type, H5Value value) throws H5CallException {
        switch (value) {
            case H5Value.Text(String text) -> attributes.writeTexts(id, type, text);
            case H5Value.TextArray(List<String> texts) -> attributes.writeTexts(id, type, texts.toArray(String[]::new));
            case H5Value.Real(double real) -> attributes.write(id, type, bytes(1).putDouble(real).array());
            case H5Value.Whole(long whole) -> attributes.write(id, type, bytes(1).putLong(whole).array());
            case H5Value.Bool(boolean bool) -> attributes.write(id, type, new byte[] {(byte) (bool ? 1 : 0)});
            case H5Value.Reference(H5Reference reference) -> attributes.write(id, type, reference.toBytes());
            case H5Value.RealArray(double[] reals) -> {
                ByteBuffer b = bytes(reals.length);
                b.asDoubleBuffer().put(reals);
                attributes.write(id, type, b.array());
            }
            case H5Value.WholeArray(long[] wholes) -> {
                ByteBuffer b = bytes(wholes.length);
                b.asLongBuffer().put(wholes);
                attributes.write(id, type, b.array());
            }
            case H5Value.Other o -> throw new IllegalArgumentException("cannot write " + o.typeDescription());
        }
    }

    private static ByteBuffer bytes(int numbers) {
        return ByteBuffer.allocate(numbers * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The extent; empty for a single value or none. */
    long[] shape() throws H5CallException {
        try (H5Dataspace space = H5Dataspace.adopt(calls, attributes.space(id))) {
            long[] shape = new long[space.isEmpty() ? 0 : space.rank()];
            if (shape.length > 0) {
                space.extent(shape, new long[shape.length]);
            }
            return shape;
        }
    }

    H5Value read() throws H5CallException {
        try (H5Datatype type = H5Datatype.adopt(calls, attributes.type(id));
                H5Dataspace space = H5Dataspace.adopt(calls, attributes.space(id))) {
            if (space.isEmpty()) {
                return new H5Value.Other("no value");
            }
            int count = space.points();
            boolean scalar = space.isScalar();
            return switch (type.typeClass()) {
                case TypeCalls.INTEGER -> {
                    long[] v = new long[count];
                    numbers(Predefined.INT64, count).asLongBuffer().get(v);
                    yield scalar ? new H5Value.Whole(v[0]) : new H5Value.WholeArray(v);
                }
                case TypeCalls.FLOAT -> {
                    double[] v = new double[count];
                    numbers(Predefined.FLOAT64, count).asDoubleBuffer().get(v);
                    yield scalar ? new H5Value.Real(v[0]) : new H5Value.RealArray(v);
                }
                case TypeCalls.STRING -> {
                    List<String> v = texts(type, count);
                    yield scalar ? new H5Value.Text(v.getFirst()) : new H5Value.TextArray(v);
                }
                default -> scalar ? special(type) : new H5Value.Other("array of " + type.describe());
            };
        }
    }

    private ByteBuffer numbers(Predefined memoryType, int count) throws H5CallException {
        ByteBuffer b = bytes(count);
        if (count > 0) {
            attributes.read(id, calls.library().predefined(memoryType), b.array());
        }
        return b;
    }

    private List<String> texts(H5Datatype type, int count) throws H5CallException {
        if (count == 0) {
            return List.of();
        }
        if (type.isVariableText()) {
            return List.of(attributes.readTexts(id, type.id(), count));
        }
        int size = type.sizeBytes();
        byte[] all = new byte[count * size];
        attributes.read(id, type.id(), all);
        String[] v = new String[count];
        Arrays.setAll(v, i -> unpadded(all, i * size, size));
        return List.of(v);
    }

    private static String unpadded(byte[] all, int offset, int size) {
        int end = offset;
        while (end < offset + size && all[end] != 0) {
            end++;
        }
        return new String(all, offset, end - offset, StandardCharsets.UTF_8);
    }

    private H5Value special(H5Datatype type) throws H5CallException {
        H5Type is = type.describe();
        if (is.equals(H5Type.BOOL) || is.equals(H5Type.REFERENCE)) {
            byte[] b = new byte[is.sizeBytes()];
            attributes.read(id, type.id(), b);
            return is.equals(H5Type.BOOL) ? new H5Value.Bool(b[0] != 0) : new H5Value.Reference(H5Reference.at(b, 0));
        }
        return new H5Value.Other(is.toString());
    }

    @Override
    public void close() throws H5CallException {
        attributes.close(id);
    }
}
