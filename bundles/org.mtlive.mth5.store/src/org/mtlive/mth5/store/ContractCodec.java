// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.Times;

/** Rows of the contract between bytes and records. What another program garbled reads as a default. */
final class ContractCodec {
    private static final UUID NO_WRITER = new UUID(0, 0);

    private ContractCodec() { }

    static RowBytes encode(WriterStatus status) {
        return RowBytes.blank(ContractTypes.WRITER.type(), 1).text(0, "uuid", status.writer().toString())
                .text(0, "host", status.host()).whole(0, "pid", status.pid()).text(0, "boot_id", status.bootId())
                .text(0, "started", Times.format(status.started())).whole(0, "heartbeat", status.heartbeat())
                .text(0, "heartbeat_time", Times.format(status.heartbeatTime()))
                .text(0, "state", status.state().name()).text(0, "reason", status.reason())
                .whole(0, "epoch", status.epoch()).whole(0, "samples", status.samples())
                .whole(0, "bytes", status.bytes()).whole(0, "queue_depth", status.queueDepth())
                .whole(0, "queue_high_water", status.queueHighWater()).whole(0, "flushes", status.flushes())
                .real(0, "flush_p50_us", status.flushP50Us()).real(0, "flush_p99_us", status.flushP99Us())
                .real(0, "flush_max_us", status.flushMaxUs());
    }

    static WriterStatus writer(RowBytes row) {
        return new WriterStatus(uuid(row.text(0, "uuid")), row.text(0, "host"), row.whole(0, "pid"),
                row.text(0, "boot_id"), time(row.text(0, "started")), row.whole(0, "heartbeat"),
                time(row.text(0, "heartbeat_time")), state(row.text(0, "state")), row.text(0, "reason"),
                row.whole(0, "epoch"), row.whole(0, "samples"), row.whole(0, "bytes"),
                (int) row.whole(0, "queue_depth"), (int) row.whole(0, "queue_high_water"), row.whole(0, "flushes"),
                row.real(0, "flush_p50_us"), row.real(0, "flush_p99_us"), row.real(0, "flush_max_us"));
    }

    static RowBytes encode(GapRow gap) {
        ChannelId id = gap.channel();
        return RowBytes.blank(ContractTypes.GAPS.type(), 1).text(0, "survey", id.survey())
                .text(0, "station", id.station()).text(0, "run", id.run()).text(0, "component", id.component())
                .text(0, "kind", gap.kind().name()).whole(0, "first_sample", gap.firstSample())
                .whole(0, "samples", gap.samples()).text(0, "time", Times.format(gap.time()))
                .text(0, "detail", gap.detail());
    }

    static GapRow gap(RowBytes rows, int row) {
        ChannelId id = new ChannelId(rows.text(row, "survey"), rows.text(row, "station"), rows.text(row, "run"),
                rows.text(row, "component"));
        GapKind kind = switch (rows.text(row, "kind").toUpperCase(Locale.ROOT)) {
            case "OVERLAP" -> GapKind.OVERLAP;
            case "DUPLICATE" -> GapKind.DUPLICATE;
            default -> GapKind.GAP;
        };
        return new GapRow(id, kind, Math.max(0, rows.whole(row, "first_sample")),
                Math.max(1, rows.whole(row, "samples")), time(rows.text(row, "time")), rows.text(row, "detail"));
    }

    static RowBytes encode(NoteRow note) {
        return RowBytes.blank(ContractTypes.NOTES.type(), 1).text(0, "time", Times.format(note.time()))
                .text(0, "author", note.author()).text(0, "text", note.text());
    }

    static NoteRow note(RowBytes rows, int row) {
        return new NoteRow(time(rows.text(row, "time")), rows.text(row, "author"), rows.text(row, "text"));
    }

    private static LiveState state(String text) {
        for (LiveState state : LiveState.values()) {
            if (state.name().equalsIgnoreCase(text)) {
                return state;
            }
        }
        return LiveState.OPENING;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return NO_WRITER;
        }
    }

    private static Instant time(String text) {
        try {
            return Times.parse(text);
        } catch (Mth5Exception e) {
            return Times.DEFAULT;
        }
    }
}
