// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The bytes of a row in a stored summary table: members one after another, without gaps, little endian. The layouts are
 * those of mth5 0.6.9. Immutable, any thread.
 */
public final class RowLayout {
    /** Rows of the table {@code channel_summary}: 19 members, 343 bytes. */
    public static final RowLayout CHANNEL_SUMMARY = new RowLayout("channel_summary", 343)
            .text("survey", 30).text("station", 30).text("run", 20)
            .real("latitude").real("longitude").real("elevation")
            .text("component", 20).text("start", 36).text("end", 36)
            .whole("n_samples").real("sample_rate").text("measurement_type", 30)
            .real("azimuth").real("tilt").text("units", 60).flag("has_data")
            .reference("hdf5_reference").reference("run_hdf5_reference").reference("station_hdf5_reference").complete();
    /** Rows of the table {@code tf_summary}: 14 members, 229 bytes. */
    public static final RowLayout TF_SUMMARY = new RowLayout("tf_summary", 229)
            .text("station", 30).text("survey", 50).real("latitude").real("longitude").real("elevation")
            .text("tf_id", 30).text("units", 60)
            .flag("has_impedance").flag("has_tipper").flag("has_covariance").real("period_min").real("period_max")
            .reference("hdf5_reference").reference("station_hdf5_reference").complete();
    /** Rows of the table {@code fc_summary}: 18 members, 378 bytes. */
    public static final RowLayout FC_SUMMARY = new RowLayout("fc_summary", 378)
            .text("survey", 30).text("station", 30).text("run", 20).text("decimation_level", 44)
            .real("latitude").real("longitude").real("elevation").text("component", 20)
            .text("start", 36).text("end", 36).whole("n_samples").real("sample_rate")
            .text("measurement_type", 30).text("units", 60).reference("hdf5_reference")
            .reference("decimation_level_reference").reference("run_hdf5_reference")
            .reference("station_hdf5_reference").complete();
    /** Rows of the table {@code summary} in the group {@code Standards}: 10 members, 858 bytes. */
    public static final RowLayout STANDARDS_SUMMARY = new RowLayout("summary", 858)
            .text("attribute", 72).text("type", 15).flag("required").text("style", 72).text("units", 32)
            .text("description", 300).text("options", 150).text("alias", 72).text("example", 72).text("default", 72)
            .complete();

    private static final int NUMBER_BYTES = 8;

    private final String table;
    private final int sizeBytes;
    private final List<RowMember> members = new ArrayList<>();
    private int used;

    private RowLayout(String table, int sizeBytes) {
        this.table = table;
        this.sizeBytes = sizeBytes;
    }

    /**
     * The name of the table.
     *
     * @return such as "channel_summary"
     */
    public String table() {
        return table;
    }

    /**
     * The size of a row.
     *
     * @return bytes
     */
    public int sizeBytes() {
        return sizeBytes;
    }

    /**
     * The members in the order of their bytes.
     *
     * @return unmodifiable list
     */
    public List<RowMember> members() {
        return List.copyOf(members);
    }

    /**
     * The names of the columns.
     *
     * @return the members' names in order
     */
    public List<String> columns() {
        return members.stream().map(RowMember::name).toList();
    }

    /**
     * Finds a member.
     *
     * @param name the column's name
     * @return the member
     */
    public RowMember member(String name) {
        return members.stream().filter(member -> member.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(table + " has no column " + name));
    }

    /**
     * Writes a row.
     *
     * @param values a value for each column: {@code String}, {@code Number} or {@code Boolean}
     * @return the row's bytes, new
     * @throws Mth5Exception if a text is wider than its column; nothing is cut
     */
    public byte[] encode(Map<String, Object> values) throws Mth5Exception {
        ByteBuffer row = ByteBuffer.allocate(sizeBytes).order(ByteOrder.LITTLE_ENDIAN);
        for (RowMember member : members) {
            Object value = values.get(member.name());
            switch (member.kind()) {
                case TEXT -> row.put(member.offset(), textBytes(member, (String) value));
                case REAL -> row.putDouble(member.offset(), ((Number) value).doubleValue());
                case WHOLE, REFERENCE -> row.putLong(member.offset(), ((Number) value).longValue());
                case FLAG -> row.put(member.offset(), (byte) ((Boolean) value ? 1 : 0));
            }
        }
        return row.array();
    }

    /**
     * Reads a row.
     *
     * @param bytes bytes of one or more rows
     * @param offset first byte of the row
     * @return values by column, in the columns' order: {@code String}, {@code Double}, {@code Long} or {@code Boolean}
     */
    public Map<String, Object> decode(byte[] bytes, int offset) {
        ByteBuffer row = ByteBuffer.wrap(bytes, offset, sizeBytes).slice().order(ByteOrder.LITTLE_ENDIAN);
        Map<String, Object> values = new LinkedHashMap<>();
        for (RowMember member : members) {
            values.put(member.name(), switch (member.kind()) {
                case TEXT -> text(row, member);
                case REAL -> (Object) row.getDouble(member.offset());
                case WHOLE, REFERENCE -> (Object) row.getLong(member.offset());
                case FLAG -> (Object) (row.get(member.offset()) != 0);
            });
        }
        return values;
    }

    private byte[] textBytes(RowMember member, String value) throws Mth5Exception {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        if (text.length > member.bytes()) {
            throw new Mth5Exception("'" + value + "' has " + text.length + " bytes, but the column " + member.name()
                    + " of " + table + " holds only " + member.bytes() + "; shorten it.");
        }
        return Arrays.copyOf(text, member.bytes());
    }

    private static String text(ByteBuffer row, RowMember member) {
        byte[] text = new byte[member.bytes()];
        row.get(member.offset(), text);
        int length = text.length;
        while (length > 0 && text[length - 1] == 0) {
            length--;
        }
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }

    private RowLayout text(String name, int bytes) {
        return add(name, RowMember.Kind.TEXT, bytes);
    }

    private RowLayout real(String name) {
        return add(name, RowMember.Kind.REAL, NUMBER_BYTES);
    }

    private RowLayout whole(String name) {
        return add(name, RowMember.Kind.WHOLE, NUMBER_BYTES);
    }

    private RowLayout flag(String name) {
        return add(name, RowMember.Kind.FLAG, 1);
    }

    private RowLayout reference(String name) {
        return add(name, RowMember.Kind.REFERENCE, NUMBER_BYTES);
    }

    private RowLayout add(String name, RowMember.Kind kind, int bytes) {
        members.add(new RowMember(name, used, kind, bytes));
        used += bytes;
        return this;
    }

    private RowLayout complete() {
        if (used != sizeBytes) {
            throw new IllegalStateException(table + " has " + used + " bytes, not " + sizeBytes);
        }
        return this;
    }
}
