// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

/** Rows of the series between bytes and records. What another program garbled reads as a default. */
final class SeriesCodec {

    private SeriesCodec() { }

    static RowBytes encode(InstrumentRow row) {
        return RowBytes.blank(ContractTypes.INSTRUMENTS.type(), 1).whole(0, "number", row.number())
                .text(0, "run", row.run()).text(0, "components", row.components()).text(0, "title", row.title());
    }

    static InstrumentRow instrument(RowBytes rows, int row) {
        return new InstrumentRow(number(rows, row, "number"), rows.text(row, "run"), rows.text(row, "components"),
                rows.text(row, "title"));
    }

    static RowBytes encode(TimingRow row) {
        return RowBytes.blank(ContractTypes.TIMING.type(), 1).whole(0, "instrument", row.instrument())
                .text(0, "kind", row.kind().name()).whole(0, "sample", row.sample())
                .whole(0, "end_sample", row.endSample()).whole(0, "device_ns", row.deviceNanos())
                .whole(0, "host_ns", row.hostNanos()).whole(0, "wall_ns", row.wallNanos())
                .whole(0, "locked", row.locked()).whole(0, "satellites", row.satellites())
                .real(0, "offset_seconds", row.offsetSeconds());
    }

    static TimingRow timing(RowBytes rows, int row) {
        TimingRow.Kind kind = rows.text(row, "kind").equals(TimingRow.Kind.CLOCK.name()) ? TimingRow.Kind.CLOCK
                : TimingRow.Kind.BATCH;
        return new TimingRow(number(rows, row, "instrument"), kind, rows.whole(row, "sample"),
                rows.whole(row, "end_sample"), rows.whole(row, "device_ns"), rows.whole(row, "host_ns"),
                rows.whole(row, "wall_ns"), (int) rows.whole(row, "locked"), (int) rows.whole(row, "satellites"),
                rows.real(row, "offset_seconds"));
    }

    static RowBytes encode(ReadingRow row) {
        return RowBytes.blank(ContractTypes.READINGS.type(), 1).whole(0, "instrument", row.instrument())
                .text(0, "kind", row.kind().name()).text(0, "name", row.name()).real(0, "value", row.value())
                .real(0, "percent", row.percent()).whole(0, "sample", row.sample())
                .whole(0, "wall_ns", row.wallNanos());
    }

    static ReadingRow reading(RowBytes rows, int row) {
        ReadingRow.Kind kind = switch (rows.text(row, "kind")) {
            case "TEMPERATURE" -> ReadingRow.Kind.TEMPERATURE;
            case "CONTACT" -> ReadingRow.Kind.CONTACT;
            case "CLIPPED" -> ReadingRow.Kind.CLIPPED;
            default -> ReadingRow.Kind.POWER;
        };
        return new ReadingRow(number(rows, row, "instrument"), kind, rows.text(row, "name"), rows.real(row, "value"),
                rows.real(row, "percent"), rows.whole(row, "sample"), rows.whole(row, "wall_ns"));
    }

    private static int number(RowBytes rows, int row, String name) {
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE, rows.whole(row, name)));
    }
}
