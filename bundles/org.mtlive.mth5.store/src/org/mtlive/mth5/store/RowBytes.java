// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mtlive.hdf5.H5Type;
import org.mtlive.mth5.RowLayout;
import org.mtlive.mth5.RowMember;

/** Fields by name in the raw rows of a compound dataset; a field that is missing in the file reads as blank. */
final class RowBytes {
    private static final H5Type NOTHING = new H5Type.Other("missing", 0, false);

    private final H5Type.Compound type;
    private final byte[] bytes;
    private final ByteBuffer buffer;
    private final Map<String, H5Type.Member> memberByName = new HashMap<>();

    RowBytes(H5Type.Compound type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
        this.buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        type.members().forEach(member -> memberByName.putIfAbsent(member.name(), member));
    }

    static RowBytes blank(H5Type.Compound type, int rows) {
        return new RowBytes(type, new byte[type.sizeBytes() * rows]);
    }

    int rows() {
        return bytes.length / type.sizeBytes();
    }

    byte[] bytes() {
        return bytes;
    }

    String text(int row, String name) {
        if (!(find(name) instanceof H5Type.Member(String n, int offset, H5Type.FixedText(int size)))) {
            return "";
        }
        int at = row * type.sizeBytes() + offset;
        int length = 0;
        while (length < size && bytes[at + length] != 0) {
            length++;
        }
        return new String(bytes, at, length, StandardCharsets.UTF_8);
    }

    double real(int row, String name) {
        H5Type.Member member = find(name);
        int at = row * type.sizeBytes() + member.offset();
        return switch (member.type()) {
            case H5Type.Real(int size) -> size == 4 ? buffer.getFloat(at) : buffer.getDouble(at);
            default -> whole(row, name);
        };
    }

    long whole(int row, String name) {
        H5Type.Member member = find(name);
        int at = row * type.sizeBytes() + member.offset();
        return switch (member.type().sizeBytes()) {
            case 1 -> bytes[at];
            case 2 -> buffer.getShort(at);
            case 4 -> buffer.getInt(at);
            case 8 -> buffer.getLong(at);
            default -> 0;
        };
    }

    boolean flag(int row, String name) {
        return whole(row, name) != 0;
    }

    /** Puts a text into its field, cut at a whole character and padded with zeros. */
    RowBytes text(int row, String name, String value) {
        H5Type.Member member = find(name);
        int size = member.type().sizeBytes();
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(size, encoded.length);
        while (length < encoded.length && length > 0 && (encoded[length] & 0xC0) == 0x80) {
            length--;
        }
        int at = row * type.sizeBytes() + member.offset();
        System.arraycopy(encoded, 0, bytes, at, length);
        for (int i = length; i < size; i++) {
            bytes[at + i] = 0;
        }
        return this;
    }

    RowBytes real(int row, String name, double value) {
        buffer.putDouble(row * type.sizeBytes() + find(name).offset(), value);
        return this;
    }

    RowBytes whole(int row, String name, long value) {
        buffer.putLong(row * type.sizeBytes() + find(name).offset(), value);
        return this;
    }

    RowBytes flag(int row, String name, boolean value) {
        bytes[row * type.sizeBytes() + find(name).offset()] = (byte) (value ? 1 : 0);
        return this;
    }

    /** Values of a row as the model reads them; a column that the file has not is blank. */
    Map<String, Object> values(int row, RowLayout layout) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RowMember member : layout.members()) {
            values.put(member.name(), switch (member.kind()) {
                case TEXT -> text(row, member.name());
                case REAL -> (Object) real(row, member.name());
                case WHOLE, REFERENCE -> (Object) whole(row, member.name());
                case FLAG -> (Object) flag(row, member.name());
            });
        }
        return values;
    }

    void put(int row, RowLayout layout, Map<String, Object> values) {
        for (RowMember member : layout.members()) {
            Object value = values.get(member.name());
            switch (member.kind()) {
                case TEXT -> text(row, member.name(), (String) value);
                case REAL -> real(row, member.name(), (Double) value);
                case WHOLE, REFERENCE -> whole(row, member.name(), (Long) value);
                case FLAG -> flag(row, member.name(), (Boolean) value);
            }
        }
    }

    private H5Type.Member find(String name) {
        H5Type.Member member = memberByName.get(name);
        return member == null ? new H5Type.Member(name, 0, NOTHING) : member;
    }
}
