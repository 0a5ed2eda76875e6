// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.mtlive.acquisition.driver.EndReason;
import org.mtlive.acquisition.recording.InstrumentStatus;
import org.mtlive.acquisition.recording.Recording;
import org.mtlive.acquisition.recording.RecordingState;
import org.mtlive.acquisition.writer.WriterStatistics;
import org.mtlive.console.output.WriterFigures;

/**
 * What a recording came to.
 *
 * @param file the file
 * @param state how it ended
 * @param elapsed how long it took
 * @param figures the writer's counters
 * @param instruments how each instrument ended
 */
record CollectResult(Path file, RecordingState state, Duration elapsed, WriterStatistics figures,
        List<InstrumentStatus> instruments) {

    static CollectResult of(Recording recording, Duration elapsed) {
        return new CollectResult(recording.writer().file(), recording.state(), elapsed, recording.writer().statistics(),
                recording.instruments());
    }

    /** {@return whether the file or an instrument did not end as it should} */
    boolean failed() {
        return state instanceof RecordingState.Failed
                || instruments.stream().anyMatch(instrument -> instrument.end().equals(Optional.of(EndReason.FAILED)));
    }

    void print(PrintWriter out) {
        out.println(String.format(Locale.ROOT, "%s %s: %,d samples in %d channels, %.1f s, %d gaps (%d samples),"
                + " flush p50 %.0f us p99 %.0f us",
                stateText(), file, figures.samples(), instruments.stream().mapToInt(one -> one.channels().size()).sum(),
                elapsed.toMillis() / 1000.0, figures.gaps(), figures.gapSamples(), figures.flushP50Us(),
                figures.flushP99Us()));
        for (InstrumentStatus one : instruments) {
            String text = one.status().text();
            out.println(String.format(Locale.ROOT, "  %s (%s): %,d samples, %s%s", one.title(), one.driverId(),
                    one.samples(), endText(one), text.isBlank() ? "" : ": " + text));
        }
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", file.toString());
        map.put("state", stateText());
        map.put("seconds", elapsed.toMillis() / 1000.0);
        map.putAll(WriterFigures.toMap(figures));
        map.put("instruments", instruments.stream().map(CollectResult::toMap).toList());
        return map;
    }

    private static Map<String, Object> toMap(InstrumentStatus one) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("driver", one.driverId());
        map.put("title", one.title());
        map.put("channels", one.channels());
        map.put("samples", one.samples());
        map.put("refused", one.refused());
        map.put("end", endText(one));
        map.put("text", one.status().text());
        return map;
    }

    private static String endText(InstrumentStatus one) {
        return one.end().map(end -> end.name().toLowerCase(Locale.ROOT)).orElse("unknown");
    }

    private String stateText() {
        return switch (state) {
            case RecordingState.Running running -> "running";
            case RecordingState.Stopping stopping -> "stopping";
            case RecordingState.Ended ended -> "ended";
            case RecordingState.Closed closed -> "finished";
            case RecordingState.Failed failed -> "failed";
        };
    }
}
