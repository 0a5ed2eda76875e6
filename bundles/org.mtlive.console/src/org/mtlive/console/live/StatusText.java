// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.live;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.mtlive.acquisition.writer.ChannelProgress;
import org.mtlive.acquisition.writer.DiskSpace;
import org.mtlive.acquisition.writer.ReserveUse;
import org.mtlive.acquisition.writer.WriterState;
import org.mtlive.acquisition.writer.WriterStatistics;
import org.mtlive.console.output.Rows;
import org.mtlive.console.output.TextTable;
import org.mtlive.console.output.WriterFigures;
import org.mtlive.control.ControlStatus;

/**
 * The status of a recording in words and as data.
 *
 * @param status  as the writer told it
 * @param session as the session told it
 */
record StatusText(ControlStatus status, SessionText session) {

    private static final List<String> COLUMNS = List.of("channel", "sample_type", "samples", "visible_samples",
            "delivering");

    void print(PrintWriter out) {
        WriterStatistics figures = status.report().statistics();
        Duration age = Duration.between(status.report().started(), status.report().time());
        out.println(status.file() + ": " + words(status.report().state()));
        out.println(String.format(Locale.ROOT, "process %d on %s for %s, since %s", status.pid(), status.host(),
                WriterFigures.clock(age), status.report().started().truncatedTo(ChronoUnit.SECONDS)));
        out.println(String.format(Locale.ROOT, "%,d samples, %d gaps (%d samples), queue %d of %d batches (most %d), "
                + "refused %d", figures.samples(), figures.gaps(), figures.gapSamples(), figures.queueDepth(),
                status.queueBatches(), figures.queueHighWater(), figures.refused()));
        out.println(String.format(Locale.ROOT, "%d flushes, p50 %.0f us, p99 %.0f us", figures.flushes(),
                figures.flushP50Us(), figures.flushP99Us()));
        out.println("disk: " + (isKnown(status.disk()) ? status.disk().text() : "unknown"));
        status.report().reserve().ifPresent(use -> out.println("room for live structure: " + words(use)));
        status.report().warnings().forEach(warning -> out.println("warning: " + warning));
        session.print(out);
        TextTable.print(new Rows(COLUMNS, channels()), out);
    }

    Map<String, Object> toMap() {
        WriterStatistics figures = status.report().statistics();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", status.file());
        map.put("state", name(status.report().state()));
        map.put("text", words(status.report().state()));
        map.put("host", status.host());
        map.put("pid", status.pid());
        map.put("started", status.report().started().toString());
        map.put("time", status.report().time().toString());
        map.putAll(WriterFigures.toMap(figures));
        map.put("queue_depth", figures.queueDepth());
        map.put("queue_batches", status.queueBatches());
        boolean known = isKnown(status.disk());
        map.put("disk_free_bytes", known ? status.disk().usableBytes() : null);
        map.put("disk_reserve_bytes", known ? status.disk().reserveBytes() : null);
        map.put("disk_left_seconds", status.disk().left().map(Duration::toSeconds).orElse(null));
        map.put("disk_low", status.disk().low());
        map.put("reserve_used", status.report().reserve().map(ReserveUse::used).orElse(null));
        map.put("alarms", session.alarms());
        map.put("in_control", session.holder());
        map.put("instruments", session.instruments());
        map.put("warnings", status.report().warnings());
        map.put("channels", channels());
        return map;
    }

    private static boolean isKnown(DiskSpace disk) {
        return disk.usableBytes() != DiskSpace.UNKNOWN.usableBytes();
    }

    private List<Map<String, Object>> channels() {
        return status.report().channels().stream().map(StatusText::row).toList();
    }

    private static Map<String, Object> row(ChannelProgress channel) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("channel", channel.channel().toString());
        row.put("sample_type", channel.sampleType().text());
        row.put("samples", channel.samples());
        row.put("visible_samples", channel.visibleSamples());
        row.put("delivering", channel.delivering());
        return row;
    }

    private static String name(WriterState state) {
        return switch (state) {
            case WriterState.Opening opening -> "opening";
            case WriterState.Recording recording -> "recording";
            case WriterState.Suspended suspended -> "suspended";
            case WriterState.Closing closing -> "closing";
            case WriterState.Finished finished -> "finished";
            case WriterState.Failed failed -> "failed";
        };
    }

    private static String words(WriterState state) {
        return switch (state) {
            case WriterState.Opening opening -> "opening";
            case WriterState.Recording recording -> "recording, newest samples visible after "
                    + recording.lag().toMillis() + " ms";
            case WriterState.Suspended suspended -> "SUSPENDED since " + suspended.since().truncatedTo(ChronoUnit.SECONDS)
                    + ": " + suspended.reason()
                    + " (" + suspended.samplesKept() + " samples wait in memory, " + suspended.samplesLost()
                    + " are lost)";
            case WriterState.Closing closing -> "closing";
            case WriterState.Finished finished -> "finished";
            case WriterState.Failed failed -> "FAILED: " + failed.reason();
        };
    }

    private static String words(ReserveUse use) {
        return Math.round(100 * use.used()) + " % used" + (use.exhausted() ? ", exhausted"
                : use.low() ? ", nearly exhausted" : "");
    }
}
