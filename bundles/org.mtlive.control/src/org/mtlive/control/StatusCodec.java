// SPDX-License-Identifier: EPL-2.0
package org.mtlive.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mtlive.acquisition.writer.ChannelProgress;
import org.mtlive.acquisition.writer.DiskSpace;
import org.mtlive.acquisition.writer.ReserveUse;
import org.mtlive.acquisition.writer.WriterReport;
import org.mtlive.acquisition.writer.WriterState;
import org.mtlive.acquisition.writer.WriterStatistics;
import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.SampleType;

/** States and ends as JSON. */
final class StatusCodec {

    private static final double NANOS = 1e9;

    private StatusCodec() {
    }

    static ObjectNode encode(ControlStatus status) {
        WriterReport report = status.report();
        ObjectNode node = Wire.object().put("file", status.file()).put("host", status.host()).put("pid", status.pid())
                .put("started", report.started().toString()).put("time", report.time().toString())
                .put("queue_batches", status.queueBatches());
        node.set("disk", encode(status.disk()));
        node.set("state", encode(report.state()));
        node.set("statistics", encode(report.statistics()));
        report.reserve().ifPresent(use -> node.putObject("reserve").put("used", use.used())
                .put("free_metadata_bytes", use.freeMetadataBytes()).put("free_heap_holes", use.freeHeapHoles())
                .put("low", use.low()).put("exhausted", use.exhausted()));
        var channels = node.putArray("channels");
        for (ChannelProgress channel : report.channels()) {
            ChannelId id = channel.channel();
            channels.addObject().put("survey", id.survey()).put("station", id.station()).put("run", id.run())
                    .put("component", id.component()).put("sample_type", channel.sampleType().text())
                    .put("samples", channel.samples()).put("visible_samples", channel.visibleSamples())
                    .put("delivering", channel.delivering());
        }
        var warnings = node.putArray("warnings");
        report.warnings().forEach(warnings::add);
        return node;
    }

    /** @throws ControlException MALFORMED */
    static ControlStatus status(JsonNode node) throws ControlException {
        try {
            List<ChannelProgress> channels = new ArrayList<>();
            for (JsonNode channel : node.path("channels")) {
                channels.add(channel(channel));
            }
            List<String> warnings = new ArrayList<>();
            node.path("warnings").forEach(warning -> warnings.add(warning.asText()));
            WriterReport report = new WriterReport(state(node.path("state")),
                    Instant.parse(Wire.text(node, "started")), Instant.parse(Wire.text(node, "time")),
                    statistics(node.path("statistics")), channels, reserve(node.path("reserve")), warnings);
            return new ControlStatus(Wire.text(node, "file"), Wire.text(node, "host"), node.path("pid").asLong(),
                    node.path("queue_batches").asInt(), disk(node.path("disk")), report);
        } catch (Mth5Exception | IllegalArgumentException | DateTimeException e) {
            throw Wire.malformed(e.getMessage());
        }
    }

    static ObjectNode encode(ControlEnd end) {
        return Wire.object().put("finished", end.finished()).put("samples", end.samples()).put("reason", end.reason());
    }

    static ControlEnd end(JsonNode node) throws ControlException {
        return new ControlEnd(node.path("finished").asBoolean(), node.path("samples").asLong(),
                Wire.text(node, "reason"));
    }

    private static ObjectNode encode(DiskSpace disk) {
        ObjectNode node = Wire.object().put("usable_bytes", disk.usableBytes()).put("reserve_bytes", disk.reserveBytes())
                .put("bytes_per_second", disk.bytesPerSecond()).put("low", disk.low());
        disk.left().ifPresent(left -> node.put("left_seconds", left.toSeconds()));
        return node;
    }

    private static DiskSpace disk(JsonNode node) {
        return node.isMissingNode() ? DiskSpace.UNKNOWN : new DiskSpace(node.path("usable_bytes").asLong(),
                node.path("reserve_bytes").asLong(), node.path("bytes_per_second").asDouble(), node.has("left_seconds")
                        ? Optional.of(Duration.ofSeconds(node.path("left_seconds").asLong())) : Optional.empty(),
                node.path("low").asBoolean());
    }

    private static ObjectNode encode(WriterState state) {
        return switch (state) {
            case WriterState.Opening opening -> Wire.object().put("name", "opening");
            case WriterState.Recording(Duration lag) ->
                Wire.object().put("name", "recording").put("lag_seconds", lag.toNanos() / NANOS);
            case WriterState.Suspended(String reason, Instant since, long kept, long lost) ->
                Wire.object().put("name", "suspended").put("reason", reason).put("since", since.toString())
                        .put("samples_kept", kept).put("samples_lost", lost);
            case WriterState.Closing closing -> Wire.object().put("name", "closing");
            case WriterState.Finished(long samples) ->
                Wire.object().put("name", "finished").put("samples", samples);
            case WriterState.Failed(String reason, long lost) ->
                Wire.object().put("name", "failed").put("reason", reason).put("samples_lost", lost);
        };
    }

    private static WriterState state(JsonNode node) throws ControlException {
        String name = Wire.text(node, "name");
        return switch (name) {
            case "opening" -> new WriterState.Opening();
            case "recording" -> new WriterState.Recording(
                    Duration.ofNanos((long) (node.path("lag_seconds").asDouble() * NANOS)));
            case "suspended" -> new WriterState.Suspended(Wire.text(node, "reason"),
                    Instant.parse(Wire.text(node, "since")), node.path("samples_kept").asLong(),
                    node.path("samples_lost").asLong());
            case "closing" -> new WriterState.Closing();
            case "finished" -> new WriterState.Finished(node.path("samples").asLong());
            case "failed" -> new WriterState.Failed(Wire.text(node, "reason"), node.path("samples_lost").asLong());
            default -> throw Wire.malformed("there is no state '" + name + "'");
        };
    }

    private static ObjectNode encode(WriterStatistics s) {
        return Wire.object().put("samples", s.samples()).put("bytes", s.bytes()).put("queue_depth", s.queueDepth())
                .put("queue_high_water", s.queueHighWater()).put("refused", s.refused()).put("gaps", s.gaps())
                .put("gap_samples", s.gapSamples()).put("overlaps", s.overlaps()).put("duplicates", s.duplicates())
                .put("nans", s.nans()).put("flushes", s.flushes()).put("flush_p50_us", s.flushP50Us())
                .put("flush_p99_us", s.flushP99Us()).put("flush_max_us", s.flushMaxUs())
                .put("safety_seconds", s.safetySeconds());
    }

    private static WriterStatistics statistics(JsonNode n) {
        return new WriterStatistics(n.path("samples").asLong(), n.path("bytes").asLong(),
                n.path("queue_depth").asInt(), n.path("queue_high_water").asInt(), n.path("refused").asLong(),
                n.path("gaps").asLong(), n.path("gap_samples").asLong(), n.path("overlaps").asLong(),
                n.path("duplicates").asLong(), n.path("nans").asLong(), n.path("flushes").asLong(),
                n.path("flush_p50_us").asDouble(), n.path("flush_p99_us").asDouble(),
                n.path("flush_max_us").asDouble(), n.path("safety_seconds").asDouble());
    }

    private static Optional<ReserveUse> reserve(JsonNode node) {
        return node.isMissingNode() ? Optional.empty() : Optional.of(new ReserveUse(node.path("used").asDouble(),
                node.path("free_metadata_bytes").asLong(), node.path("free_heap_holes").asInt(),
                node.path("low").asBoolean(), node.path("exhausted").asBoolean()));
    }

    private static ChannelProgress channel(JsonNode node) throws ControlException, Mth5Exception {
        ChannelId id = new ChannelId(Wire.text(node, "survey"), Wire.text(node, "station"), Wire.text(node, "run"),
                Wire.text(node, "component"));
        return new ChannelProgress(id, SampleType.of(Wire.text(node, "sample_type")), node.path("samples").asLong(),
                node.path("visible_samples").asLong(), node.path("delivering").asBoolean());
    }
}
