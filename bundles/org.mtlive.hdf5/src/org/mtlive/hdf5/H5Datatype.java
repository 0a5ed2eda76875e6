// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

import java.util.ArrayList;
import java.util.List;

import org.mtlive.hdf5.spi.H5CallException;
import org.mtlive.hdf5.spi.H5Calls;
import org.mtlive.hdf5.spi.Predefined;
import org.mtlive.hdf5.spi.TypeCalls;

/** A datatype id, made from an {@link H5Type} or read into one. Lives inside one piece of work under the lock. */
final class H5Datatype implements AutoCloseable {
    private final H5Calls calls;
    private final TypeCalls types;
    private final long id;

    private H5Datatype(H5Calls calls, long id) {
        this.calls = calls;
        this.types = calls.types();
        this.id = id;
    }

    static H5Datatype adopt(H5Calls calls, long id) {
        return new H5Datatype(calls, id);
    }

    static H5Datatype of(H5Calls calls, H5Type type) throws H5CallException {
        TypeCalls types = calls.types();
        return adopt(calls, switch (type) {
            case H5Type.Whole w -> types.copy(calls.library().predefined(integer(w)));
            case H5Type.Real r -> types.copy(calls.library().predefined(
                    r.sizeBytes() == Float.BYTES ? Predefined.FLOAT32 : Predefined.FLOAT64));
            case H5Type.FixedText f -> text(calls, f.sizeBytes(), TypeCalls.ASCII, TypeCalls.ZERO_PADDED);
            case H5Type.VariableText v ->
                text(calls, TypeCalls.VARIABLE, TypeCalls.UTF_8, TypeCalls.ZERO_TERMINATED);
            case H5Type.Bool b -> bool(calls);
            case H5Type.ObjectReference r -> types.copy(calls.library().predefined(Predefined.OBJECT_REFERENCE));
            case H5Type.Compound c -> compound(calls, c);
            case H5Type.Other o -> throw new IllegalArgumentException("cannot make a datatype of " + o.description());
        });
    }

    private static Predefined integer(H5Type.Whole type) {
        return switch (type.sizeBytes()) {
            case 1 -> type.signed() ? Predefined.INT8 : Predefined.UINT8;
            case 2 -> type.signed() ? Predefined.INT16 : Predefined.UINT16;
            case 4 -> type.signed() ? Predefined.INT32 : Predefined.UINT32;
            default -> type.signed() ? Predefined.INT64 : Predefined.UINT64;
        };
    }

    private static long text(H5Calls calls, long size, int characterSet, int padding) throws H5CallException {
        TypeCalls types = calls.types();
        long id = types.copy(calls.library().predefined(Predefined.C_STRING));
        types.setSize(id, size);
        types.setCharacterSet(id, characterSet);
        types.setPadding(id, padding);
        return id;
    }

    private static long bool(H5Calls calls) throws H5CallException {
        TypeCalls types = calls.types();
        long id = types.createEnum(calls.library().predefined(Predefined.INT8));
        types.insertEnum(id, "FALSE", (byte) 0);
        types.insertEnum(id, "TRUE", (byte) 1);
        return id;
    }

    private static long compound(H5Calls calls, H5Type.Compound type) throws H5CallException {
        TypeCalls types = calls.types();
        long id = types.createCompound(type.sizeBytes());
        for (H5Type.Member member : type.members()) {
            try (H5Datatype t = of(calls, member.type())) {
                types.insert(id, member.name(), member.offset(), t.id);
            }
        }
        return id;
    }

    long id() {
        return id;
    }

    int typeClass() throws H5CallException {
        return types.typeClass(id);
    }

    int sizeBytes() throws H5CallException {
        return Math.toIntExact(types.size(id));
    }

    boolean isVariableText() throws H5CallException {
        return typeClass() == TypeCalls.STRING && types.isVariableText(id);
    }

    /** What it is. */
    H5Type describe() throws H5CallException {
        int size = sizeBytes();
        int typeClass = typeClass();
        return switch (typeClass) {
            case TypeCalls.INTEGER -> isLittle(size) && Integer.bitCount(size) == 1 && size <= Long.BYTES
                    ? new H5Type.Whole(size, types.signed(id)) : other("integer, big endian or odd", size);
            case TypeCalls.FLOAT -> isLittle(size) && (size == Float.BYTES || size == Double.BYTES)
                    ? new H5Type.Real(size) : other("floating point, big endian or odd", size);
            case TypeCalls.STRING -> types.isVariableText(id) ? H5Type.TEXT : new H5Type.FixedText(size);
            case TypeCalls.ENUM -> isBool(size) ? H5Type.BOOL : other("enumeration", size);
            case TypeCalls.REFERENCE ->
                types.equal(id, calls.library().predefined(Predefined.OBJECT_REFERENCE)) ? H5Type.REFERENCE
                        : new H5Type.Other("reference of another kind", size, true);
            case TypeCalls.COMPOUND -> compound(size);
            case TypeCalls.BIT_FIELD -> other("bit field", size);
            case TypeCalls.OPAQUE -> other("opaque", size);
            case TypeCalls.ARRAY -> new H5Type.Other("array", size, superIsVariable());
            default -> new H5Type.Other("datatype class " + typeClass, size, true);
        };
    }

    private static H5Type other(String what, int size) {
        return new H5Type.Other(what, size, false);
    }

    private boolean isLittle(int size) throws H5CallException {
        return size == 1 || types.order(id) == TypeCalls.LITTLE_ENDIAN;
    }

    private boolean isBool(int size) throws H5CallException {
        return size == 1 && types.memberCount(id) == 2 && types.memberName(id, 0).equals("FALSE")
                && types.memberName(id, 1).equals("TRUE");
    }

    private boolean superIsVariable() throws H5CallException {
        try (H5Datatype base = adopt(calls, types.superType(id))) {
            return base.describe().isVariable();
        }
    }

    private H5Type compound(int size) throws H5CallException {
        int count = types.memberCount(id);
        List<H5Type.Member> members = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            try (H5Datatype t = adopt(calls, types.memberType(id, i))) {
                int offset = Math.toIntExact(types.memberOffset(id, i));
                members.add(new H5Type.Member(types.memberName(id, i), offset, t.describe()));
            }
        }
        return new H5Type.Compound(size, members);
    }

    @Override
    public void close() throws H5CallException {
        types.close(id);
    }
}
